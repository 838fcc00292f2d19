//! Rows of the outbox: held by one worker at a time, done once, never lost.

use polis_domain::{Effect, Transition, account::Mail};
use polis_store::{OutboxKey, Queue, Table};
use tokio::task::JoinSet;

use crate::scratch::{START, later, on_a_table, registered, step};

const EFFECT: Effect = Effect::Mail(Mail::CodeSet);

/// A row queued at the start of these tests.
async fn queued(table: &Table) -> OutboxKey {
    let account = registered(table).await;
    let transition = Transition { effects: vec![EFFECT], at: START, ..step(&account, 1) };
    table.commit(&transition, &[]).await.unwrap();
    let overdue = table.overdue(Queue::Outbox, later(1)).await.unwrap();
    overdue.into_iter().find(|row| row.pk.ends_with(account.id.as_str())).unwrap()
}

async fn overdue(table: &Table, seconds: i64) -> usize {
    table.overdue(Queue::Outbox, later(seconds)).await.unwrap().len()
}

#[test]
fn one_worker_holds_a_row_and_its_death_frees_it() {
    on_a_table(async |table| {
        let key = queued(&table).await;
        let row = table.hold(&key, START).await.unwrap().unwrap();
        assert_eq!((row.effect, row.tried, row.queued_at), (EFFECT, 1, START));
        assert_eq!(table.hold(&key, later(19)).await.unwrap(), None, "somebody holds it");
        let again = table.hold(&key, later(21)).await.unwrap().unwrap();
        assert_eq!(again.tried, 2, "whoever held it is dead");
    });
}

#[test]
fn of_thirty_workers_one_gets_the_row() {
    on_a_table(async |table| {
        let key = queued(&table).await;
        let mut running = JoinSet::new();
        for _ in 0..30 {
            let (table, key) = (table.clone(), key.clone());
            running.spawn(async move { table.hold(&key, START).await.unwrap() });
        }
        assert_eq!(running.join_all().await.into_iter().flatten().count(), 1);
    });
}

#[test]
fn a_row_is_due_until_it_is_done() {
    on_a_table(async |table| {
        let key = queued(&table).await;
        table.hold(&key, START).await.unwrap();
        assert_eq!(overdue(&table, 11).await, 1, "held, not done");
        table.finish(&key, START).await.unwrap();
        assert_eq!(overdue(&table, 1_000_000).await, 0);
        assert_eq!(table.hold(&key, later(1000)).await.unwrap(), None, "done is done");
    });
}

#[test]
fn a_row_that_kills_its_worker_is_not_the_first_again() {
    on_a_table(async |table| {
        let (deadly, other) = (queued(&table).await, queued(&table).await);
        table.hold(&deadly, later(1)).await.unwrap();
        assert_eq!(table.overdue(Queue::Outbox, later(100)).await.unwrap(), [other, deadly]);
    });
}

#[test]
fn a_row_that_failed_comes_back_later_each_time() {
    on_a_table(async |table| {
        let key = queued(&table).await;
        for (tried, pause) in [(1, 20), (2, 40), (9, 3600), (40, 3600)] {
            table.put_off(&key, tried, START).await.unwrap();
            assert_eq!(overdue(&table, pause).await, 0, "after {tried} tries");
            assert_eq!(overdue(&table, pause + 1).await, 1, "after {tried} tries");
        }
        assert!(table.hold(&key, START).await.unwrap().is_some(), "nobody holds it meanwhile");
    });
}

#[test]
fn each_queue_sees_its_own_rows() {
    on_a_table(async |table| {
        queued(&table).await;
        assert_eq!(table.overdue(Queue::Render, later(100)).await.unwrap(), []);
    });
}
