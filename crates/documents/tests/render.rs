//! Every document renders, always to the same bytes, whatever a citizen typed.

use polis_documents::{Document, Domanda, Modulo, render};
use polis_domain::{
    Domicile,
    application::{Answer, Section},
};

fn sample(wanted: &str) -> Document {
    let found = Document::samples().into_iter().find(|(name, _)| *name == wanted);
    found.expect("a sample of that name").1
}

fn modulo() -> Modulo {
    let Document::ModuloDiAdesione(modulo) = sample("modulo-di-adesione") else {
        unreachable!("the sample is a modulo")
    };
    modulo
}

fn domanda() -> Domanda {
    let Document::Domanda(domanda) = sample("domanda") else {
        unreachable!("the sample is a domanda")
    };
    domanda
}

/// Pages, read from the page tree of the file.
fn pages(pdf: &[u8]) -> usize {
    pdf.windows(11).filter(|window| window == b"/Type/Page/").count()
}

#[test]
fn every_sample_is_a_pdf_with_the_same_bytes_each_time() {
    for (name, document) in Document::samples() {
        let pdf = render(&document).expect(name);
        assert!(pdf.starts_with(b"%PDF-1.7"), "{name}");
        assert!(pdf == render(&document).expect(name), "{name} differs on repeat");
    }
}

#[test]
fn typed_markup_is_printed_and_never_run() {
    let mut domanda = domanda();
    let applicant = &mut domanda.declared.applicant;
    applicant.nome = "#panic(\"x\") *a* _b_ $c$ @d <e> `f` \\ // [g] = h".into();
    applicant.cognome = "#include \"/etc/passwd\" #image(\"x\")".into();
    domanda.declared.office.name = "- a\n+ b\n/ c: d\n= e".into();
    render(&Document::Domanda(domanda)).expect("markup is only text");

    let mut modulo = modulo();
    let home = Domicile::parse("#panic(\"x\") *a* = b", "#1", "00185", "Roma [g]", "RM");
    modulo.request.data.domicile = home.expect("a domicile of free text");
    render(&Document::ModuloDiAdesione(modulo)).expect("markup is only text");
}

#[test]
fn characters_without_a_glyph_never_fail_the_render() {
    let planes = (1..=0x0002_FFFF).step_by(7).filter_map(char::from_u32);
    let mut modulo = modulo();
    modulo.terms = vec![planes.collect()];
    render(&Document::ModuloDiAdesione(modulo)).expect("they are replaced");

    let mut domanda = domanda();
    domanda.declared.applicant.nome =
        "李小龍 😀 👨‍👩‍👧 Ελένη Жуков مريم x\u{30C}\u{301} \u{0} \u{202E}".into();
    render(&Document::Domanda(domanda)).expect("they are replaced");
}

#[test]
fn a_person_with_one_name_is_printed_without_a_row_for_the_other() {
    // Rows of the tagged tables.
    let rows = |modulo| {
        let pdf = render(&Document::ModuloDiAdesione(modulo)).expect("a modulo");
        pdf.windows(5).filter(|window| window == b"/S/TR").count()
    };
    let mut one = modulo();
    one.registrant.person.cognome = None;
    assert_eq!(rows(one) + 1, rows(modulo()));

    let mut domanda = domanda();
    domanda.declared.applicant.cognome = String::new();
    render(&Document::Domanda(domanda)).expect("a domanda of a person with one name");
}

#[test]
fn empty_strings_and_absent_values_leave_a_whole_document() {
    let mut modulo = modulo();
    modulo.terms.clear();
    render(&Document::ModuloDiAdesione(modulo)).expect("a modulo with blanks");

    let mut domanda = domanda();
    let declared = &mut domanda.declared;
    declared.sections = vec![
        Section { title: String::new(), answers: vec![] },
        section("Vuota", &[]),
        section("Vuota", &[""]),
    ];
    declared.attachments[0].name = String::new();
    declared.applicant.email = String::new();
    render(&Document::Domanda(domanda)).expect("a domanda with blanks");
}

#[test]
fn long_lists_and_endless_words_flow_on_more_pages() {
    let mut domanda = domanda();
    let long = "M".repeat(3_000);
    let lines: Vec<String> = (1..=200).map(|n| format!("Scuola {n}\nriga due")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    domanda.declared.sections.extend([section(&long, &[&long]), section("Scuole", &lines)]);
    domanda.declared.attachments[0].name = long;
    assert!(pages(&render(&Document::Domanda(domanda)).expect("a long domanda")) > 5);
}

#[test]
fn the_modulo_takes_two_pages_and_the_delega_one() {
    let count = |name| pages(&render(&sample(name)).expect(name));
    assert_eq!(count("modulo-di-adesione"), 2);
    assert_eq!(count("modulo-di-adesione-spid"), 2);
    assert_eq!(count("delega"), 1);
    assert_eq!(count("istruzioni"), 1);
    assert_eq!(count("delega-con-delegato"), 1);
    assert_eq!(count("delega-tutore"), 1);
}

fn section(label: &str, read: &[&str]) -> Section {
    let read = read.iter().copied().map(String::from).collect();
    let answer = Answer { field: "campo".into(), label: label.into(), value: None, read };
    Section { title: label.into(), answers: vec![answer] }
}
