//! The public pages, and «Accedi».

use polis_domain::desk::Role;
use polis_tests::{Citizen, Client, Officer, client::Sent};

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
    for path in ["/istanze/mobilita-2027", "/istanze/mobilita-2027/inoltra"] {
        let form = serde_json::json!({"version": 0, "codice_personale": "collaudo1"});
        citizen.client.post(path, form).is_elsewhere("/abilitazione/richiesta");
    }
    let page = citizen.client.send(&Sent::page("/istanze"));
    assert_eq!((page.status, page.header("location")), (303, "/abilitazione/richiesta"));
    let menu = |citizen: &mut Citizen| {
        let home = citizen.client.read("/");
        ["/abilitazione", "/istanze", "/archivio"]
            .map(|to| home.contains(&format!("href=\"{to}\"")))
    };
    assert_eq!(menu(&mut citizen), [true, false, false]);
    assert_eq!(menu(&mut Citizen::enabled()), [true; 3]);
}
