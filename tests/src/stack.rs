//! The stack under test, as `stack.py exec` describes it in the environment.

use std::{path::PathBuf, sync::LazyLock, time::Duration};

use polis_app::App;

/// Where things are.
#[derive(Debug)]
pub struct Stack {
    /// The portal.
    pub url: String,
    /// The AWS interface.
    pub aws: String,
    /// The mailbox.
    pub mailbox: String,
    /// The test identity provider.
    pub idp: String,
    /// Folder with the logs; `pdf/` in it collects every document seen.
    pub state: PathBuf,
    /// Name of the CloudFormation stack.
    pub name: String,
    /// AWS region.
    pub region: String,
    /// The bucket.
    pub bucket: String,
    /// The bucket of the records.
    pub records: String,
    /// The key that signs towards SPID and CIE.
    pub spid_key: String,
    /// The table.
    pub table: String,
    /// The user pool.
    pub pool: String,
    /// The app client.
    pub client: String,
    /// The state machine.
    pub workflow: String,
    /// The emulator's process.
    pub emulator: u32,
}

/// The stack of this run.
///
/// # Panics
/// If there is none: these tests run inside `make test`.
pub fn stack() -> &'static Stack {
    static STACK: LazyLock<Stack> = LazyLock::new(|| Stack {
        url: told("POLIS_URL"),
        aws: told("POLIS_AWS"),
        mailbox: told("POLIS_MAILBOX"),
        idp: told("POLIS_IDP"),
        state: told("POLIS_STATE").into(),
        name: told("POLIS_STACK"),
        region: told("AWS_REGION"),
        bucket: told("BUCKET"),
        records: told("RECORDS"),
        spid_key: told("SPID_KEY_A"),
        table: told("TABLE"),
        pool: told("POOL_ID"),
        client: told("CLIENT_ID"),
        workflow: told("WORKFLOW"),
        emulator: told("POLIS_EMULATOR_PID").parse().unwrap(),
    });
    &STACK
}

#[expect(clippy::disallowed_methods, reason = "the environment names the stack under test")]
#[expect(clippy::panic, reason = "there is nothing to test")]
fn told(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("These tests need a stack: run `make test`."))
}

/// Asks the table, the bucket or the user pool, as the functions do.
pub fn ask<T>(question: impl AsyncFnOnce(App) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { question(App::from_env().unwrap()).await })
}

/// Looks again and again until there is something to see.
///
/// # Panics
/// After a minute and a half, naming what was waited for.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..900 {
        if let Some(seen) = look() {
            return seen;
        }
        pause(100);
    }
    unreachable!("waited too long for {what}")
}

/// Stands still for so many milliseconds.
pub fn pause(milliseconds: u64) {
    std::thread::sleep(Duration::from_millis(milliseconds));
}
