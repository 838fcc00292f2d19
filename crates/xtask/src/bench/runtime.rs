//! Lambda's side of one execution environment: starts a bootstrap, hands it events, measures it.

use std::{
    fs,
    io::ErrorKind,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, SyncSender, channel, sync_channel},
    thread,
    time::Duration,
};

use serde_json::Value;

use super::{
    Fallible,
    http::{Connection, Request, clock},
};

/// How long a function may take to start or to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Time that something took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cost {
    /// On the clock.
    pub(super) wall: Duration,
    /// On the processor, all threads.
    pub(super) cpu: Duration,
}

/// What is started.
#[derive(Debug, Clone)]
pub(super) struct Program {
    /// Path of the executable.
    pub(super) path: PathBuf,
    /// Arguments of the executable.
    pub(super) args: Vec<PathBuf>,
    /// Variables that it alone needs.
    pub(super) variables: Vec<(String, String)>,
}

/// A function that runs.
pub(super) struct Environment {
    process: Child,
    asked: Receiver<(Request, SyncSender<Value>)>,
    waiting: SyncSender<Value>,
    /// From the start to the first question for an event.
    pub(super) init: Cost,
}

impl Environment {
    /// Starts a program with these variables, its own, and no other.
    pub(super) fn start(program: &Program, variables: &[(String, String)]) -> Fallible<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let (ask, asked) = channel();
        let api = listener.local_addr()?.to_string();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let ask = ask.clone();
                thread::spawn(move || -> Fallible<()> {
                    stream.set_nodelay(true)?;
                    let mut connection = Connection::new(stream);
                    while let Some(request) = connection.next()? {
                        let (answer, answered) = sync_channel::<Value>(1);
                        ask.send((request, answer))?;
                        let id = [("lambda-runtime-aws-request-id", "bench"), DEADLINE, FUNCTION];
                        connection.answer(200, &id, answered.recv()?.to_string().as_bytes())?;
                    }
                    Ok(())
                });
            }
        });
        let started = clock();
        let process = Command::new(&program.path)
            .args(&program.args)
            .env_clear()
            .envs(variables.iter().chain(&program.variables).map(|(name, value)| (name, value)))
            .env("AWS_LAMBDA_RUNTIME_API", api)
            .stdout(Stdio::null())
            .spawn()?;
        let mut environment = Self::new(process, asked);
        let (request, waiting) = environment.asked.recv_timeout(PATIENCE)?;
        environment.waiting = waiting;
        environment.init = Cost { wall: request.at - started, cpu: environment.cpu()? };
        Ok(environment)
    }

    fn new(process: Child, asked: Receiver<(Request, SyncSender<Value>)>) -> Self {
        let init = Cost { wall: Duration::ZERO, cpu: Duration::ZERO };
        Self { process, asked, waiting: sync_channel(1).0, init }
    }

    /// Hands it an event: what it answers, and what that cost.
    pub(super) fn invoke(&mut self, event: &Value) -> Fallible<(Value, Cost)> {
        let (begun, cpu) = (clock(), self.cpu()?);
        self.waiting.send(event.clone())?;
        let (answer, taken) = self.asked.recv_timeout(PATIENCE)?;
        let wall = answer.at - begun;
        taken.send(Value::Null)?;
        self.waiting = self.asked.recv_timeout(PATIENCE)?.1;
        let cost = Cost { wall, cpu: self.cpu()?.saturating_sub(cpu) };
        if !answer.line.ends_with("/response") {
            return Err(String::from_utf8_lossy(&answer.body).into());
        }
        Ok((serde_json::from_slice(&answer.body)?, cost))
    }

    /// The most memory it has had so far, in bytes.
    pub(super) fn peak(&self) -> Fallible<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()).ok_or("no VmHWM")?;
        Ok(kilobytes.parse::<u64>()? * 1024)
    }

    fn cpu(&self) -> Fallible<Duration> {
        let mut spent = 0;
        for thread in fs::read_dir(format!("/proc/{}/task", self.process.id()))? {
            match fs::read_to_string(thread?.path().join("schedstat")) {
                Ok(line) => spent += line.split(' ').next().unwrap_or("").parse::<u64>()?,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Duration::from_nanos(spent))
    }
}

impl Drop for Environment {
    fn drop(&mut self) {
        // It may be over already; nothing else is left to do about it.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

const DEADLINE: (&str, &str) = ("lambda-runtime-deadline-ms", "99999999999999");
const FUNCTION: (&str, &str) = (
    "lambda-runtime-invoked-function-arn",
    "arn:aws:lambda:eu-south-1:000000000000:function:bench",
);
