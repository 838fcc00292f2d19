//! The public pages, and «Accedi».

use polis_domain::desk::Role;
use polis_tests::{
    Citizen, Client, Officer, Person, citizen::SECTION, client::Sent, mailbox, stack::wait_for,
};
use serde_json::json;

#[test]
fn r_acc_6_the_home_leads_to_the_guide_to_help_and_to_the_registration() {
    let home = Client::default().read("/");
    for part in [
        "Istruzioni per l’accesso al servizio",
        ">registrati qui</a>",
        "/istruzioni",
        "/assistenza",
    ] {
        assert!(home.contains(part), "{part}");
    }
    assert!(home.contains("href=\"/registrazione\""), "the link leads to the registration");
    assert!(Client::default().read("/istruzioni").contains("Che cosa portare al riconoscimento"));
}

#[test]
fn r_acc_7_the_contacts_come_from_the_configuration() {
    let template = include_str!("../../template.yaml");
    let (help, page) =
        (Client::default().get("/assistenza").ok(), Client::default().read("/assistenza"));
    for contact in ["technical", "regulatory", "hours"] {
        let contact = help[contact].as_str().unwrap();
        assert!(!contact.is_empty() && template.contains(contact), "{contact}");
        assert!(page.contains(&contact.replace('\'', "&#39;")), "{contact}");
    }
}

#[test]
fn the_footer_leads_to_what_the_law_asks() {
    let home = Client::default().read("/");
    for path in ["/accessibilita", "/privacy", "/note-legali"] {
        assert!(home.contains(&format!("href=\"{path}\"")), "{path}");
        Client::default().read(path);
    }
}

#[test]
fn assets_are_kept_for_ever_and_come_compressed() {
    let home = Client::default().read("/");
    let start = home.find("/assets/").unwrap();
    let path = &home[start..start + home[start..].find('"').unwrap()];
    let asset = Client::default().send(&Sent::get(path).with("accept-encoding", "br, gzip"));
    assert_eq!(asset.status, 200);
    assert!(asset.header("cache-control").contains("immutable"), "{path}");
    assert!(!asset.header("content-encoding").is_empty(), "{path}");
    assert!(!asset.header("content-type").is_empty(), "{path}");
}

#[test]
fn registration_is_there_in_english_too() {
    let english = Sent::page("/registrazione").with("accept-language", "en-GB,en;q=0.9");
    let page = Client::default().send(&english);
    assert_eq!(page.header("content-language"), "en");
    assert!(page.text().contains("lang=\"en\""));
    let wrong = Sent::post("/registrazione", &serde_json::json!({}));
    let problem = Client::default().send(&wrong.with("accept-language", "en"));
    assert_eq!(problem.header("content-language"), "en");
}

#[test]
fn r_acc_1_r_acc_2_r_acc_3_accedi_leads_to_where_one_stands() {
    let accedi = |client: &mut Client| client.get("/accedi").next();
    assert_eq!(accedi(&mut Client::default()), "/accesso");
    let mut citizen = Citizen::signed_in();
    assert_eq!(accedi(&mut citizen.client), "/abilitazione/richiesta");
    citizen.asks_for_enablement();
    assert_eq!(accedi(&mut citizen.client), "/abilitazione/adesione");
    citizen.accepts();
    assert_eq!(accedi(&mut citizen.client), "/cpt/conferma");
    citizen.confirms_the_cpt();
    assert_eq!(accedi(&mut citizen.client), "/abilitazione");
    let mut officer = Officer::new(Role::Ds);
    officer.recognises(&citizen).ok();
    assert_eq!(accedi(&mut citizen.client), "/codice-personale");
    citizen.chooses_the_code("collaudo1");
    assert_eq!(accedi(&mut citizen.client), "/istanze");
    assert_eq!(accedi(&mut officer.client), "/sportello");
}

#[test]
fn r_acc_4_r_acc_5_without_enablement_no_application_can_be_begun() {
    let mut citizen = Citizen::signed_in();
    for path in [
        "/istanze",
        "/istanze/mobilita-2027",
        "/istanze/mobilita-2027/riepilogo",
        "/archivio",
        "/allegati",
    ] {
        citizen.client.get(path).is_elsewhere("/abilitazione/richiesta");
    }
    for path in [SECTION, "/istanze/mobilita-2027/inoltra"] {
        let form = serde_json::json!({"version": 0, "codice_personale": "collaudo1"});
        citizen.client.post(path, form).is_elsewhere("/abilitazione/richiesta");
    }
    let page = citizen.client.send(&Sent::page("/istanze"));
    assert_eq!(
        (page.status, page.header("location")),
        (303, "/abilitazione/richiesta?avviso=passaggio")
    );
    let menu = |citizen: &mut Citizen| {
        let home = citizen.client.read("/");
        ["/abilitazione", "/istanze", "/archivio"]
            .map(|to| home.contains(&format!("href=\"{to}\"")))
    };
    assert_eq!(menu(&mut citizen), [true, false, false]);
    assert_eq!(menu(&mut Citizen::enabled()), [true; 3]);
}

#[test]
fn a_browser_in_the_wrong_step_reads_why_it_was_sent_elsewhere() {
    let mut citizen = Citizen::signed_in();
    let sent = citizen.client.send(&Sent::page("/istanze"));
    let page = citizen.client.read(sent.location());
    assert!(page.contains("La pagina che hai chiesto è di un altro passaggio"), "{page}");
    assert!(!citizen.client.read("/abilitazione/richiesta").contains("è di un altro passaggio"));
}

#[test]
fn r_acc_7_a_question_reaches_the_help_desk_once_and_its_answer_the_visitor() {
    let mut client = Client::default();
    client.post("/assistenza", json!({"nominativo": "Işık"})).is_wrong_in(&["email", "messaggio"]);
    let person = Person::new();
    let asked = json!({"nominativo": "Işık D’Àngelo", "email": person.email, "riferimento": "7F3A09C2",
        "messaggio": format!("Non riesco a entrare.\nSono {}.", person.nome)});
    for _ in 0..2 {
        let to = client.post("/assistenza", asked.clone()).next();
        assert!(to.starts_with("/assistenza?inviata=si"));
        assert!(client.read(&to).contains("La tua richiesta è arrivata"));
    }
    let desk = "assistenza@istanze.example";
    let of = |mail: &mailbox::Mail| mail.text.contains(&person.nome);
    let mail = wait_for("the question", || mailbox::all(desk).into_iter().find(of));
    for told in ["Işık D’Àngelo", &person.email, "7F3A09C2", "Non riesco a entrare."] {
        assert!(mail.text.contains(told), "{}", mail.text);
    }
    assert_eq!(
        mailbox::all(desk).iter().filter(|mail| of(mail)).count(),
        1,
        "sent twice, it is one"
    );
    assert!(mailbox::all(&person.email).is_empty(), "no stranger's text goes to another mailbox");
}

#[test]
fn password_managers_find_where_a_password_is_changed() {
    let to = Client::default().get("/.well-known/change-password").next();
    assert_eq!(to, "/accesso/password-dimenticata");
    Client::default().read(&to);
}

#[test]
fn the_home_of_a_citizen_names_the_next_step_and_its_date() {
    let mut citizen = Citizen::signed_in();
    let next = citizen.client.get("/").ok()["next"].clone();
    assert_eq!((&next["position"], &next["deadline"]), (&json!("enter_data"), &json!(null)));
    let mut enabled = Citizen::enabled();
    let page = enabled.client.read("/");
    assert!(page.contains("Entro il"), "{page}");
}
