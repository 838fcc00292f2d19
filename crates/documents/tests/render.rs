//! Every document renders, always to the same bytes, whatever a citizen typed.

use polis_documents::{Document, Domanda, Entry, Modulo, Section, render};

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
    let mut modulo = modulo();
    modulo.applicant.name = "#panic(\"x\") *a* _b_ $c$ @d <e> `f` \\ // [g] = h".into();
    modulo.applicant.surname = "#include \"/etc/passwd\" #image(\"x\")".into();
    modulo.contacts.address = "- a\n+ b\n/ c: d\n= e".into();
    render(&Document::ModuloDiAdesione(modulo)).expect("markup is only text");
}

#[test]
fn characters_without_a_glyph_never_fail_the_render() {
    let planes = (1..=0x0002_FFFF).step_by(7).filter_map(char::from_u32);
    let mut modulo = modulo();
    modulo.applicant.name = "李小龍 😀 👨‍👩‍👧 Ελένη Жуков مريم x\u{30C}\u{301} \u{0} \u{202E}".into();
    modulo.terms.clauses = vec![planes.collect()];
    render(&Document::ModuloDiAdesione(modulo)).expect("they are replaced");
}

#[test]
fn empty_strings_and_absent_values_leave_a_whole_document() {
    let mut modulo = modulo();
    modulo.contacts.phone = Some(String::new());
    modulo.contacts.mobile = None;
    modulo.contacts.email = String::new();
    modulo.terms.clauses.clear();
    render(&Document::ModuloDiAdesione(modulo)).expect("a modulo with blanks");

    let mut domanda = domanda();
    domanda.sections =
        vec![Section { title: String::new(), entries: vec![] }, section(&[]), section(&[""])];
    domanda.attachments[0].name = String::new();
    domanda.attachments[0].sha256 = String::new();
    domanda.content_sha256 = String::new();
    render(&Document::Domanda(domanda)).expect("a domanda with blanks");
}

#[test]
fn long_lists_and_endless_words_flow_on_more_pages() {
    let mut domanda = domanda();
    let long = "M".repeat(3_000);
    let lines: Vec<String> = (1..=200).map(|n| format!("Scuola {n}\nriga due")).collect();
    domanda.sections.push(Section {
        title: long.clone(),
        entries: vec![
            Entry { label: long.clone(), values: vec![long.clone()] },
            Entry { label: "Scuole".into(), values: lines },
        ],
    });
    domanda.attachments[0].name = long;
    assert!(pages(&render(&Document::Domanda(domanda)).expect("a long domanda")) > 5);
}

#[test]
fn the_modulo_takes_two_pages_and_the_delega_one() {
    let count = |name| pages(&render(&sample(name)).expect(name));
    assert_eq!(count("modulo-di-adesione"), 2);
    assert_eq!(count("modulo-di-adesione-spid"), 2);
    assert_eq!(count("delega"), 1);
    assert_eq!(count("delega-con-motivo"), 1);
}

fn section(values: &[&str]) -> Section {
    let values = values.iter().copied().map(String::from).collect();
    Section { title: "Vuota".into(), entries: vec![Entry { label: "Voce".into(), values }] }
}
