//! One command, one conditional transaction.

use polis_app::chance;
use polis_domain::{Account, AccountId, Transition, Username, kernel::verify};
use polis_store::{ExtraWrite, StoreError, Table};
use tokio::task::JoinSet;

use crate::scratch::{nobody, on_a_table, registered, registration, step};

async fn reload(table: &Table, account: &Account) -> Account {
    table.load(&account.id).await.unwrap().unwrap()
}

/// Number of events of an account; fails if its chain is broken.
async fn verified(table: &Table, account: &Account) -> u64 {
    let records = table.records(&reload(table, account).await).await.unwrap();
    let head = reload(table, account).await.head;
    verify(records.iter().map(String::as_str), &head).unwrap()
}

#[test]
fn what_is_committed_is_what_is_read() {
    on_a_table(async |table| {
        let account = registered(&table).await;
        assert_eq!(reload(&table, &account).await, account);
        assert_eq!(table.find(&account.codice_fiscale).await.unwrap(), Some(account.id.clone()));
        let stranger = AccountId::from_random([0; 16]);
        assert_eq!(table.load(&stranger).await.unwrap(), None);
    });
}

#[test]
fn a_stale_version_is_refused_and_writes_nothing() {
    on_a_table(async |table| {
        let account = registered(&table).await;
        table.commit(&step(&account, 1), &[]).await.unwrap();
        let stale = table.commit(&step(&account, 2), &[]).await;
        assert!(matches!(stale, Err(StoreError::Conflict)), "{stale:?}");
        assert_eq!(verified(&table, &account).await, 2);
    });
}

#[test]
fn events_that_happen_together_are_written_together() {
    on_a_table(async |table| {
        let account = registered(&table).await;
        let first = step(&account, 1);
        let second = step(&first.after, 2);
        let sealed = [first.sealed.clone(), second.sealed.clone()].concat();
        let both = Transition { sealed, ..second };
        table.commit(&both, &[]).await.unwrap();
        assert_eq!(verified(&table, &account).await, 3);
        for late in [both, first] {
            let refused = table.commit(&late, &[]).await;
            assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
        }
        assert_eq!(verified(&table, &account).await, 3);
    });
}

#[test]
fn a_repeated_transaction_changes_nothing() {
    on_a_table(async |table| {
        let account = registered(&table).await;
        let transition = step(&account, 1);
        table.commit(&transition, &[]).await.unwrap();
        let repeated = table.commit(&transition, &[]).await;
        assert!(matches!(repeated, Err(StoreError::Conflict)), "{repeated:?}");
        assert_eq!(reload(&table, &account).await, transition.after);
        assert_eq!(verified(&table, &account).await, 2);
    });
}

#[test]
fn of_fifty_parallel_commits_exactly_one_wins_each_version() {
    on_a_table(async |table| {
        let mut account = registered(&table).await;
        for round in 1..=5 {
            let mut running = JoinSet::new();
            for nth in 0..50 {
                let (table, transition) = (table.clone(), step(&account, nth));
                running.spawn(async move { table.commit(&transition, &[]).await });
            }
            let outcomes = running.join_all().await;
            assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
            let lost = |it: &&Result<_, _>| matches!(it, Err(StoreError::Conflict));
            assert_eq!(outcomes.iter().filter(lost).count(), 49, "{outcomes:?}");
            assert_eq!(verified(&table, &account).await, 1 + round);
            account = reload(&table, &account).await;
        }
    });
}

#[test]
fn fifty_commands_that_try_again_are_all_committed() {
    on_a_table(async |table| {
        let account = registered(&table).await;
        let mut running = JoinSet::new();
        for nth in 0..50 {
            let (table, account) = (table.clone(), account.clone());
            running.spawn(async move {
                loop {
                    let now = reload(&table, &account).await;
                    match table.commit(&step(&now, nth), &[]).await {
                        Err(StoreError::Conflict) => {}
                        done => return done.unwrap(),
                    }
                }
            });
        }
        running.join_all().await;
        assert_eq!(verified(&table, &account).await, 51);
    });
}

#[test]
fn a_codice_fiscale_belongs_to_one_account() {
    on_a_table(async |table| {
        let (account, person) = nobody();
        let mut running = JoinSet::new();
        for _ in 0..20 {
            let id = AccountId::from_random(chance::bytes());
            let transition = registration(&Account { id, ..account.clone() }, &person);
            let (table, claim) =
                (table.clone(), ExtraWrite::ClaimCodiceFiscale(account.codice_fiscale.clone()));
            running.spawn(async move { table.commit(&transition, &[claim]).await });
        }
        let outcomes = running.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        let id = table.find(&account.codice_fiscale).await.unwrap().unwrap();
        assert!(table.load(&id).await.unwrap().is_some(), "the claim leads to an account");
    });
}

#[test]
fn a_username_is_allotted_once_and_the_loser_writes_nothing() {
    on_a_table(async |table| {
        let (first, second) = (registered(&table).await, registered(&table).await);
        let name = Username::parse("anna.prova").unwrap();
        table.commit(&step(&first, 1), &[ExtraWrite::AssignUsername(name.clone())]).await.unwrap();
        let taken =
            table.commit(&step(&second, 1), &[ExtraWrite::AssignUsername(name.clone())]).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        assert_eq!(reload(&table, &second).await, second);
        assert_eq!(table.find_username(&name).await.unwrap(), Some(first.id));
    });
}
