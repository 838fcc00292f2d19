//! Every procedure of the catalogue is filed, from its first section to the protocol number and the PDF.

use std::{env, fs, path::Path, thread, time::Duration};

use jiff::Timestamp;
use polis_domain::{
    ApplicationId, Edition,
    catalogue::{Answers, Facts, Owns},
    rome,
};
use polis_tests::{Citizen, filler, upload};
use serde_json::{Map, Value};

/// The applications that the home offers to this citizen, with the instant each closes.
fn offered(citizen: &mut Citizen) -> Vec<(ApplicationId, Timestamp)> {
    let home = citizen.client.get("/istanze").ok();
    let rows = home["open"].as_array().unwrap().iter().filter(|row| row["verdict"] != "no");
    let row = |row: &Value| {
        let id = ApplicationId::parse(row["application"].as_str().unwrap()).unwrap();
        (id, row["closes"].as_str().unwrap().parse().unwrap())
    };
    rows.map(row).collect()
}

/// The file of this kind in the citizen's library, added to it where there is none.
fn document(citizen: &mut Citizen, kind: &str) -> String {
    let page = citizen.client.get("/allegati").ok();
    let mut files = page["files"].as_array().unwrap().iter();
    if let Some(file) = files.find(|file| file["kind"] == kind) {
        return file["id"].as_str().unwrap().to_owned();
    }
    let content = [upload::PDF, format!("% {kind}\n").as_bytes()].concat();
    citizen.attaches_as(kind, &format!("{kind}.pdf"), &content)
}

/// Fills in every section that is asked, and sends the application with these kinds of document; returns the receipt.
fn file(citizen: &mut Citizen, id: &ApplicationId, answers: &Answers, kinds: &[&str]) -> Value {
    let edition = id.edition_of().unwrap();
    for section in &edition.sections {
        let path = format!("/istanze/{id}/sezioni/{}", section.name);
        let of_section: Answers = answers
            .iter()
            .filter(|(key, _)| section.owns(key))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        let mut records: Vec<Option<String>> = of_section.keys().map(|key| record(key)).collect();
        records.dedup();
        for record in records {
            let of_record: Map<String, Value> = of_section
                .iter()
                .filter(|(key, _)| self::record(key) == record)
                .map(|(key, value)| (key.clone(), value.clone().into()))
                .collect();
            // A group grows by a page for a new record, which posts to the record's own address.
            let page = record.map_or(path.clone(), |record| format!("{path}/{record}"));
            let drawn =
                if section.group.is_some() { format!("{path}/nuova") } else { page.clone() };
            let mut form = Value::Object(of_record);
            form["version"] = citizen.client.get(&drawn).ok()["version"].clone();
            citizen.client.post(&page, form).next();
        }
    }
    if !kinds.is_empty() {
        let path = format!("/istanze/{id}/sezioni/allegati");
        let chosen = kinds.iter().map(|kind| format!("allegato_{}", document(citizen, kind)));
        let mut form = Value::Object(chosen.map(|field| (field, "si".into())).collect());
        form["version"] = citizen.client.get(&path).ok()["version"].clone();
        citizen.client.post(&path, form).next();
    }
    let review = citizen.client.get(&format!("/istanze/{id}/riepilogo")).ok();
    assert_eq!(review["ready"], true, "{id}: {:#}", review["reasons"]);
    let form = citizen.signed(&review["version"]);
    citizen.client.post(&format!("/istanze/{id}/inoltra"), form).next();
    citizen.client.get(&format!("/istanze/{id}/ricevuta")).ok()
}

/// The record that a key belongs to, as addresses name it.
fn record(key: &str) -> Option<String> {
    match key.split_once('@') {
        Some((_, value)) => Some(value.to_owned()),
        None => key.split('.').nth(1).map(str::to_owned),
    }
}

/// The PDF of an application, once it is there.
fn pdf(citizen: &mut Citizen, receipt: &Value) -> Vec<u8> {
    let id = receipt["application"].as_str().unwrap();
    for _ in 0..100 {
        if citizen.client.get(&format!("/istanze/{id}/ricevuta")).ok()["pdf_ready"] == true {
            let path = format!("/archivio/{id}/{}/pdf", receipt["version"]);
            let to = citizen.client.get(&path).next();
            return citizen.client.get(&to).body;
        }
        thread::sleep(Duration::from_millis(300));
    }
    panic!("{id} has no PDF");
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the folder of the pictures is not a setting of ours"
)]
fn r_app_1_every_procedure_is_filed_from_the_first_section_to_the_pdf() {
    let mut citizen = Citizen::enabled();
    let schools = filler::schools();
    let person = citizen.person.clone();
    let (mut filed, mut procedures) = (Vec::new(), Vec::new());
    // Some procedures open when another one was filed.
    while let Some((id, closes)) =
        offered(&mut citizen).into_iter().find(|(id, _)| !filed.contains(id))
    {
        let edition = id.edition_of().unwrap();
        let facts = Facts {
            today: polis_app::background::now().to_zoned(rome()).date(),
            closes: closes.to_zoned(rome()).date(),
            instance: edition.instance(id.instance()),
            born: person.nascita,
            birth_province: "RM",
            schools: Some(&schools),
            submitted: &procedures,
        };
        let answers = filler::answers(edition, &facts);
        let asked = edition.attachments_asked(&answers, &facts);
        let kinds: Vec<&str> = asked.into_iter().map(|(kind, _)| kind.code()).collect();
        let receipt = file(&mut citizen, &id, &answers, &kinds);
        let pdf = pdf(&mut citizen, &receipt);
        assert!(pdf.starts_with(b"%PDF-"), "{id}");
        if let Ok(folder) = env::var("POLIS_SHOTS") {
            fs::create_dir_all(Path::new(&folder).join("procedures")).unwrap();
            fs::write(Path::new(&folder).join(format!("procedures/{id}.pdf")), pdf).unwrap();
        }
        procedures.push(edition.id.procedure());
        filed.push(id);
    }
    let asked: Vec<_> = Edition::all().filter(|it| it.id.edition().starts_with("20")).collect();
    for edition in asked {
        assert!(procedures.contains(&edition.id.procedure()), "{} was never filed", edition.id);
    }
}
