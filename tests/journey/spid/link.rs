//! Citizens with a password, and their later login with SPID or CIE: one account, linked once (A12, C-6).

use polis_domain::Federation;
use polis_tests::{Citizen, Client, chain, mailbox, workflow};

const LINKED: &str = "La tua utenza è collegata a";

/// Another browser, as on another day.
fn elsewhere(citizen: &mut Citizen) {
    citizen.client = Client::default();
}

#[test]
fn a12_a_password_account_is_linked_once_and_its_owner_gets_one_mail() {
    let mut citizen = Citizen::signed_in();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Spid), "/abilitazione/richiesta");
    let mail = citizen.mail(LINKED);
    assert!(
        mail.text.contains("SPID") && mail.text.contains("Se non l’hai fatto tu"),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("hai collegato la tua identità digitale"), "{}", mail.text);
    for federation in [Federation::Cie, Federation::Spid] {
        elsewhere(&mut citizen);
        assert_eq!(citizen.enters(federation), "/abilitazione/richiesta");
    }
    chain::settles(&citizen.person);
    let mails = mailbox::all(citizen.email());
    assert_eq!(mails.iter().filter(|mail| mail.subject.starts_with(LINKED)).count(), 1);
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("identity_linked"), chain.count("entered_digitally")), (1, 2));
    citizen.signs_in().next();
    citizen.client.get("/abilitazione").ok();
}

#[test]
fn a12_after_linking_the_temporary_password_is_not_needed() {
    let mut citizen = Citizen::new();
    citizen.registers();
    citizen.confirms_the_address();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Spid), "/abilitazione/richiesta");
    citizen.is_enabled_without_a_desk();
    workflow::ends(&citizen);
}

#[test]
fn a11_an_unconfirmed_attempt_is_replaced_and_its_link_is_dead() {
    let mut citizen = Citizen::new();
    let link = citizen.registers().link("/conferma/");
    elsewhere(&mut citizen);
    citizen.arrives_with_spid();
    Client::default().press(&link).is_problem(410, "link-non-valido");
    assert_eq!(chain::of(&citizen.person).count("email_confirmed"), 0);
}

#[test]
fn a12_with_cie_the_address_typed_tells_whose_the_account_is() {
    let mut citizen = Citizen::signed_in();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Cie), "/cie/benvenuto");
    let to = citizen.client.post("/cie/benvenuto", citizen.welcome_form()).next();
    assert_eq!(to, "/abilitazione/richiesta");
    citizen.mail(LINKED);
    assert_eq!(chain::of(&citizen.person).count("identity_linked"), 1);
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Cie), "/abilitazione/richiesta");
}

/// A stranger may register another person's codice fiscale with an address of their own.
fn squatter_and_owner() -> (Citizen, Citizen) {
    let squatter = Citizen::with_confirmed_cpt();
    let mut owner = Citizen::new();
    owner.person = squatter.person.clone();
    owner.person.email = format!("titolare.{}", squatter.person.email);
    (squatter, owner)
}

#[test]
fn a12_an_account_is_annulled_only_if_its_owner_says_so() {
    let (mut first, mut owner) = squatter_and_owner();
    assert_eq!(owner.enters(Federation::Spid), "/spid/benvenuto");
    let page = owner.client.read("/spid/benvenuto");
    for told in ["C’è già un’utenza con il tuo codice fiscale", "annulla_utenza", "•••@"]
    {
        assert!(page.contains(told), "no «{told}» in {page}");
    }
    for untold in [first.email(), owner.email()] {
        assert!(!page.contains(untold), "neither told nor suggested: {untold}");
    }
    let mut form = owner.welcome_form();
    form["annulla_utenza"] = "".into();
    owner.client.post("/spid/benvenuto", form.clone()).is_wrong_in(&["annulla_utenza"]);
    assert!(first.is_signed_in(), "nothing happened");
    form["email"] = first.email().into();
    form["email_conferma"] = "".into();
    assert_eq!(owner.client.post("/spid/benvenuto", form).next(), "/codice-personale");
    first.mail(LINKED);
    assert!(first.is_signed_in(), "the account is the same");
    let chain = chain::of(&owner.person);
    assert_eq!((chain.count("registration_cancelled"), chain.count("identity_linked")), (0, 1));
}

