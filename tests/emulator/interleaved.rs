//! Two acts of one citizen at the same time, on the account and on an application: nothing is lost, and
//! neither waits for the other for ever. «Inoltra» wants the account unchanged, in the same transaction.

use jiff::{Timestamp, ToSpan};
use polis_domain::{
    Actor, Application, ApplicationId, ProtocolNumber, Sha256Hex,
    application::{Act, DraftPart, Frozen},
    catalogue::Window,
    kernel::verify,
};
use polis_store::{StoreError, Table};

use crate::scratch::{on_a_table, registered, step};

/// How often the account changes meanwhile.
const CHANGES: usize = 12;

fn window() -> Window {
    let opens = Timestamp::UNIX_EPOCH;
    Window { opens, closes: opens + (24 * 365 * 100).hours() }
}

/// The act, decided again on what is read until it is written; how often it had to be.
async fn insistently(
    table: &Table,
    begun: &Application,
    act: impl Fn(&Application) -> Act,
) -> (Application, usize) {
    for lost in 0.. {
        let found = table.application(&begun.account, &begun.id).await.unwrap();
        let application = found.unwrap_or_else(|| begun.clone());
        let account = table.load(&begun.account).await.unwrap().unwrap();
        let at = Timestamp::UNIX_EPOCH + 1.hour();
        let done = application.apply(act(&application), &Actor::Citizen, at).unwrap();
        let transaction = table.transaction(&begun.account).apply(&done).unwrap();
        match transaction.unchanged(&account).unwrap().commit().await {
            Ok(()) => return (done.after, lost),
            Err(StoreError::Conflict) => {}
            Err(error) => panic!("{error}"),
        }
    }
    unreachable!("it is tried until it is written")
}

#[test]
fn acts_on_the_account_and_on_an_application_lose_nothing() {
    on_a_table(async |table| {
        let account = registered(&table).await;
        let id = ApplicationId::parse("mobilita-2027").unwrap();
        let new = Application::new(account.id.clone(), id);
        let busy = tokio::spawn({
            let (table, id) = (table.clone(), account.id.clone());
            async move {
                for nth in 0..CHANGES {
                    loop {
                        let now = table.load(&id).await.unwrap().unwrap();
                        match table.commit(&step(&now, nth), &[]).await {
                            Err(StoreError::Conflict) => {}
                            done => break done.unwrap(),
                        }
                    }
                }
            }
        });
        let (mut application, mut lost) = (new, 0);
        for nth in 0..6 {
            let section = &application.id.edition_of().unwrap().sections[0];
            let part =
                DraftPart::Section(section, [("classe".to_owned(), format!("A-{nth}"))].into());
            let save = |it: &Application| Act::Save {
                version: it.draft().unwrap().version_of(part.name()),
                part: part.clone(),
                window: window(),
            };
            let (after, again) = insistently(&table, &application, save).await;
            (application, lost) = (after, lost + again);
        }
        let submit = |it: &Application| Act::Submit {
            frozen: Frozen { text: "{}".to_owned(), sha256: Sha256Hex::of(b"{}") },
            protocol: ProtocolNumber::new(2026, 1),
            revision: it.revision,
            window: window(),
        };
        let (received, again) = insistently(&table, &application, submit).await;
        busy.await.unwrap();

        let account = table.load(&account.id).await.unwrap().unwrap();
        let events = table.records(&account).await.unwrap();
        let chained = verify(events.iter().map(String::as_str), &account.head).unwrap();
        assert_eq!(chained, 1 + CHANGES as u64, "every act on the account is in its chain");
        let stored = table.application(&account.id, &received.id).await.unwrap().unwrap();
        assert_eq!((stored.revision, stored.version), (7, 1), "six drafts and one reception");
        assert_eq!(stored, received);
        assert!(stored.inoltro().is_some());
        assert!(lost + again <= CHANGES * 2, "an act loses at most to the other's: {lost} {again}");
    });
}
