//! The desk at the school.

use jiff::SignedDuration;
use polis_domain::{CodiceFiscale, desk::Role};
use polis_tests::{
    Answer, Citizen, Officer, Person, chain,
    client::Sent,
    officer::{checklist, searched},
};
use serde_json::{Value, json};

const FIND: &str = "/sportello/pratica";
const CONFIRM: &str = "/sportello/conferma";
const REFUSE: &str = "/sportello/rifiuto";
const RESEND: &str = "/sportello/cpt";
const SEEN: &str = "/abilitazione/consultazioni";

fn with(citizen: &Citizen, changes: &[(&str, &str)]) -> Value {
    let mut form = checklist(citizen, &json!(1));
    for (field, value) in changes {
        form[*field] = Value::from(*value);
    }
    form
}

#[test]
fn r_rec_5_a_citizen_who_opens_the_desk_gets_403() {
    let mut citizen = Citizen::with_confirmed_cpt();
    for sent in [
        Sent::get("/sportello"),
        Sent::post(FIND, &searched(&citizen)),
        Sent::post(CONFIRM, &with(&citizen, &[])),
    ] {
        citizen.client.send(&sent).is_problem(403, "non-autorizzato");
    }
    let page = citizen.client.send(&Sent::page("/sportello"));
    assert_eq!(page.status, 403);
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn an_officer_is_no_citizen() {
    let mut officer = Officer::new(Role::Aa);
    for path in [
        "/abilitazione",
        "/cpt/conferma",
        "/codice-personale",
        "/allegati",
        "/istanze",
        "/istanze/mobilita-2027",
    ] {
        officer.client.get(path).is_problem(403, "non-autorizzato");
    }
}

#[test]
fn r_rec_1_any_officer_finds_a_request_by_codice_fiscale_and_number_and_only_so() {
    let citizen = Citizen::with_confirmed_cpt();
    for role in [Role::Ds, Role::Dsga, Role::Aa] {
        let found = Officer::new(role).finds(&citizen).ok();
        assert_eq!(found["position"], "go_to_school");
        assert_eq!(found["person"]["cognome"], citizen.person.cognome);
        let text = found.to_string();
        assert!(!text.contains(citizen.email()) && !text.contains(&citizen.cpt), "{text}");
    }
    let mut officer = Officer::new(Role::Aa);
    officer.client.press(FIND).is_wrong_in(&["codice_fiscale", "numero_richiesta"]);
    let mut unknown = |cf: &str, number: &str| {
        let form = json!({"codice_fiscale": cf, "numero_richiesta": number});
        officer.client.post(FIND, form).is_problem(404, "richiesta-non-trovata")
    };
    let wrong_number = unknown(&citizen.person.codice_fiscale, "ABCD-2345");
    let wrong_person = unknown(&Person::new().codice_fiscale, &citizen.request);
    assert_eq!(wrong_number, wrong_person);
}

#[test]
fn r_cpt_2_no_citizen_is_recognised_before_the_cpt_is_confirmed() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    let mut officer = Officer::new(Role::Aa);
    assert_eq!(officer.finds(&citizen).ok()["position"], "confirm_cpt");
    assert_eq!(officer.client.post(CONFIRM, with(&citizen, &[])).status, 409);
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn r_rec_2_r_rec_3_the_whole_checklist_or_no_confirmation() {
    let citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::new(Role::Aa);
    for (field, value) in [
        ("documento_originale", ""),
        ("volto", ""),
        ("tessera_sanitaria", ""),
        ("copie", ""),
        ("modulo_firmato", ""),
        ("validita", ""),
        ("sede", "MIIC800000"),
        ("modulo_version", "x"),
    ] {
        officer.client.post(CONFIRM, with(&citizen, &[(field, value)])).is_wrong_in(&[field]);
    }
    let old = officer.client.post(CONFIRM, with(&citizen, &[("modulo_version", "7")]));
    old.is_problem(409, "dati-aggiornati");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}

#[test]
fn r_rec_5_r_rec_6_the_officer_confirms_once_and_the_mail_of_activation_follows() {
    let mut citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::new(Role::Aa);
    let first = officer.recognises(&citizen).ok();
    let again = officer.client.post(CONFIRM, with(&citizen, &[])).ok();
    assert_eq!(first, again, "the answer may have been lost on the way");
    let late = Officer::new(Role::Ds).client.post(CONFIRM, with(&citizen, &[]));
    late.is_elsewhere("/sportello");
    citizen.mail("Utenza abilitata");
    assert_eq!(citizen.client.get("/abilitazione").ok()["position"], "choose_code");
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("recognised"), chain.count("activation_announced")), (1, 1));
    let record = chain.records.iter().find(|it| it.event["name"] == "recognised");
    let by = serde_json::to_value(&record.unwrap().by).unwrap();
    assert_eq!(by["officer"], officer.username);
}

