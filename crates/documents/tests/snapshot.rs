//! The PDF of a received application depends on its reception and its snapshot alone (D.5).

use jiff::{Timestamp, civil::date};
use polis_documents::{Document, Domanda, render};
use polis_domain::{
    ApplicationId, Federation, LegalBasis, ProtocolNumber, Sha256Hex,
    application::{Answer, Applicant, Inoltro, Office, Section, Snapshot, Term},
};

/// An edition that no catalogue has, with questions that no sentence holds.
fn snapshot(label: &str) -> Snapshot {
    let application = ApplicationId::parse("trasferimenti-1999").expect("an application");
    let answer = Answer {
        field: "sede".into(),
        label: label.into(),
        value: Some("b".into()),
        read: vec!["Sede B".into()],
    };
    let (opens, closes) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
    Snapshot {
        edition: application.edition().clone(),
        application,
        edition_sha256: Sha256Hex::of(b"trasferimenti"),
        title: "Domanda di trasferimento".into(),
        staff: "Personale docente".into(),
        school_year: "1999/00".into(),
        term: Term { opens, closes },
        office: Office {
            administration: "Provveditorato agli studi".into(),
            name: "Ufficio primo".into(),
            answer_days: 30,
            answer_within: "30 giorni".into(),
        },
        applicant: Applicant {
            codice_fiscale: "RSSMRA80A01H501U".into(),
            nome: "Mario".into(),
            cognome: "Rossi".into(),
            nascita: date(1980, 1, 1),
            luogo: "Roma (RM)".into(),
            sesso: "Maschio".into(),
            email: "mario.rossi@example.org".into(),
        },
        sections: vec![Section { title: "Sede".into(), answers: vec![answer] }],
        attachments: vec![],
        declarations: vec!["Quanto sopra è vero.".into()],
        legal_basis: LegalBasis::Recognition,
        portal: "https://istanze.example".into(),
    }
}

fn pdf(snapshot: &Snapshot) -> Vec<u8> {
    let frozen = snapshot.freeze();
    let inoltro = Inoltro {
        version: 1,
        protocol: ProtocolNumber::new(1999, 7),
        arrived_at: Timestamp::UNIX_EPOCH,
        snapshot: frozen.text,
        sha256: frozen.sha256,
        pdf: None,
    };
    render(&Document::Domanda(Domanda::from_inoltro(&inoltro).expect("a snapshot"))).expect("a PDF")
}

#[test]
fn d_5_a_pdf_needs_neither_the_catalogue_nor_a_sentence_of_now() {
    let declared = snapshot("Sede richiesta");
    assert!(declared.application.edition_of().is_none(), "the catalogue does not know it");
    let first = pdf(&declared);
    assert!(first == pdf(&declared), "the same snapshot gives the same bytes");
    assert!(first != pdf(&snapshot("Sede desiderata")), "what was read is what is printed");
}

#[test]
fn d_5_whatever_is_declared_is_in_the_pdf() {
    let base = pdf_of(&snapshot("Sede"));
    let changes: [fn(&mut Snapshot); 12] = [
        |it| it.title.push('x'),
        |it| it.staff.push('x'),
        |it| it.school_year.push('x'),
        |it| it.office.administration.push('x'),
        |it| it.office.name.push('x'),
        |it| it.office.answer_within.push('x'),
        |it| it.applicant.sesso.push('x'),
        |it| it.declarations.push("x".into()),
        |it| it.sections[0].title.push('x'),
        |it| it.sections[0].answers[0].read.push("x".into()),
        |it| it.legal_basis = LegalBasis::sample(Federation::Cie),
        |it| it.legal_basis = LegalBasis::Delegate,
    ];
    for (nth, change) in changes.into_iter().enumerate() {
        let mut declared = snapshot("Sede");
        change(&mut declared);
        assert!(pdf_of(&declared) != base, "change {nth}");
    }
}

/// The PDF of a snapshot, always with the same fingerprint, so that only the text differs.
fn pdf_of(snapshot: &Snapshot) -> Vec<u8> {
    let inoltro = Inoltro {
        version: 1,
        protocol: ProtocolNumber::new(1999, 7),
        arrived_at: Timestamp::UNIX_EPOCH,
        snapshot: snapshot.freeze().text,
        sha256: Sha256Hex::of(b"one"),
        pdf: None,
    };
    render(&Document::Domanda(Domanda::from_inoltro(&inoltro).expect("a snapshot"))).expect("a PDF")
}
