//! The session ends while a citizen types: what was sent is put back into the form after the sign-in.

use polis_tests::{Citizen, Client, citizen::SECTION, client::Sent};

const SESSION: &str = "__Host-sessione";

fn typed() -> Sent {
    let fields = [
        ("version", "0"),
        ("classe", "A-28"),
        ("titolarita", "liceo"),
        ("codice_personale", "segreto1"),
        ("azione", "salva"),
    ];
    Sent::form(SECTION, &fields)
}

#[test]
fn what_was_typed_is_found_again_after_the_sign_in_until_it_is_saved() {
    let mut citizen = Citizen::enabled();
    citizen.client.lose_cookie(SESSION);
    let to = citizen.client.send(&typed()).location().to_owned();
    assert!(to.starts_with("/accesso?avviso=conservato&ritorno="), "{to}");
    assert!(citizen.client.read(&to).contains("al sicuro per 30 minuti"));
    citizen.signs_in().next();
    for _ in 0..2 {
        let page = citizen.client.read(SECTION);
        assert!(
            page.contains("id=\"ritrovato\"") && page.contains("value=\"A-28\" selected"),
            "{page}"
        );
        assert!(!page.contains("segreto1"), "no secret is kept");
    }
    let saved = citizen.client.send(&typed());
    assert_eq!(saved.location(), SECTION);
    let page = citizen.client.read(SECTION);
    assert!(
        !page.contains("id=\"ritrovato\"") && page.contains("value=\"A-28\" selected"),
        "{page}"
    );
}

#[test]
fn another_citizen_of_the_same_browser_finds_nothing_of_it() {
    let (mut first, mut second) = (Citizen::enabled(), Citizen::enabled());
    first.client.lose_cookie(SESSION);
    first.client.send(&typed()).location();
    std::mem::swap(&mut first.client, &mut second.client);
    second.signs_in().next();
    let page = second.client.read(SECTION);
    assert!(!page.contains("ritrovato") && !page.contains("value=\"A-28\" selected"), "{page}");
}

#[test]
fn a_request_for_enablement_is_found_again_without_its_secret_answer() {
    let mut citizen = Citizen::signed_in();
    let fields =
        [("indirizzo", "via D’Àngelo"), ("risposta", "segreta"), ("domanda", "first-school")];
    citizen.client.lose_cookie(SESSION);
    citizen.client.send(&Sent::form("/abilitazione/richiesta", &fields)).location();
    citizen.signs_in().next();
    let page = citizen.client.read("/abilitazione/richiesta");
    assert!(page.contains("via D’Àngelo") && !page.contains("segreta"), "{page}");
}

#[test]
fn a_browser_without_a_citizen_keeps_nothing() {
    let mut client = Client::default();
    let answer = client.send(&typed());
    assert!(answer.location().starts_with("/accesso?avviso=non-salvato"));
    assert_eq!(client.cookie("__Host-conservato"), None);
}

#[test]
fn a_browser_without_cookies_reads_so_instead_of_going_round() {
    let mut citizen = Citizen::signed_in();
    let fields = [("username", citizen.username.as_str()), ("password", citizen.password.as_str())];
    let sign_in = Sent::form("/accesso", &fields);
    for sent in [sign_in.clone(), Sent::form("/registrazione", &[("codice_fiscale", "x")])] {
        let answer = Client::default().send(&sent);
        assert_eq!(answer.status, 400, "{answer}");
        assert!(answer.text().contains("Attiva i cookie"), "{answer}");
    }
    citizen.client = Client::default();
    citizen.client.read("/accesso");
    assert_eq!(citizen.client.send(&sign_in).location(), "/abilitazione/richiesta");
}
