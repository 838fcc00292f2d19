//! The functions as processes of this machine: found by name below the emulator, and killed.

use std::{
    collections::BTreeSet,
    fs,
    process::Command,
    sync::{Arc, Mutex, mpsc},
    thread,
    time::Duration,
};

use crate::{
    client::{Answer, Sent},
    stack,
};

/// How often a request that died is sent again: other tests may be killing the same function.
const REPEATS: usize = 40;
/// Pause before the next attempt: no person presses a button faster.
const PAUSE: Duration = Duration::from_millis(50);

/// Kills a function some milliseconds after each request was sent to it; the request is then sent
/// again, until it is answered.
#[derive(Debug, Clone)]
pub struct Disturbance {
    delay: u64,
    /// The function to kill, if not the one that answers.
    function: Option<&'static str>,
    hits: Arc<Mutex<BTreeSet<String>>>,
}

impl Disturbance {
    /// Kills the answering function `delay` milliseconds after each request.
    pub fn after(delay: u64) -> Self {
        Self { delay, function: None, hits: Arc::default() }
    }

    /// Kills this function instead of the one that answers.
    #[must_use]
    pub fn of(self, function: &'static str) -> Self {
        Self { function: Some(function), ..self }
    }

    /// The steps whose request died. If another function is killed, the steps during which it was
    /// killed: the caller may try again and hide its death.
    pub fn hits(&self) -> BTreeSet<String> {
        self.hits.lock().unwrap().clone()
    }

    /// Sends the request while its function is killed; then sends it again, undisturbed.
    pub fn send(&self, sent: &Sent, once: &(dyn Fn() -> Answer + Sync)) -> Answer {
        let Some(serving) = serving(sent.path()) else { return once() };
        let function = self.function.unwrap_or(serving);
        // The processes are found beforehand: finding them takes longer than most requests.
        let running = processes(function);
        let mut answer = thread::scope(|scope| {
            let (tell, told) = mpsc::channel();
            scope.spawn(move || tell.send(once()).unwrap());
            told.recv_timeout(Duration::from_millis(self.delay)).unwrap_or_else(|_| {
                let running = if running.is_empty() { processes(function) } else { running };
                end(&running);
                if self.function.is_some() && !running.is_empty() {
                    self.hits.lock().unwrap().insert(sent.step());
                }
                told.recv().unwrap()
            })
        });
        for _ in 0..REPEATS {
            if answer.status < 500 {
                break;
            }
            self.hits.lock().unwrap().insert(sent.step());
            thread::sleep(PAUSE);
            answer = once();
        }
        answer
    }
}

/// The function that answers a path; `None` for an address outside the portal.
fn serving(path: &str) -> Option<&'static str> {
    let area = path.strip_prefix('/')?.split(['/', '?']).next()?;
    Some(match area {
        "registrazione" => "Registration",
        "conferma" => "EmailConfirmation",
        "accesso" | "esci" => "Access",
        "abilitazione" => "Enablement",
        "cpt" | "codice-personale" => "Cpt",
        "sportello" => "Recognition",
        "allegati" => "Attachment",
        "istanze" | "archivio" => "Submission",
        "scuole" => "Schools",
        "spid" | "cie" => "Spid",
        _ => "Portal",
    })
}

/// Kills every process of a function of this stack with SIGKILL; returns their number.
pub fn kill(function: &str) -> usize {
    let running = processes(function);
    end(&running);
    running.len()
}

/// The processes of a function of this stack.
fn processes(function: &str) -> Vec<String> {
    let mark = format!("AWS_LAMBDA_FUNCTION_NAME={}-{function}Function", stack().name);
    let processes = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| {
        let process: u32 = entry.file_name().to_str()?.parse().ok()?;
        let environment = fs::read(format!("/proc/{process}/environ")).ok()?;
        let is_it = environment.split(|byte| *byte == 0).any(|it| it.starts_with(mark.as_bytes()));
        (is_it && descends(process)).then_some(process)
    });
    processes.map(|process| process.to_string()).collect()
}

fn end(processes: &[String]) {
    if !processes.is_empty() {
        // They may have ended by themselves meanwhile: the result of `kill` does not matter.
        Command::new("kill").arg("-9").args(processes).output().unwrap();
    }
}

/// Whether the emulator of this stack started the process.
fn descends(process: u32) -> bool {
    let mut at = process;
    while at > 1 {
        if at == stack().emulator {
            return true;
        }
        at = parent(at).unwrap_or(0);
    }
    false
}

fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok()
}
