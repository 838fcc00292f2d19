//! The stack under test, as `stack.py exec` describes it in the environment.

use std::{path::PathBuf, sync::LazyLock, time::Duration};

use polis_app::App;

/// Addresses and names of the running stack.
#[derive(Debug)]
pub struct Stack {
    /// Base address of the portal.
    pub url: String,
    /// Base address of the AWS interface.
    pub aws: String,
    /// Base address of the mailbox.
    pub mailbox: String,
    /// Base address of the test identity provider.
    pub idp: String,
    /// Folder with the logs; `pdf/` in it collects every document that was seen.
    pub state: PathBuf,
    /// Name of the CloudFormation stack.
    pub name: String,
    /// Region of the emulated AWS.
    pub region: String,
    /// Name of the bucket of documents.
    pub bucket: String,
    /// Name of the bucket of records.
    pub records: String,
    /// ID of the key that signs towards SPID and CIE.
    pub spid_key: String,
    /// Name of the table.
    pub table: String,
    /// ID of the user pool.
    pub pool: String,
    /// ID of the app client.
    pub client: String,
    /// ARN of the state machine.
    pub workflow: String,
    /// Process ID of the emulator.
    pub emulator: u32,
}

/// The stack of this run.
///
/// # Panics
/// If there is none: these tests run inside `make test`.
pub fn stack() -> &'static Stack {
    static STACK: LazyLock<Stack> = LazyLock::new(|| Stack {
        url: variable("POLIS_URL"),
        aws: variable("POLIS_AWS"),
        mailbox: variable("POLIS_MAILBOX"),
        idp: variable("POLIS_IDP"),
        state: variable("POLIS_STATE").into(),
        name: variable("POLIS_STACK"),
        region: variable("AWS_REGION"),
        bucket: variable("BUCKET"),
        records: variable("RECORDS"),
        spid_key: variable("SPID_KEY_A"),
        table: variable("TABLE"),
        pool: variable("POOL_ID"),
        client: variable("CLIENT_ID"),
        workflow: variable("WORKFLOW"),
        emulator: variable("POLIS_EMULATOR_PID").parse().unwrap(),
    });
    &STACK
}

#[expect(clippy::disallowed_methods, reason = "the environment names the stack under test")]
#[expect(clippy::panic, reason = "there is nothing to test")]
fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("These tests need a stack: run `make test`."))
}

/// Asks the table, the bucket or the user pool, as the functions do.
pub fn ask<T>(question: impl AsyncFnOnce(App) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { question(App::from_env().unwrap()).await })
}

/// Looks again and again until the value is there.
///
/// # Panics
/// After a minute and a half, with the name of the awaited value.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..900 {
        if let Some(seen) = look() {
            return seen;
        }
        pause(100);
    }
    unreachable!("waited too long for {what}")
}

/// Waits `milliseconds` without acting.
pub fn pause(milliseconds: u64) {
    std::thread::sleep(Duration::from_millis(milliseconds));
}
