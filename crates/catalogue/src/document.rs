//! What a citizen says a file is (R-ATT-1).

use serde::{Deserialize, Serialize};

/// What a citizen says a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the name is the Fluent message `document-<code>`")]
pub enum DocumentKind {
    CertificazioneL104,
    Ricongiungimento,
    DichiarazioneServizi,
    DichiarazionePersonale,
    TitoloStudio,
    DocumentoIdentita,
    RicevutaPagamento,
    Altro,
}

impl DocumentKind {
    /// All kinds, in the order of the list.
    pub const ALL: [Self; 8] = [
        Self::CertificazioneL104,
        Self::Ricongiungimento,
        Self::DichiarazioneServizi,
        Self::DichiarazionePersonale,
        Self::TitoloStudio,
        Self::DocumentoIdentita,
        Self::RicevutaPagamento,
        Self::Altro,
    ];

    /// Stable name, kebab-case: value in forms, and Fluent message `document-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::CertificazioneL104 => "certificazione-l104",
            Self::Ricongiungimento => "ricongiungimento",
            Self::DichiarazioneServizi => "dichiarazione-servizi",
            Self::DichiarazionePersonale => "dichiarazione-personale",
            Self::TitoloStudio => "titolo-studio",
            Self::DocumentoIdentita => "documento-identita",
            Self::RicevutaPagamento => "ricevuta-pagamento",
            Self::Altro => "altro",
        }
    }

    /// The kind of that code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
