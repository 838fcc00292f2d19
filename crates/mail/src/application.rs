//! The mail of a received application: M17.

use polis_domain::{
    ProtocolNumber, Sha256Hex,
    application::{Inoltro, Office},
};
use polis_words::in_groups;

use crate::{Letter, Mail, gallery::Written, sample};

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<Submitted>();
}

/// M17: the receipt (L. 241/1990 art. 18-bis); the PDF goes with it when it is small enough (L5).
pub struct Submitted {
    /// Title of the procedure, as it was sent.
    pub title: String,
    /// The staff and the school year it is for.
    pub about: (String, String),
    /// The reception: protocol number, arrival, fingerprint.
    pub inoltro: Inoltro,
    /// The office in charge and its term, as they were sent.
    pub office: Office,
    /// Whether the PDF is attached.
    pub pdf_attached: bool,
}

impl Mail for Submitted {
    const ID: &'static str = "M17";

    fn letter(&self, letter: Letter) -> Letter {
        let Self { title, about: (staff, year), inoltro, office, pdf_attached } = self;
        let (protocol, lang) = (inoltro.protocol.to_string(), letter.lang());
        letter
            .subject_with("mail-submitted-subject", "protocol", &protocol)
            .text_with("mail-submitted-why", "procedure", title)
            .code("mail-staff", staff)
            .code("mail-school-year", year)
            .code("mail-protocol", &protocol)
            .code("mail-arrived", &lang.moment(&inoltro.arrived_at))
            .code("mail-sha256", &in_groups(inoltro.sha256.as_str()))
            .text("mail-sha256-what")
            .text(if *pdf_attached { "mail-submitted-attached" } else { "mail-submitted-archive" })
            .go_to("mail-to-archive", "/archivio")
            .text_with("mail-submitted-office", "office", &office.name)
            .text_with("mail-submitted-term", "days", office.answer_days)
            .text("mail-submitted-keep")
    }

    fn samples() -> Vec<Self> {
        let office = Office {
            administration: "Ministero dell’Istruzione e del Merito".to_owned(),
            name: "Ambito territoriale di Roma".to_owned(),
            answer_days: 90,
            answer_within: "90 giorni".to_owned(),
        };
        let inoltro = Inoltro {
            version: 1,
            protocol: ProtocolNumber::new(2026, 1),
            arrived_at: sample::day(0),
            snapshot: String::new(),
            sha256: Sha256Hex::of(b"abc"),
            pdf: None,
        };
        let with = |pdf_attached| Self {
            title: "Domanda di mobilità".to_owned(),
            about: ("Personale docente".to_owned(), "2027/28".to_owned()),
            inoltro: inoltro.clone(),
            office: office.clone(),
            pdf_attached,
        };
        vec![with(true), with(false)]
    }
}
