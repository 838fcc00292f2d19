//! The register of schools, from a file that an operator drops to the page that searches in it.
//!
//! The stack was seeded with invented schools. A register of these tests always holds those schools, too: other
//! tests look for them meanwhile.

use std::{
    io::Write,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use flate2::{Compression, write::GzEncoder};
use polis_store::SchoolsVersion;
use polis_tests::{ask, client::Client, cloud::Caller, stack, stack::wait_for};
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

/// Drops a file as an operator does, and waits for its report and for the register that the report names.
fn report_on(name: &str, bytes: &[u8]) -> Value {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("{}-{}-{name}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let key = format!("{ARRIVALS}/{name}");
    put(&key, bytes);
    let report = wait_for(&format!("the report on {name}"), || {
        let listed = Caller::root().rest("s3", "GET", &reports(), b"").tagged("Key");
        let report = listed.iter().find(|report| report.ends_with(&format!("-{name}.json")))?;
        let bytes = ask(async |app| app.files().read(report).await.unwrap().unwrap());
        let report: Value = serde_json::from_slice(&bytes).unwrap();
        let named = report["version"]["version"].as_str();
        // Another file may have come right after this one.
        let used = named.is_none_or(|named| {
            let current = in_use();
            current.version == named || current.previous.as_deref() == Some(named)
        });
        used.then_some(report)
    });
    remove(&key);
    report
}

/// The address of the list of reports.
fn reports() -> String {
    format!("/{}?list-type=2&prefix=scuole%2Frapporti%2F", stack().bucket)
}

fn refusal(name: &str, bytes: &[u8]) -> String {
    let before = in_use();
    let report = report_on(name, bytes);
    assert_eq!(in_use(), before, "nothing changed");
    assert!(report["fault"].is_string(), "{report}");
    report["fault"].as_str().unwrap().to_owned()
}

/// Whether the register in use has the school of these tests.
fn has_added() -> bool {
    ask(async |app| app.schools().await.unwrap().unwrap().find("RMPS99999W").is_some())
}

/// The seeded register again, as an operator goes back to it.
fn go_back() {
    report_on("indietro.csv", SEEDED.as_bytes());
    assert!(!has_added());
}

#[test]
fn a_dropped_file_becomes_the_register_and_the_earlier_file_brings_the_earlier_one_back() {
    let _alone = alone();
    go_back();
    let before = in_use();
    let more = format!("{SEEDED}{ADDED}");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(more.as_bytes()).unwrap();
    let report = report_on("statali.csv.gz", &packed.finish().unwrap());
    let current = in_use();
    assert_eq!(report["version"]["version"], current.version.as_str());
    assert_eq!(report["difference"]["new"]["count"], 1);
    assert_eq!(current.previous, Some(before.version.clone()));
    assert_eq!(current.rows, before.rows + 1);
    assert_eq!(current.parts["statali"].rows, before.parts["statali"].rows + 1);
    assert!(has_added());

    let again = report_on("statali.csv", more.as_bytes());
    assert_eq!(again["version"]["version"], current.version.as_str());
    assert_eq!(again["difference"]["new"]["count"], 0);
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
    report_on("prova.csv", more.as_bytes());
    let version = in_use();
    assert!(has_added());
    let latin: Vec<u8> = more.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    for (name, bytes) in [
        ("bom.csv", format!("\u{feff}{more}").into_bytes()),
        ("crlf.csv", more.replace('\n', "\r\n").into_bytes()),
        ("latin1.csv", latin),
    ] {
        report_on(name, &bytes);
        assert_eq!(in_use(), version, "{name}");
    }
    go_back();
}

#[test]
fn a_broken_file_changes_nothing_and_its_report_says_why() {
    let _alone = alone();
    let header = "the header is none of the Ministry's forms: ";
    assert_eq!(refusal("vuoto.csv", b""), format!("{header}{}", missing_all()));
    assert!(refusal("pagina.csv", b"<html>\0\xff</html>").starts_with(header));
    let twice = SEEDED.replacen("CAPSCUOLA", "PROVINCIA", 1);
    assert_eq!(refusal("doppia.csv", twice.as_bytes()), "the column PROVINCIA is there twice");
    let missing = SEEDED.replacen("CAPSCUOLA,", "", 1);
    assert_eq!(
        refusal("manca.csv", missing.as_bytes()),
        format!("{header}CAPSCUOLA missing, none unknown")
    );
    let cut = SEEDED.lines().take(100).collect::<Vec<_>>().join("\n");
    let shrinks = refusal("corto.csv", cut.as_bytes());
    assert!(shrinks.starts_with("the schools «statali» would be 99 instead of "), "{shrinks}");
    // A quote too many in the last row: that row is refused, the others are not.
    let (before, after) = SEEDED.rsplit_once("\"VIA").unwrap();
    let quotes = format!("{before}\"\"VIA{after}");
    let report = report_on("virgolette.csv", quotes.as_bytes());
    assert_eq!(
        (&report["refused"], &report["difference"]["gone"]["count"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(report["refused_rows"][0]["reason"], "the row has 21 cells and the header 20");
    assert_eq!(in_use().parts["statali"].rows, SEEDED.lines().count() - 2);
    assert_eq!(refusal("rotto.csv.gz", b"no gzip"), "the file cannot be unpacked");
    let junk = vec![b'x'; 100_000_000];
    assert_eq!(refusal("scarti.csv", &junk), "the file is too large");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(&junk).unwrap();
    let packed = packed.finish().unwrap();
    assert_eq!(refusal("scarti.csv.gz", &packed), "the file has more than 67108864 bytes");
    let other = "the name ends neither in .csv nor in .csv.gz";
    assert_eq!(refusal("rotto.xlsx", b"PK"), other);
    let wrong = SEEDED.replace(",H501,ROMA,", ",H5,ROMA,");
    let report = report_on("comune.csv", wrong.as_bytes());
    assert!(report["fault"].is_string(), "{report}");
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
    report_on("paritarie.csv", paritarie().as_bytes());
    let current = in_use();
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
            scope.spawn(|| report_on("insieme-1.csv", more.as_bytes()));
            scope.spawn(|| report_on("insieme-2.csv", other.as_bytes()));
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
