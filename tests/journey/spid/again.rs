//! Between «Conferma» and the link: the waiting page can be reloaded, the mail sent again, the
//! address corrected; a citizen who comes back reads where the mail went (A4, A11).

use polis_domain::Federation;
use polis_tests::{Citizen, Client, client::Sent, mailbox};

use crate::minutes;

const PAGE: &str = "/cie/benvenuto";
const RESEND: &str = "/cie/benvenuto/nuovo-invio";
const CONFIRM: &str = "Conferma la tua registrazione";

/// A citizen with CIE whose address waits for its link, and the link.
fn waiting() -> (Citizen, String) {
    let mut citizen = Citizen::new();
    assert_eq!(citizen.enters(Federation::Cie), PAGE);
    assert_eq!(citizen.client.post(PAGE, citizen.welcome_form()).next(), PAGE);
    let link = citizen.mail(CONFIRM).link("/conferma/");
    (citizen, link)
}

#[test]
fn a11_the_page_that_waits_shows_the_whole_address_and_can_be_reloaded() {
    let (mut citizen, _) = waiting();
    for _ in 0..2 {
        let page = citizen.client.read(PAGE);
        assert!(page.contains("Ti abbiamo scritto<") && page.contains(citizen.email()), "{page}");
    }
    assert_eq!(citizen.client.get(RESEND).next(), PAGE);
    assert_eq!(citizen.client.press("/cie/benvenuto/fine").next(), "/accesso");
    citizen.client.get(PAGE).is_elsewhere("/cie/accesso");
}

#[test]
fn a4_the_mail_is_sent_again_within_limits_and_the_first_link_still_works() {
    let (mut citizen, first) = waiting();
    let early = citizen.client.press(RESEND);
    assert!(!early.header("retry-after").is_empty());
    early.is_problem(429, "attendi-prima-di-riprovare");
    citizen.client.wait(minutes(3));
    assert_eq!(citizen.client.press(RESEND).next(), format!("{PAGE}?inviato=si"));
    let again = mailbox::wait(citizen.email(), CONFIRM, 2).link("/conferma/");
    assert_ne!(first, again);
    assert_eq!(Client::default().press(&first).next(), "/accesso");
    citizen.client.get(PAGE).is_elsewhere("/cie/accesso");
    citizen.client.press(RESEND).is_elsewhere(PAGE);
}

#[test]
fn a4_a_citizen_who_comes_back_before_the_link_sees_so_and_kills_no_link() {
    let (mut citizen, first) = waiting();
    citizen.client = Client::default();
    assert_eq!(citizen.enters(Federation::Cie), PAGE);
    let page = citizen.client.read(PAGE);
    assert!(page.contains("Ti abbiamo già scritto") && page.contains(citizen.email()), "{page}");
    let form = citizen.welcome_form();
    let early = citizen.client.post(PAGE, form.clone());
    early.is_problem(429, "attendi-prima-di-riprovare");
    citizen.client.wait(minutes(3));
    assert_eq!(citizen.client.post(PAGE, form).next(), PAGE);
    mailbox::wait(citizen.email(), CONFIRM, 2);
    assert_eq!(Client::default().press(&first).next(), "/accesso");
}

#[test]
fn a4_a_wrong_address_is_corrected_and_the_link_sent_there_is_dead() {
    let (mut citizen, wrong) = waiting();
    let page = citizen.client.read("/cie/benvenuto?indirizzo=altro");
    assert!(!page.contains("name=\"email\"") && page.contains("entrando di nuovo"), "{page}");
    let intruder = format!("altri.{}", citizen.email());
    let mut form = citizen.welcome_form();
    form["email"] = intruder.as_str().into();
    form["email_conferma"] = intruder.as_str().into();
    citizen.client.post(PAGE, form).is_elsewhere("/cie/accesso");

    assert_eq!(citizen.enters(Federation::Cie), PAGE);
    let page = citizen.client.read("/cie/benvenuto?indirizzo=altro");
    assert!(page.contains("name=\"email_conferma\"") && page.contains(citizen.email()), "{page}");
    citizen.person.email = format!("giusto.{}", citizen.person.email);
    let email = citizen.email().replace('@', "%40");
    let typed = format!("email={email}&email_conferma={email}&termini=si&privacy=si");
    let typed = Sent::page(PAGE)
        .method(ureq::http::Method::POST)
        .with("content-type", "application/x-www-form-urlencoded")
        .with("sec-fetch-site", "same-origin")
        .body(typed);
    let early = citizen.client.send(&typed);
    assert_eq!(early.status, 429, "{early}");
    assert!(early.text().contains(citizen.email()), "what was typed stays: {early}");
    citizen.client.wait(minutes(3));
    let done = citizen.client.send(&typed);
    assert_eq!((done.status, done.header("location")), (303, PAGE));
    let right = citizen.mail(CONFIRM).link("/conferma/");
    let dead = Client::default().send(&Sent::page(&wrong));
    assert!(dead.text().contains("vale solo il messaggio arrivato al nuovo"), "{dead}");
    Client::default().press(&wrong).is_problem(410, "link-non-valido");
    assert_eq!(Client::default().press(&right).next(), "/accesso");
    assert!(mailbox::all(&intruder).is_empty(), "whoever came to that browser");
}

#[test]
fn r_reg_3_a_citizen_who_began_with_cie_and_registers_is_led_back() {
    let (citizen, _) = waiting();
    let mut client = Client::default();
    let to = client.post("/registrazione", citizen.tax_code()).next();
    let page = client.read(&to);
    assert!(page.contains(">entra così</a>"), "{page}");
    assert!(!page.contains(citizen.email()), "nor is the address told: {page}");
}

#[test]
fn a11_when_the_half_hour_is_over_the_page_says_so() {
    let mut citizen = Citizen::new();
    assert_eq!(citizen.enters(Federation::Spid), "/spid/benvenuto");
    citizen.client.wait(minutes(31));
    let over = citizen.client.send(&Sent::page("/spid/benvenuto"));
    assert_eq!(over.status, 200, "{over}");
    assert!(over.text().contains("Il tempo per il primo accesso è scaduto</h1>"), "{over}");
    citizen.client.get("/spid/benvenuto").is_elsewhere("/spid/accesso");
}
