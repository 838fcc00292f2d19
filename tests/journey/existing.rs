//! «Registrazione non effettuata» and its two ways out.

use polis_tests::{Citizen, Client, chain, mailbox};

use crate::minutes;

const CONFIRM: &str = "Conferma la tua registrazione";

/// Passaggio 1 again, for a known codice fiscale, in another browser.
fn again(citizen: &Citizen) -> Client {
    let mut client = Client::default();
    let to = client.post("/registrazione", citizen.tax_code()).next();
    assert_eq!(to, "/registrazione/esistente");
    client
}

#[test]
fn r_reg_3_a_known_codice_fiscale_is_announced_at_once_without_its_owner() {
    let mut citizen = Citizen::new();
    citizen.registers();
    let mut client = again(&citizen);
    let page = client.read("/registrazione/esistente");
    for part in ["Registrazione non effettuata", "Richiedi un nuovo invio", "Nuova registrazione"] {
        assert!(page.contains(part), "{part}");
    }
    for secret in [citizen.email(), &citizen.person.nome, &citizen.person.cognome] {
        assert!(!page.contains(secret), "the page tells {secret}");
    }
    client
        .post("/registrazione/dati", citizen.person.data())
        .is_elsewhere("/registrazione/esistente");
    client.press("/registrazione/verifica").is_elsewhere("/registrazione/esistente");
}

#[test]
fn r_reg_4_a_new_link_is_sent_to_the_address_given_at_the_time_and_the_old_one_still_works() {
    let mut citizen = Citizen::new();
    let old = citizen.registers().link("/conferma/");
    let mut client = again(&citizen);
    let early = client.press("/registrazione/nuovo-invio");
    assert!(!early.header("retry-after").is_empty());
    early.is_problem(429, "attendi-prima-di-riprovare");
    client.wait(minutes(3));
    assert_eq!(client.press("/registrazione/nuovo-invio").next(), "/registrazione/conclusa");
    let new = mailbox::wait(citizen.email(), CONFIRM, 2).link("/conferma/");
    assert_ne!(old, new);
    Client::default().get(&new).ok();
    assert_eq!(Client::default().press(&old).next(), "/accesso");
}

#[test]
fn r_reg_5_a_new_registration_annuls_the_first_and_begins_from_zero() {
    let mut citizen = Citizen::new();
    let old = citizen.registers().link("/conferma/");
    let mut client = again(&citizen);
    assert_eq!(client.press("/registrazione/nuova").next(), "/registrazione/dati");
    citizen.mail("La tua registrazione è stata annullata");
    Client::default().press(&old).is_problem(410, "link-non-valido");
    let first = citizen.email().to_owned();
    citizen.person.email = format!("nuovo.{first}");
    client.post("/registrazione/dati", citizen.person.data()).next();
    assert_eq!(client.press("/registrazione/verifica").next(), "/registrazione/conclusa");
    citizen.confirms_the_address();
    assert_eq!(mailbox::all(&first).len(), 2, "link and annulment, nothing since");
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("registered"), chain.count("registration_cancelled")), (2, 1));
}

#[test]
fn r_reg_5_a_confirmed_registration_is_not_annulled() {
    let citizen = Citizen::signed_in();
    let mut client = again(&citizen);
    client.press("/registrazione/nuova").is_elsewhere("/accesso");
    client.wait(minutes(3));
    assert_eq!(client.press("/registrazione/nuovo-invio").next(), "/registrazione/conclusa");
    citizen.mail("Il tuo username");
    assert_eq!(chain::of(&citizen.person).count("registration_cancelled"), 0);
}

#[test]
fn r_reg_3_the_page_is_the_same_in_every_state_of_the_registration() {
    let (mut pending, confirmed) = (Citizen::new(), Citizen::signed_in());
    pending.registers();
    let page = |citizen: &Citizen| {
        let mut client = again(citizen);
        let masked = client.get("/registrazione/esistente").ok()["email"].clone();
        client.read("/registrazione/esistente").replace(masked.as_str().unwrap(), "")
    };
    assert_eq!(page(&pending), page(&confirmed));
}

#[test]
fn the_browser_that_typed_the_address_sees_it_in_full_and_may_correct_it() {
    let mut citizen = Citizen::new();
    citizen.registers();
    let concluded = citizen.client.read("/registrazione/conclusa");
    assert!(concluded.contains(citizen.email()), "the owner reads the whole address");
    for way in ["action=\"/registrazione/nuovo-invio\"", "action=\"/registrazione/nuova\""] {
        assert!(concluded.contains(way), "{way}");
    }
    let seen = again(&citizen).read("/registrazione/esistente");
    assert!(!seen.contains(citizen.email()) && seen.contains("•••@"), "masked for a stranger");
    assert_eq!(citizen.client.press("/registrazione/nuova").next(), "/registrazione/dati");
    let typed = citizen.client.read("/registrazione/dati");
    assert!(typed.contains(citizen.email()), "what was typed is kept");
}
