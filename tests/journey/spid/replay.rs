//! An answer is good for one login, also if twenty tabs send it at once.

use std::thread;

use polis_domain::Federation;
use polis_tests::{Answer, Citizen, Client, chain, federation::Posted, records};

use super::is_refusal;

const USED: &str = "Questo accesso è già stato usato";

fn twenty(client: &Client, posted: &Posted) -> Vec<Answer> {
    thread::scope(|scope| {
        let sent: Vec<_> = (0..20).map(|_| scope.spawn(|| client.once(&posted.sent()))).collect();
        sent.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

/// Exactly one browser entered; all others read that the answer was used.
fn one_entered(answers: &[Answer]) {
    let entered = answers.iter().filter(|answer| answer.status == 303).count();
    assert_eq!(entered, 1, "{:?}", answers.iter().map(|it| it.status).collect::<Vec<_>>());
    for answer in answers.iter().filter(|answer| answer.status != 303) {
        is_refusal(answer, 403, USED);
    }
}

#[test]
fn an_answer_brought_twice_is_refused() {
    let mut citizen = Citizen::signed_in();
    citizen.client = Client::default();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let posted = asked.answer(&citizen.person);
    assert_eq!(citizen.client.brings(&posted).status, 303);
    for _ in 0..2 {
        let answer = citizen.client.brings(&posted);
        is_refusal(&answer, 403, USED);
        let page = answer.text();
        assert!(page.contains("href=\"/accedi\">Sei già dentro? Prosegui<"), "{page}");
        assert!(!page.contains("nessuna sessione") && !page.contains(">Accedi<"), "{page}");
    }
    assert!(citizen.is_signed_in(), "the session that was opened stays");
    assert_eq!(chain::of(&citizen.person).count("identity_linked"), 1);
    let kept = records::of(Federation::Spid, &asked.id);
    let [_, replayed, valid] = &kept[..] else { unreachable!("{kept:?}") };
    assert_eq!((&*valid.outcome, &*replayed.outcome), ("valid", "replayed"), "both are seen");
    assert_eq!((&valid.xml, &replayed.xml), (&posted.xml, &posted.xml));
    let versions = [valid, replayed].map(|record| records::versions(&record.key).len());
    assert_eq!(versions, [1, 2], "each time a version");
}

#[test]
fn an_answer_brought_twenty_times_at_once_enters_once() {
    let mut citizen = Citizen::signed_in();
    citizen.client = Client::default();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    one_entered(&twenty(&citizen.client, &asked.answer(&citizen.person)));
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("identity_linked"), chain.count("entered_digitally")), (1, 0));
}

#[test]
fn the_same_holds_without_an_account() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Cie, &[]);
    one_entered(&twenty(&citizen.client, &asked.answer(&citizen.person)));
    assert_eq!(citizen.events(), 0);
}
