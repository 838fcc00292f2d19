//! The register of schools, from a file that an operator drops to the page that searches in it.
//!
//! The stack was seeded with invented schools. A register of these tests always holds those schools, too: other
//! tests look for them meanwhile.

use std::{
    io::Write,
    sync::{Mutex, MutexGuard, PoisonError},
};

use flate2::{Compression, write::GzEncoder};
use polis_store::SchoolsVersion;
use polis_tests::{ask, client::Client, cloud::Caller, register::function, stack::wait_for};
use serde_json::{Value, json};

/// The file that the stack was seeded with.
const SEEDED: &str = include_str!("../../infra/local/schools.csv");
/// A school that only these tests have.
const ADDED: &str = "202627,CENTRO,LAZIO,ROMA,RMPS99999W,\"LICEO \"\"ÀLBERO D'ORO\"\"\",RMPS99999W,\
    \"LICEO \"\"ÀLBERO D'ORO\"\"\",\"VIA X, 1\",00100,H501,ROMA,NORMALE,LICEO SCIENTIFICO,SI,\
    Non Disponibile,a@b.example,Non Disponibile,Non Disponibile,NO\n";
const ARRIVALS: &str = "scuole/in-arrivo";

/// There is one register: one test at a time.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn in_use() -> SchoolsVersion {
    ask(async |app| app.table().schools_version().await.unwrap().unwrap())
}

fn put(key: &str, bytes: &[u8]) {
    ask(async |app| app.files().write(key, bytes.to_owned(), "text/csv").await.unwrap());
}

fn remove(key: &str) {
    ask(async |app| app.files().remove(key).await.unwrap());
}

/// The function's answer about a file of the bucket, as if the bucket had just sent its event.
fn verdict(name: &str, bytes: &[u8]) -> Value {
    let key = format!("{ARRIVALS}/{name}");
    // The bucket sends its event as well, later: events may come twice, and find the file gone.
    put(&key, bytes);
    let event = json!({"detail": {"object": {"key": key}}});
    let verdict = Caller::root().invoke(&function("SchoolRegistry"), &event).json();
    remove(&key);
    verdict
}

fn refusal(bytes: &[u8]) -> String {
    let before = in_use();
    let verdict = verdict("rotto.csv", bytes);
    assert_eq!(in_use(), before, "nothing changed");
    assert!(verdict["refused"].is_string(), "{verdict}");
    verdict["refused"].as_str().unwrap().to_owned()
}

/// As [`verdict`], of a file that becomes the register: where the bucket's own event was faster, its report is the one
/// that there is, and the file is dropped once more.
fn reported(name: &str, bytes: &[u8]) -> Value {
    for _ in 0..10 {
        let verdict = verdict(name, bytes);
        if verdict["report"].is_string() {
            return verdict;
        }
        go_back();
    }
    panic!("{name} was never taken by the call of this test");
}

fn report(verdict: &Value) -> Value {
    let key = verdict["report"].as_str().unwrap();
    let bytes = ask(async |app| app.files().read(key).await.unwrap().unwrap());
    serde_json::from_slice(&bytes).unwrap()
}

/// Whether the register in use has the school of these tests.
fn has_added() -> bool {
    ask(async |app| app.schools().await.unwrap().unwrap().find("RMPS99999W").is_some())
}

/// The seeded register again, as an operator goes back to it.
fn go_back() {
    verdict("indietro.csv", SEEDED.as_bytes());
    assert!(!has_added());
}

#[test]
fn a_dropped_file_becomes_the_register_and_the_earlier_file_brings_the_earlier_one_back() {
    let _alone = alone();
    go_back();
    let before = in_use();
    let more = format!("{SEEDED}{ADDED}");
    let dropped = format!("{ARRIVALS}/statali.csv.gz");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(more.as_bytes()).unwrap();
    put(&dropped, &packed.finish().unwrap());
    wait_for("the register", || (in_use().version != before.version).then_some(()));
    remove(&dropped);
    let current = in_use();
    assert_eq!(current.previous, Some(before.version.clone()));
    assert_eq!(current.rows, before.rows + 1);
    assert_eq!(current.parts["statali"].rows, before.parts["statali"].rows + 1);
    assert!(has_added());

    let again = verdict("statali.csv", more.as_bytes());
    assert_eq!(again, json!({"version": current.version, "schools": current.rows}));
    assert_eq!(in_use(), current, "the same schools again change nothing");

    go_back();
    let back = in_use();
    assert_eq!((&back.version, back.rows), (&before.version, before.rows));
    assert_eq!(back.previous, Some(current.version));
}

