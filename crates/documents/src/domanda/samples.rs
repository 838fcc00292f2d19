//! Invented applications, from an empty one to what careless or hostile typing can send.

use jiff::{Timestamp, civil::date};
use polis_domain::{
    ApplicationId, EditionId, Federation, LegalBasis, ProtocolNumber, Sha256Hex,
    application::{Answer, Applicant, Attached, Inoltro, Office, Section, Snapshot, Term},
};

use crate::Domanda;

impl Domanda {
    pub(crate) fn samples() -> Vec<(&'static str, Self)> {
        let whole = snapshot();
        let empty = Snapshot {
            sections: Vec::new(),
            attachments: Vec::new(),
            declarations: Vec::new(),
            legal_basis: LegalBasis::sample(Federation::Spid),
            ..whole.clone()
        };
        let extreme = extreme(whole.clone());
        vec![
            ("domanda", received(1, whole)),
            ("domanda-minima", received(2, empty)),
            ("domanda-estrema", received(3, extreme)),
        ]
    }
}

/// Received on 22 November 2026 at 10:32:05 in Rome.
fn received(number: u32, declared: Snapshot) -> Domanda {
    let frozen = declared.freeze();
    let inoltro = Inoltro {
        version: 1,
        protocol: ProtocolNumber::new(2026, number),
        arrived_at: Timestamp::constant(1_795_339_925, 0),
        snapshot: frozen.text,
        sha256: frozen.sha256,
        pdf: None,
    };
    Domanda { inoltro, declared }
}

fn snapshot() -> Snapshot {
    let edition = EditionId::parse("mobilita-2027").unwrap_or_default();
    let application = ApplicationId::first(edition);
    Snapshot {
        edition: application.edition().clone(),
        application,
        edition_sha256: Sha256Hex::of(b"edition"),
        title: "Domanda di mobilità".into(),
        staff: "Personale docente".into(),
        school_year: "2027/28".into(),
        term: Term { opens: Timestamp::UNIX_EPOCH, closes: Timestamp::UNIX_EPOCH },
        office: Office {
            administration: "Ministero dell’Istruzione e del Merito – Direzione generale per il \
                             personale scolastico (AOO DGPER)"
                .into(),
            name: "Ufficio scolastico regionale per la Lombardia – Ambito territoriale di Milano"
                .into(),
            answer_days: 90,
            answer_within: "90 giorni".into(),
        },
        applicant: Applicant {
            codice_fiscale: "PRVNMR68R50A952Q".into(),
            nome: "Anna Maria".into(),
            cognome: "Prova".into(),
            nascita: date(1968, 10, 10),
            luogo: "Bolzano/Bozen (BZ)".into(),
            sesso: "Femmina".into(),
            email: "anna.prova@scuola.example.it".into(),
        },
        sections: vec![service(), preferences()],
        attachments: vec![
            file("servizio-2025.pdf", "Dichiarazione di servizio", 182_344),
            file("certificato-ricongiungimento-firmato.pdf.p7m", "Ricongiungimento", 2_411_724),
        ],
        declarations: vec![
            "di aver preso visione del bando e delle disposizioni sulla mobilità;".into(),
            "che i titoli e i servizi indicati corrispondono al vero;".into(),
            "di impegnarsi a comunicare ogni variazione dei recapiti.".into(),
        ],
        legal_basis: LegalBasis::Recognition,
        portal: "https://istanze.example.it".into(),
    }
}

fn extreme(mut declared: Snapshot) -> Snapshot {
    declared.applicant.cognome = "Prova-Lunghissima ".repeat(12);
    declared.applicant.nome = "李小龍 😀 Nguyễn Ελένη \u{202E}*Anna* #panic(\"x\")".into();
    declared.applicant.email = format!("{}@posta.example.it", "m".repeat(200));
    let schools: Vec<String> =
        (1..=20).map(|n| format!("MIPS{n:06} – Liceo «Esempio» numero {n}, Milano")).collect();
    let schools: Vec<&str> = schools.iter().map(String::as_str).collect();
    declared.sections.push(Section {
        title: "Casi estremi".into(),
        answers: vec![
            answer("Venti scuole", &schools),
            answer("Etichettainterminabile".repeat(6).as_str(), &["W".repeat(400).as_str()]),
            answer("Più righe", &["prima riga\nseconda riga\n\n= non un titolo"]),
            answer("Vuota", &[""]),
        ],
    });
    declared.attachments.push(file(&format!("{}.pdf", "scansione_".repeat(25)), "Altro", 0));
    declared
}

fn service() -> Section {
    let answers = vec![
        answer("Profilo", &["Docente di scuola secondaria di secondo grado"]),
        answer("Classe di concorso", &["A-12 Discipline letterarie"]),
        answer("Sede di titolarità", &["MIPS000000 – Liceo scientifico «Esempio», Milano"]),
        answer("Anni di servizio di ruolo", &["14"]),
        answer("Precedenze", &[]),
    ];
    Section { title: "Servizio attuale".into(), answers }
}

fn preferences() -> Section {
    let schools = [
        "BZPS000001 – Realgymnasium «Prüfung», Bozen",
        "GOPS000002 – Znanstveni licej «Črtomir Žagar», Gorica",
        "MIIS000003 – Istituto superiore «Prova», Milano",
        "MIPC000004 – Liceo classico «Campione», Milano",
        "MITF000005 – Istituto tecnico «Esempio», Monza",
    ];
    let answers = vec![
        answer("Provincia", &["Milano"]),
        answer("Scuole in ordine di preferenza", &schools),
        answer("Disponibile per cattedra orario esterna", &["Sì"]),
    ];
    Section { title: "Preferenze".into(), answers }
}

fn answer(label: &str, read: &[&str]) -> Answer {
    let read = read.iter().copied().map(String::from).collect();
    Answer { field: "campo".into(), label: label.into(), value: None, read }
}

fn file(name: &str, kind_read: &str, size: u64) -> Attached {
    Attached {
        id: "a1".into(),
        kind: "altro".into(),
        kind_read: kind_read.into(),
        name: name.into(),
        size,
        sha256: Sha256Hex::of(b"abc"),
    }
}