#[test]
fn d_4_the_fields_of_the_search_take_a_scanner_in_either_order() {
    let citizen = Citizen::with_confirmed_cpt();
    let (code, number) = (citizen.person.codice_fiscale.as_str(), citizen.request.as_str());
    let mut officer = Officer::new(Role::Aa);
    for (first, second) in [
        (number.to_owned(), code.to_owned()),
        (format!("*{code}*"), number.replace('-', "")),
        (format!("%{code}?{number}"), String::new()),
        (code.to_lowercase(), number.to_lowercase()),
    ] {
        let form = json!({"codice_fiscale": first, "numero_richiesta": second});
        assert_eq!(officer.client.post(FIND, form).ok()["request_number"], number);
    }
    let alone = json!({"codice_fiscale": number, "numero_richiesta": ""});
    officer.client.post(FIND, alone).is_wrong_in(&["codice_fiscale"]);
}

#[test]
fn e6x_a_refusal_reaches_the_citizen_by_mail_and_on_the_page_until_the_recognition() {
    let mut citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::new(Role::Aa);
    let version = officer.finds(&citizen).ok()["modulo_version"].clone();
    let mut form = checklist(&citizen, &version);
    officer.client.post(REFUSE, form.clone()).is_wrong_in(&["motivo_documento_diverso"]);
    form["motivo_copie_mancanti"] = "si".into();
    let first = officer.client.post(REFUSE, form.clone()).ok();
    assert_eq!(first["reasons"], json!(["copies_missing"]));
    let again = officer.client.post(REFUSE, form).ok();
    assert_eq!(first, again, "the answer may have been lost on the way");
    let mail = citizen.mail("Riconoscimento non completato");
    assert!(mail.text.contains("Porta le fotocopie, fronte e retro"), "{}", mail.text);
    let status = citizen.client.get("/abilitazione").ok();
    assert_eq!(
        (&status["position"], &status["refused"]["role"]),
        (&json!("go_to_school"), &json!("aa"))
    );
    let seen = Officer::new(Role::Ds).finds(&citizen).ok();
    assert_eq!(seen["refused"]["reasons"], json!(["copies_missing"]));
    officer.recognises(&citizen).ok();
    assert_eq!(citizen.client.get("/abilitazione").ok()["refused"], Value::Null);
    let chain = chain::of(&citizen.person);
    assert_eq!((chain.count("recognition_refused"), chain.count("recognised")), (1, 1));
}

#[test]
fn d_4_another_document_and_an_expired_one_are_recorded() {
    let citizen = Citizen::with_confirmed_cpt();
    let mut officer = Officer::new(Role::Dsga);
    let other = [("altro_tipo", "passaporto"), ("altro_scadenza", "01/01/2020")];
    officer.client.post(CONFIRM, with(&citizen, &other)).is_wrong_in(&["altro_numero"]);
    let whole = [&other[..], &[("altro_numero", "ya 0000000")]].concat();
    officer.client.post(CONFIRM, with(&citizen, &whole)).is_wrong_in(&["validita"]);
    let declared = [&whole[..], &[("validita", "documento_scaduto_dichiarazione")]].concat();
    officer.client.post(CONFIRM, with(&citizen, &declared)).ok();
}

