//! Load, decide, one transaction, and again if another command was faster: the one place that
//! commits (invariant 3), with one policy for giving up.

use std::{pin::Pin, time::Duration};

use polis_domain::{Account, Transition};
use polis_store::{ExtraWrite, StoreError, Transaction};

use crate::{App, chance};

/// How often a command is decided, or a throttled transaction sent, before it is given up.
const ATTEMPTS: u32 = 8;
/// The first pause is at most so long; each further one at most twice as long as the one before.
const PAUSE: Duration = Duration::from_millis(10);

/// A step that is awaited: `Box::pin(async move { … })`. Boxed, because a handler must be `Send` and
/// the compiler cannot prove it of closures that are async themselves.
pub type Step<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a decision asks for.
#[derive(Debug)]
pub enum Decision<'t, T> {
    /// Write this, then answer.
    Commit(Transaction<'t>, T),
    /// There is nothing to write.
    Answer(T),
}

/// Why the transaction before this decision was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// What was read has changed.
    Conflict,
    /// Something that must be unique is taken.
    Taken,
}

/// Decides about what was loaded, commits, and starts again from a fresh load if another command was
/// faster. `first` is what the caller has loaded already.
///
/// # Errors
/// Those of `load` and `decide`; the [`StoreError`] of the last attempt.
pub async fn run<'a, L, T, E: From<StoreError>>(
    first: L,
    load: impl Fn() -> Step<'a, Result<L, E>>,
    decide: impl Fn(L, Option<Lost>) -> Step<'a, Result<Decision<'a, T>, E>>,
) -> Result<T, E> {
    let (mut loaded, mut lost) = (first, None);
    let mut attempt = 1;
    loop {
        let (transaction, answer) = match decide(loaded, lost).await? {
            Decision::Commit(transaction, answer) => (transaction, answer),
            Decision::Answer(answer) => return Ok(answer),
        };
        lost = match patiently(transaction).await {
            Ok(()) => return Ok(answer),
            Err(StoreError::Conflict) if attempt < ATTEMPTS => Some(Lost::Conflict),
            Err(StoreError::Taken) if attempt < ATTEMPTS => Some(Lost::Taken),
            Err(error) => return Err(error.into()),
        };
        pause(attempt).await;
        attempt += 1;
        loaded = load().await?;
    }
}

/// One command of one account: `decide` gives its transition and what is written with it.
///
/// # Errors
/// Those of `decide`; the [`StoreError`] of the last attempt.
pub async fn account<E: From<StoreError> + Send>(
    app: &App,
    first: Account,
    decide: impl Fn(&Account) -> Result<(Transition, Vec<ExtraWrite>), E>,
) -> Result<Transition, E> {
    let (table, unborn) = (app.table(), &first.clone());
    // An account that is just being made may not be there yet.
    let load = || -> Step<'_, Result<Account, E>> {
        Box::pin(async move { Ok(table.load(&unborn.id).await?.unwrap_or_else(|| unborn.clone())) })
    };
    let decided = |account: &Account| {
        let (transition, extra) = decide(account)?;
        let transaction = table.transaction(&account.id).apply(&transition)?.with_all(&extra)?;
        Ok(Decision::Commit(transaction, transition))
    };
    run(first, load, |account, _| {
        let decided = decided(&account);
        Box::pin(async move { decided })
    })
    .await
}

/// Sends the same transaction again while the table is busy.
async fn patiently(transaction: Transaction<'_>) -> Result<(), StoreError> {
    for attempt in 1..ATTEMPTS {
        match transaction.clone().commit().await {
            Err(StoreError::Throttled) => pause(attempt + 1).await,
            done => return done,
        }
    }
    transaction.commit().await
}

/// Requests that lost at the same time do not come back at the same time. After the first loss there
/// is no pause: the winner is done.
async fn pause(attempt: u32) {
    if attempt > 1 {
        tokio::time::sleep(longest(attempt).mul_f64(jitter())).await;
    }
}

fn longest(attempt: u32) -> Duration {
    PAUSE * 2_u32.pow(attempt.min(ATTEMPTS) - 2)
}

/// From 0 to 1, drawn again for each pause.
fn jitter() -> f64 {
    f64::from(u16::from_le_bytes(chance::bytes())) / f64::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pauses_grow_and_all_together_stay_below_what_a_person_waits() {
        let pauses: Vec<Duration> = (2..=ATTEMPTS).map(longest).collect();
        assert!(pauses.is_sorted() && pauses[0] == PAUSE);
        assert!(pauses.iter().sum::<Duration>() < Duration::from_millis(1500));
    }
}
