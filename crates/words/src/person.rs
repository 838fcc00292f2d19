//! What is said of a person and of documents: sex, kinds of documents, what a codice fiscale contradicts.

use polis_domain::{
    Disagreement, IdentityDocumentKind, Sesso,
    desk::{DelegateStanding, DelegationReason, RefusalReason},
};

use crate::Lang;

impl Lang {
    /// «Maschio», «Femmina».
    pub fn sex(self, sesso: Sesso) -> String {
        self.t(match sesso {
            Sesso::Maschio => "documents-sex-m",
            Sesso::Femmina => "documents-sex-f",
        })
    }

    /// «Carta d’identità»: message `identity-document-<code>`.
    pub fn identity_document(self, kind: IdentityDocumentKind) -> String {
        self.t(&format!("identity-document-{}", kind.code()))
    }

    /// «Titolo di studio»: message `document-<code>`, for a code of
    /// [`DocumentKind`](polis_domain::DocumentKind).
    pub fn document(self, code: &str) -> String {
        self.t(&format!("document-{code}"))
    }

    /// What a delegate is to the citizen: message `delegate-standing-<code>`.
    pub fn standing(self, standing: DelegateStanding) -> String {
        self.t(&format!("delegate-standing-{}", standing.code()))
    }

    /// Why the citizen sends a delegate: message `delegation-reason-<code>`.
    pub fn delegation_reason(self, reason: DelegationReason) -> String {
        self.t(&format!("delegation-reason-{}", reason.code()))
    }

    /// Why an officer did not recognise a person: message `reason-<code>`.
    pub fn reason(self, reason: &RefusalReason) -> String {
        self.t(&format!("reason-{}", reason.code()))
    }

    /// What to do about it: message `reason-next-<code>`.
    pub fn reason_next(self, reason: &RefusalReason) -> String {
        self.t(&format!("reason-next-{}", reason.code()))
    }

    /// Which part of the personal data the codice fiscale contradicts (B.2).
    pub fn disagreement(self, with: &Disagreement) -> String {
        self.t(match with {
            Disagreement::Surname => "disagreement-surname",
            Disagreement::Name => "disagreement-name",
            Disagreement::BirthDate => "disagreement-birth-date",
            Disagreement::Sex => "disagreement-sex",
            Disagreement::Place => "disagreement-place",
        })
    }
}