#[test]
fn the_same_schools_in_another_encoding_are_the_same_register() {
    let _alone = alone();
    let more = format!("{SEEDED}{ADDED}");
    let version = verdict("prova.csv", more.as_bytes())["version"].clone();
    assert!(version.is_string());
    let latin: Vec<u8> = more.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    for (name, bytes) in [
        ("bom.csv", format!("\u{feff}{more}").into_bytes()),
        ("crlf.csv", more.replace('\n', "\r\n").into_bytes()),
        ("latin1.csv", latin),
    ] {
        assert_eq!(verdict(name, &bytes)["version"], version, "{name}");
    }
    go_back();
}

#[test]
fn a_broken_file_changes_nothing_and_its_report_says_why() {
    let _alone = alone();
    let header = "the header is none of the Ministry's forms: ";
    assert_eq!(refusal(b""), format!("{header}{}", missing_all()));
    assert!(refusal(b"<html>\0\xff</html>").starts_with(header));
    let twice = SEEDED.replacen("CAPSCUOLA", "PROVINCIA", 1);
    assert_eq!(refusal(twice.as_bytes()), "the column PROVINCIA is there twice");
    let missing = SEEDED.replacen("CAPSCUOLA,", "", 1);
    assert_eq!(refusal(missing.as_bytes()), format!("{header}CAPSCUOLA missing, none unknown"));
    let cut = SEEDED.lines().take(100).collect::<Vec<_>>().join("\n");
    let shrinks = refusal(cut.as_bytes());
    assert!(shrinks.starts_with("the schools «statali» would be 99 instead of "), "{shrinks}");
    // A quote too many in the last row: that row is refused, the others are not.
    let (before, after) = SEEDED.rsplit_once("\"VIA").unwrap();
    let quotes = format!("{before}\"\"VIA{after}");
    let taken = reported("virgolette.csv", quotes.as_bytes());
    assert_eq!(taken["version"], in_use().version.as_str());
    let about = report(&taken);
    assert_eq!((&about["refused"], &about["difference"]["gone"]["count"]), (&json!(1), &json!(1)));
    assert_eq!(about["refused_rows"][0]["reason"], "the row has 21 cells and the header 20");
    assert_eq!(in_use().parts["statali"].rows, SEEDED.lines().count() - 2);
    assert_eq!(verdict("rotto.csv.gz", b"no gzip")["refused"], "the file cannot be unpacked");
    assert_eq!(
        verdict("rotto.xlsx", b"PK")["refused"],
        "the name ends neither in .csv nor in .csv.gz"
    );
    let wrong = SEEDED.replace(",H501,ROMA,", ",H5,ROMA,");
    let refused = verdict("comune.csv", wrong.as_bytes());
    let report = report(&refused);
    assert_eq!(report["fault"], refused["refused"]);
    assert_eq!(report["refused_rows"][0]["line"], 2);
    let reason = "«H5» is no code of a municipality, or its name is missing";
    assert_eq!(report["refused_rows"][0]["reason"], reason);
    go_back();
}

/// What is said of a file without a header.
fn missing_all() -> &'static str {
    "ANNOSCOLASTICO, AREAGEOGRAFICA, REGIONE, PROVINCIA, CODICESCUOLA, DENOMINAZIONESCUOLA, \
     INDIRIZZOSCUOLA, CAPSCUOLA, CODICECOMUNESCUOLA, DESCRIZIONECOMUNE, \
     DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA, INDIRIZZOEMAILSCUOLA, INDIRIZZOPECSCUOLA, \
     SITOWEBSCUOLA missing, none unknown"
}