#[test]
fn d_4_the_citizen_reads_each_look_with_role_and_office_and_never_a_name() {
    let mut citizen = Citizen::with_confirmed_cpt();
    assert_eq!(citizen.client.get(SEEN).ok()["sights"], json!([]));
    let mut officer = Officer::new(Role::Dsga);
    for _ in 0..3 {
        officer.finds(&citizen).ok();
    }
    officer.recognises(&citizen).ok();
    let page = citizen.client.get(SEEN).ok();
    let sights = page["sights"].as_array().unwrap();
    let told: Vec<_> = sights.iter().map(|it| (&it["what"], &it["role"])).collect();
    let (viewed, recognised, role) = (json!("viewed"), json!("recognised"), json!("dsga"));
    assert_eq!(told, [(&recognised, &role), (&viewed, &role)], "newest first, an hour is one look");
    assert!(sights[0]["office"].as_str().unwrap().ends_with(", Roma"), "{page}");
    let text = page.to_string();
    assert!(!text.contains(&officer.username) && !text.contains("Collaudo"), "{text}");
    officer.client.get(SEEN).is_problem(403, "non-autorizzato");
}

#[test]
fn d_4_the_officer_has_the_cpt_sent_again_and_never_sees_it() {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    let mut officer = Officer::new(Role::Aa);
    let early = officer.client.post(RESEND, searched(&citizen));
    early.is_problem(429, "attendi-prima-di-riprovare");
    officer.client.wait(SignedDuration::from_mins(3));
    let sent = officer.client.post(RESEND, searched(&citizen)).ok();
    assert!(sent["resent"]["sent"].as_str().unwrap().contains('•'), "{sent}");
    citizen.mail("Nuovo invio del Codice Personale Temporaneo");
    let chain = chain::of(&citizen.person);
    let record = chain.records.iter().find(|it| it.event["name"] == "cpt_resent").unwrap();
    assert_eq!(serde_json::to_value(&record.by).unwrap()["officer"], officer.username);
}

#[test]
fn d_4_the_register_of_the_day_has_each_act_once_without_names() {
    let (refused, recognised) = (Citizen::with_confirmed_cpt(), Citizen::with_confirmed_cpt());
    let mut officer = Officer::new(Role::Aa);
    let form = with(&refused, &[("motivo_tessera_mancante", "si")]);
    officer.client.post(REFUSE, form).ok();
    officer.recognises(&recognised).ok();
    officer.client.post(CONFIRM, with(&recognised, &[])).ok();
    let page = officer.client.get("/sportello/registro").ok();
    let lines = page["lines"].as_array().unwrap();
    let told: Vec<_> = lines.iter().map(|it| (&it["request_number"], &it["refused"])).collect();
    let (one, other) = (json!(refused.request), json!(recognised.request));
    let (reasons, none) = (json!(["tax_card_missing"]), json!([]));
    assert_eq!(told, [(&one, &reasons), (&other, &none)]);
    assert!(!page.to_string().contains(&recognised.person.cognome), "{page}");
    officer.client.get("/sportello/registro?sede=MIIC800000").is_problem(404, "pagina-non-trovata");
}

#[test]
fn d_4_of_two_officers_at_once_one_wins_and_the_page_of_the_other_names_role_and_office() {
    let citizen = Citizen::with_confirmed_cpt();
    let mut officers = [Officer::new(Role::Ds), Officer::new(Role::Dsga)];
    let form = with(&citizen, &[]);
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let confirm = |officer: &mut Officer| officer.client.post(CONFIRM, form.clone());
        let running: Vec<_> =
            officers.iter_mut().map(|officer| scope.spawn(move || confirm(officer))).collect();
        running.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert!(statuses == [200, 409] || statuses == [409, 200], "{statuses:?}");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 1);
    let loser = usize::from(statuses[1] == 409);
    let winner = ["dirigente scolastico", "direttore dei servizi generali"][1 - loser];
    let told = officers[loser].client.send(&Sent::post(CONFIRM, &form).with("accept", "text/html"));
    assert_eq!(told.status, 409);
    assert!(told.text().contains(winner), "{}", told.text());
}

#[test]
fn d_4_no_officer_recognises_themselves_under_another_form_of_their_code() {
    let citizen = Citizen::with_confirmed_cpt();
    let code = CodiceFiscale::parse(&citizen.person.codice_fiscale).unwrap();
    let other = code.forms().last().unwrap();
    let mut officer = Officer::who(Role::Ds, other.as_str());
    officer.recognises(&citizen).is_problem(403, "non-autorizzato");
    assert_eq!(chain::of(&citizen.person).count("recognised"), 0);
}
