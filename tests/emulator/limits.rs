//! Counters and keys under simultaneous requests.

use std::collections::BTreeSet;

use polis_app::chance;
use polis_domain::{Tries, Username};
use polis_store::StoreError;
use tokio::task::JoinSet;

use crate::scratch::{START, later, on_a_table};

#[test]
fn of_thirty_parallel_requests_as_many_pass_as_are_allowed() {
    on_a_table(async |table| {
        let mut running = JoinSet::new();
        for _ in 0..30 {
            let table = table.clone();
            running.spawn(async move { table.allow("prova", "a", 7, 60, START).await.unwrap() });
        }
        let passed = running.join_all().await;
        assert_eq!(passed.into_iter().filter(|allowed| *allowed).count(), 7);
        assert!(table.allow("prova", "b", 7, 60, START).await.unwrap(), "others are free");
        assert!(table.allow("prova", "a", 7, 60, later(60)).await.unwrap(), "a new window");
    });
}

#[test]
fn r_log_5_of_fifty_parallel_tries_one_is_counted_at_a_time() {
    on_a_table(async |table| {
        let name = Username::parse("anna.prova").unwrap();
        let (tries, version) = table.tries(&name).await.unwrap();
        assert_eq!((tries, version), (Tries::default(), None));
        let mut running = JoinSet::new();
        for _ in 0..50 {
            let (table, name) = (table.clone(), name.clone());
            running.spawn(async move {
                let wrong = Tries::default().wrong(START);
                table.keep_tries(&name, &wrong, None, START).await
            });
        }
        let outcomes = running.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        let lost = |it: &&Result<_, _>| matches!(it, Err(StoreError::Conflict));
        assert_eq!(outcomes.iter().filter(lost).count(), 49);
        let once = Tries::default().wrong(START);
        assert_eq!(table.tries(&name).await.unwrap(), (once.clone(), Some(1)));
        let forgotten = table.keep_tries(&name, &Tries::default(), Some(1), START).await;
        assert_eq!(forgotten.unwrap(), 2);
        let anew = table.keep_tries(&name, &once, None, START).await;
        assert_eq!(anew.unwrap(), 3, "nothing is remembered, so nothing need be read");
        let late = table.keep_tries(&name, &Tries::default(), Some(1), START).await;
        assert!(matches!(late, Err(StoreError::Conflict)), "a count of before opens no later lock");
    });
}

#[test]
fn r_reg_2_a_proof_is_spent_once() {
    on_a_table(async |table| {
        let mut running = JoinSet::new();
        for _ in 0..20 {
            let table = table.clone();
            running.spawn(async move { table.spend("abc", later(60)).await.unwrap() });
        }
        let spent = running.join_all().await;
        assert_eq!(spent.into_iter().filter(|first| *first).count(), 1);
    });
}

#[test]
fn a_key_of_the_system_is_drawn_once() {
    on_a_table(async |table| {
        let mut running = JoinSet::new();
        for _ in 0..20 {
            let table = table.clone();
            running.spawn(async move { table.secret("prova", chance::bytes()).await.unwrap() });
        }
        let keys: BTreeSet<_> = running.join_all().await.into_iter().collect();
        assert_eq!(keys.len(), 1);
        assert_ne!(table.secret("altra", chance::bytes()).await.unwrap(), *keys.first().unwrap());
    });
}