/// A file of «paritarie» with one school.
fn paritarie() -> String {
    let header = "ANNOSCOLASTICO,AREAGEOGRAFICA,REGIONE,PROVINCIA,CODICESCUOLA,DENOMINAZIONESCUOLA,\
        INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,\
        DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,INDIRIZZOEMAILSCUOLA,INDIRIZZOPECSCUOLA,SITOWEBSCUOLA";
    let row = "202627,CENTRO,LAZIO,ROMA,RM1A99999W,\"SCUOLA L'ALBERO\",VIA X 1,00100,H501,ROMA,\
        SCUOLA INFANZIA NON STATALE,a,b,c";
    format!("{header}\n{row}\n")
}

#[test]
fn each_file_replaces_its_own_part() {
    let _alone = alone();
    go_back();
    let before = in_use();
    let taken = verdict("paritarie.csv", paritarie().as_bytes());
    let current = in_use();
    assert_eq!(taken["version"], current.version.as_str());
    assert_eq!(current.rows, current.parts["statali"].rows + current.parts["paritarie"].rows);
    assert_eq!(current.parts["statali"], before.parts["statali"]);
    let found = ask(async |app| {
        let register = app.schools().await.unwrap().unwrap();
        (register.find("RM1A99999W").is_some(), register.find("RMPS00000A").is_some())
    });
    assert_eq!(found, (true, true));
}

#[test]
fn two_files_dropped_at_once_are_both_taken() {
    let _alone = alone();
    for turn in 0..3 {
        go_back();
        let name = format!("SCUOLA L'ALBERO {turn}");
        let other = paritarie().replace("SCUOLA L'ALBERO", &name);
        let more = format!("{SEEDED}{ADDED}");
        std::thread::scope(|scope| {
            scope.spawn(|| verdict("insieme-1.csv", more.as_bytes()));
            scope.spawn(|| verdict("insieme-2.csv", other.as_bytes()));
        });
        let found = ask(async |app| {
            let register = app.schools().await.unwrap().unwrap();
            register.find("RM1A99999W").map(|school| school.name.to_owned())
        });
        assert_eq!((found, has_added()), (Some(name), true));
    }
    go_back();
}

#[test]
fn visitors_search_for_a_school_without_signing_in() {
    let mut browser = Client::default();
    let page = browser.read("/scuole");
    assert!(page.contains("Cerca una scuola"), "{page}");
    let page = browser.read("/scuole?cerca=dei+tigli+primaria&provincia=RM&tipo=EE");
    assert!(page.contains("RMEE70004D") && page.contains("DEI TIGLI"), "{page}");
    assert!(page.contains("Roma (RM)"), "{page}");

    let mut client = Client::default();
    let answer = client.get("/scuole?cerca=rmps00000a");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.headers["cache-control"], "public, max-age=300");
    let expected = json!({
        "code": "RMPS00000A",
        "name": "PS DI ESEMPIO 00000A",
        "comune": "Roma",
        "province": "RM",
        "kind": "PS",
        "grade": "LICEO SCIENTIFICO",
        "institute": "RMPS00000A",
    });
    assert_eq!(answer.json(), json!({"total": 1, "schools": [expected]}));

    let first = client.get("/scuole?cerca=scuola+primaria").json();
    let next = client.get(first["next"].as_str().unwrap()).json();
    assert_eq!(next["total"], first["total"]);
    let codes = |page: &Value| -> Vec<String> {
        let schools = page["schools"].as_array().unwrap();
        schools.iter().map(|school| school["code"].as_str().unwrap().to_owned()).collect()
    };
    let (first, next) = (codes(&first), codes(&next));
    assert_eq!(first.len(), 25);
    assert!(!next.is_empty() && next.iter().all(|code| !first.contains(code)));

    for (query, field, code) in [
        ("cerca=ab", "cerca", "too-short"),
        ("cerca=", "", ""),
        ("cerca=tigli&provincia=Atlantide", "provincia", "unknown-province"),
        ("cerca=tigli&tipo=ZZ", "tipo", "unknown-choice"),
        ("provincia=RM", "cerca", "too-short"),
    ] {
        let answer = client.get(&format!("/scuole?{query}"));
        if field.is_empty() {
            assert_eq!(answer.status, 200, "{query}");
            continue;
        }
        assert_eq!(answer.status, 422, "{query}");
        let fault = &answer.json()["errors"][0];
        assert_eq!((&fault["field"], &fault["code"]), (&json!(field), &json!(code)), "{query}");
    }
}
