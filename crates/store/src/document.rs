//! Where the PDFs we render lie in the bucket, and what they are called when they travel.

use polis_domain::{AccountId, ProtocolNumber, account::Request};

/// A PDF of one person.
#[derive(Debug, Clone, Copy)]
pub enum Document<'a> {
    /// Modulo di adesione: each version is a file of its own (C-15).
    Modulo(&'a Request),
    /// Modulo di delega, of the same version.
    Delega(&'a Request),
    /// A submitted application: slug of the procedure and protocol number.
    Domanda(&'a str, ProtocolNumber),
}

impl Document<'_> {
    /// Name of the file, in the bucket and as an attachment.
    pub fn file_name(&self) -> String {
        match self {
            Self::Modulo(request) => of_request("modulo", request),
            Self::Delega(request) => of_request("delega", request),
            Self::Domanda(slug, protocol) => {
                format!("domanda-{slug}-{}-{:07}.pdf", protocol.year(), protocol.number())
            }
        }
    }

    /// Its key in the bucket.
    pub fn key(&self, account: &AccountId) -> String {
        format!("documenti/{}/{}", account.as_str(), self.file_name())
    }
}

fn of_request(kind: &str, request: &Request) -> String {
    format!("{kind}-{}-v{}.pdf", request.number, request.modulo_version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_found_by_account_and_number() {
        let account = AccountId::from_random([1; 16]);
        let document = Document::Domanda("mobilita", ProtocolNumber::new(2026, 7));
        let folder = "documenti/01010101010101010101010101010101";
        assert_eq!(document.key(&account), format!("{folder}/domanda-mobilita-2026-0000007.pdf"));
    }
}
