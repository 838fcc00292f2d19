//! Invented people and complete documents: what tests, designers and reviewers look at.

use jiff::{Timestamp, civil::date};

use crate::{
    Applicant, Attachment, Contacts, Delega, Domanda, Entry, Identification, IdentityDocument,
    Modulo, Section, Terms,
};

const PORTAL: &str = "https://istanze.example.it";
/// Digest of the three bytes `abc` (FIPS 180-4 example).
const SHA256: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// 22 November 2026, 10:32:05 in Rome.
fn morning() -> Timestamp {
    Timestamp::constant(1_795_339_925, 0)
}

fn ludovico() -> Applicant {
    Applicant {
        surname: "Esempio".into(),
        name: "Ludovico".into(),
        born: date(1979, 5, 31),
        birthplace: "Milano (MI)".into(),
        sex: "Maschio".into(),
        codice_fiscale: "SMPLVC79E31F205H".into(),
    }
}

fn anna_maria() -> Applicant {
    Applicant {
        surname: "Prova".into(),
        name: "Anna Maria".into(),
        born: date(1968, 10, 10),
        birthplace: "Bolzano/Bozen (BZ)".into(),
        sex: "Femmina".into(),
        codice_fiscale: "PRVNMR68R50A952Q".into(),
    }
}

fn identity_card() -> IdentityDocument {
    IdentityDocument {
        kind: "Carta d’identità".into(),
        number: "CA00000AA".into(),
        issuer: "Comune di Milano".into(),
        issued: date(2021, 3, 9),
        expires: date(2031, 5, 31),
    }
}

pub(crate) fn modulo() -> Modulo {
    let clauses = [
        "Il servizio Istanze OnLine consente di compilare, inoltrare e consultare per via \
         telematica le domande rivolte al Ministero dell’Istruzione e del Merito.",
        "Le credenziali di accesso e il Codice Personale sono strettamente personali. Chi le \
         riceve le custodisce con cura, non le cede ad altri e ne chiede subito il blocco in caso \
         di smarrimento o di uso da parte di terzi.",
        "L’inoltro confermato con il Codice Personale equivale alla sottoscrizione della domanda, \
         ai sensi dell’articolo 65 del decreto legislativo 7 marzo 2005, n. 82.",
        "Le comunicazioni relative al servizio sono inviate all’indirizzo di posta elettronica \
         indicato in questo modulo, che il richiedente si impegna a mantenere attivo.",
        "Il Ministero può sospendere l’utenza in caso di uso improprio, dandone comunicazione \
         all’interessato.",
    ];
    Modulo {
        request: "0000123".into(),
        version: 1,
        issued: morning(),
        portal: PORTAL.into(),
        applicant: ludovico(),
        contacts: Contacts {
            address: "Via delle Prove, 12".into(),
            town: "20121 Milano (MI)".into(),
            phone: None,
            mobile: Some("+39 333 000 0000".into()),
            email: "ludovico.esempio@posta.example.it".into(),
        },
        document: identity_card(),
        terms: Terms {
            version: "1.0 del 1° settembre 2026".into(),
            clauses: clauses.map(String::from).into(),
        },
        identified_online: false,
    }
}

pub(crate) fn modulo_spid() -> Modulo {
    Modulo {
        request: "0000124".into(),
        version: 2,
        applicant: anna_maria(),
        identified_online: true,
        ..modulo()
    }
}

pub(crate) fn delega() -> Delega {
    Delega {
        request: "0000123".into(),
        version: 1,
        issued: morning(),
        applicant: ludovico(),
        document: identity_card(),
        reason: None,
    }
}

pub(crate) fn delega_with_reason() -> Delega {
    Delega {
        reason: Some("Motivi di salute: convalescenza dopo un intervento.".into()),
        ..delega()
    }
}

pub(crate) fn domanda() -> Domanda {
    Domanda {
        title: "Domanda di mobilità".into(),
        protocol: "2026/0000001".into(),
        arrived: morning(),
        administration: "Ministero dell’Istruzione e del Merito – Direzione generale per il \
                         personale scolastico (AOO DGPER)"
            .into(),
        office: "Ufficio scolastico regionale per la Lombardia – Ambito territoriale di Milano"
            .into(),
        answer_within: "90 giorni".into(),
        portal: PORTAL.into(),
        applicant: anna_maria(),
        email: "anna.prova@scuola.example.it".into(),
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
        identification: Identification::Recognition,
        content_sha256: SHA256.into(),
    }
}

/// The same application with everything optional left empty.
pub(crate) fn domanda_minima() -> Domanda {
    Domanda {
        protocol: "2026/0000002".into(),
        sections: Vec::new(),
        attachments: Vec::new(),
        declarations: Vec::new(),
        identification: Identification::Spid,
        ..domanda()
    }
}

/// What careless or hostile typing can send: it must stay a sound document.
pub(crate) fn domanda_estrema() -> Domanda {
    let mut domanda = domanda();
    domanda.protocol = "2026/0000003".into();
    domanda.applicant.surname = "Prova-Lunghissima ".repeat(12);
    domanda.applicant.name = "李小龍 😀 Nguyễn Ελένη \u{202E}*Anna* #panic(\"x\")".into();
    domanda.email = format!("{}@posta.example.it", "m".repeat(200));
    let schools: Vec<String> =
        (1..=20).map(|n| format!("MIPS{n:06} – Liceo «Esempio» numero {n}, Milano")).collect();
    domanda.sections.push(Section {
        title: "Casi estremi".into(),
        entries: vec![
            Entry { label: "Venti scuole".into(), values: schools },
            entry("Etichettainterminabile".repeat(6).as_str(), &["W".repeat(400).as_str()]),
            entry("Più righe", &["prima riga\nseconda riga\n\n= non un titolo"]),
            entry("Vuota", &[""]),
        ],
    });
    domanda.attachments.push(file(&format!("{}.pdf", "scansione_".repeat(25)), "Altro", 0));
    domanda
}

fn service() -> Section {
    Section {
        title: "Servizio attuale".into(),
        entries: vec![
            entry("Profilo", &["Docente di scuola secondaria di secondo grado"]),
            entry("Classe di concorso", &["A-12 Discipline letterarie"]),
            entry("Sede di titolarità", &["MIPS000000 – Liceo scientifico «Esempio», Milano"]),
            entry("Anni di servizio di ruolo", &["14"]),
            entry("Precedenze", &[]),
        ],
    }
}

fn preferences() -> Section {
    let schools = [
        "BZPS000001 – Realgymnasium «Prüfung», Bozen",
        "GOPS000002 – Znanstveni licej «Črtomir Žagar», Gorica",
        "MIIS000003 – Istituto superiore «Prova», Milano",
        "MIPC000004 – Liceo classico «Campione», Milano",
        "MITF000005 – Istituto tecnico «Esempio», Monza",
    ];
    Section {
        title: "Preferenze".into(),
        entries: vec![
            entry("Provincia", &["Milano"]),
            entry("Scuole in ordine di preferenza", &schools),
            entry("Disponibile per cattedra orario esterna", &["Sì"]),
        ],
    }
}

fn entry(label: &str, values: &[&str]) -> Entry {
    Entry { label: label.into(), values: values.iter().copied().map(String::from).collect() }
}

fn file(name: &str, kind: &str, size: u64) -> Attachment {
    Attachment { name: name.into(), kind: kind.into(), size, sha256: SHA256.into() }
}
