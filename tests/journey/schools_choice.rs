//! The choice of schools: where it is found, how it goes, how many (R-SCH-1, R-SCH-2, R-SCH-3).

use polis_tests::Citizen;
use serde_json::{Value, json};

const MODEL: &str = "/istanze/modello-b-2026";

/// Saves a section of Modello B; returns where the citizen goes.
fn save(citizen: &mut Citizen, section: &str, mut form: Value) -> String {
    let path = format!("{MODEL}/sezioni/{section}");
    form["version"] = citizen.client.get(&path).ok()["version"].clone();
    citizen.client.post(&path, form).next()
}

#[test]
fn r_sch_1_the_models_are_found_by_the_path_of_the_guides() {
    let mut citizen = Citizen::enabled();
    let page = citizen.client.read("/istanze");
    let path = [
        "Altri servizi",
        "Graduatorie di circolo e istituto",
        "Personale docente",
        "Modello B",
        "Personale ATA",
        "Modello D",
    ];
    let mut rest = page.as_str();
    for label in path {
        let at = rest.find(label).unwrap_or_else(|| panic!("{label} is not on the path: {page}"));
        rest = &rest[at..];
    }
    let models = citizen.client.get("/istanze").ok()["models"].clone();
    assert_eq!(models[0], json!({"staff": "docente", "application": "modello-b-2026"}));
    assert_eq!(models[1], json!({"staff": "ata", "application": "modello-d-2026"}));
}

#[test]
fn r_sch_2_province_schools_and_the_codice_personale() {
    let mut citizen = Citizen::enabled();
    assert_eq!(
        save(&mut citizen, "provincia", json!({"provincia": "Roma"})),
        format!("{MODEL}/sezioni/sedi")
    );
    // A school is looked for by name and joins the list.
    let search = format!("{MODEL}/luoghi/sedi/scuole-secondarie");
    let found = citizen.client.get(&format!("{search}?cerca=liceo%20velletri")).ok();
    let school = found["hits"][0]["value"].as_str().unwrap().to_owned();
    assert!(found["hits"][0]["label"].as_str().unwrap().contains("Velletri"), "{found}");
    citizen.client.post(&search, json!({"aggiungi": school})).next();
    citizen.client.post(&search, json!({"aggiungi": school})).next();
    let found = citizen.client.get(&format!("{search}?cerca=liceo%20velletri")).ok();
    assert_eq!((&found["counted"], &found["hits"][0]["chosen"]), (&json!([1, 20]), &json!(true)));
    save(&mut citizen, "dichiarazioni", json!({"dichiaro": "si"}));
    let review = citizen.client.get(&format!("{MODEL}/riepilogo")).ok();
    assert_eq!(review["ready"], true, "{review:#}");
    let send = format!("{MODEL}/inoltra");
    let unsigned = json!({"version": review["version"], "codice_personale": ""});
    citizen.client.post(&send, unsigned).is_wrong_in(&["codice_personale"]);
    let form = citizen.signed(&review["version"]);
    citizen.client.post(&send, form).next();
    let receipt = citizen.client.get(&format!("{MODEL}/ricevuta")).ok();
    assert!(receipt["protocol"].as_str().unwrap().contains('/'));
}

#[test]
fn r_sch_3_a_wrong_school_is_named_beside_its_list_and_in_the_review() {
    let mut citizen = Citizen::enabled();
    save(&mut citizen, "provincia", json!({"provincia": "RM"}));
    for (list, code) in [
        ("ZZZZ00000Z", "unknown-school"),
        ("NAPS00000B", "wrong-province"),
        ("RMEE00000A", "not-admitted"),
        ("liceo", "malformed-item"),
        ("TNIC000001", "excluded-province"),
    ] {
        let form = json!({"scuole-secondarie": list});
        assert!(save(&mut citizen, "sedi", form).ends_with("sezioni/sedi?controlla=si"), "{list}");
        let review = citizen.client.get(&format!("{MODEL}/riepilogo")).ok();
        let reasons = review["reasons"].as_array().unwrap();
        let found = reasons.iter().find(|it| it["field"] == "scuole-secondarie");
        assert_eq!(found.unwrap()["code"], code, "{list}: {review:#}");
        let page = citizen.client.read(&format!("{MODEL}/sezioni/sedi?controlla=si"));
        assert!(page.contains("id=\"scuole-secondarie-error\""), "{list}");
    }
}