#[test]
fn a12_capitals_in_the_providers_address_annul_nothing() {
    let mut citizen = Citizen::signed_in();
    elsewhere(&mut citizen);
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let mut said = citizen.person.clone();
    said.email = said.email.to_uppercase();
    let answer = citizen.client.brings(&asked.answer(&said));
    assert_eq!((answer.status, answer.header("location")), (303, "/abilitazione/richiesta"));
    citizen.mail(LINKED);
}

#[test]
fn a12_a_stranger_who_registered_the_codice_fiscale_loses_all_when_the_owner_comes() {
    let (mut squatter, mut owner) = squatter_and_owner();
    assert!(squatter.is_signed_in());
    let welcome = owner.arrives_with_spid();
    assert!(!squatter.is_signed_in(), "the session is over");
    squatter.mail("La tua registrazione è stata annullata");
    squatter.signs_in().is_wrong_in(&["username"]);
    assert_eq!(owner.username, squatter.username, "the name stays with the codice fiscale");
    assert!(!welcome.everything().contains(&squatter.person.email));
    owner.is_enabled_without_a_desk();
    workflow::ends(&owner);
    let chain = chain::of(&owner.person);
    assert_eq!((chain.count("registration_cancelled"), chain.count("identity_linked")), (1, 0));
    let stored = serde_json::to_string(&chain.account).unwrap();
    assert!(!stored.contains(&format!("\"{}\"", squatter.person.email)), "{stored}");
}

#[test]
fn a12_the_same_with_cie_and_a_link() {
    let (mut squatter, mut owner) = squatter_and_owner();
    owner.arrives_with_cie();
    assert!(!squatter.is_signed_in(), "the session is over");
    squatter.signs_in().is_wrong_in(&["username"]);
    let cpt = squatter.cpt.clone();
    owner.asks_for_enablement();
    owner.accepts();
    let mut form = owner.code_form("collaudo1");
    form["cpt"] = cpt.into();
    owner.client.post("/codice-personale", form).is_problem(422, "codice-errato");
}

#[test]
fn a12_an_account_that_an_officer_saw_is_linked_whatever_the_address() {
    let mut citizen = Citizen::enabled();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Cie), "/istanze");
    citizen.mail(LINKED);
}

#[test]
fn c_6_r_rec_7_a_pending_recognition_is_closed_and_the_workflow_goes_on() {
    let mut citizen = Citizen::with_confirmed_cpt();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Spid), "/codice-personale");
    citizen.mail(LINKED);
    let page = citizen.client.read("/codice-personale");
    assert!(page.contains("il riconoscimento in una scuola non serve più"), "{page}");
    assert!(!page.contains("confermi di aver ricevuto"), "that was done before: {page}");
    let mail = citizen.mail("Utenza abilitata");
    assert!(mail.text.contains("SPID"), "{}", mail.text);
    citizen.chooses_the_code("collaudo1");
    workflow::ends(&citizen);
    let names = chain::of(&citizen.person).names();
    assert_eq!(
        names[names.len() - 4..],
        ["identity_linked", "recognition_skipped", "activation_announced", "code_set"]
    );
}

#[test]
fn c_6_the_desk_finds_nothing_left_to_recognise() {
    let mut citizen = Citizen::with_confirmed_cpt();
    elsewhere(&mut citizen);
    citizen.enters(Federation::Spid);
    let mut officer = polis_tests::Officer::new(polis_domain::desk::Role::Aa);
    let answer = officer.recognises(&citizen);
    assert!((400..500).contains(&answer.status), "{answer}");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn e7s_a_login_before_the_cpt_is_confirmed_leads_straight_to_its_exchange() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    elsewhere(&mut citizen);
    assert_eq!(citizen.enters(Federation::Spid), "/codice-personale");
    citizen.changes_the_cpt("collaudo1");
    workflow::ends(&citizen);
    let names = chain::of(&citizen.person).names();
    let steps = ["cpt_confirmed", "recognition_skipped", "code_set"];
    assert!(names.windows(3).any(|three| three == steps), "{names:?}");
}

#[test]
fn e7s_a_wrong_cpt_confirms_nothing() {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.asks_for_enablement();
    citizen.accepts();
    let mut form = citizen.code_form("collaudo1");
    form["cpt"] = "Sbagliato1".into();
    citizen.client.post("/codice-personale", form).is_problem(422, "codice-errato");
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("cpt_mistyped"), chain.count("cpt_confirmed")), (1, 0));
    citizen.changes_the_cpt("collaudo1");
}
