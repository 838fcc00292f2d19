//! Where the PDFs we render lie in the bucket, and what they are called when they travel.

use polis_domain::{AccountId, ApplicationId, account::Request, application::Inoltro};

/// A PDF of one person.
#[derive(Debug, Clone, Copy)]
pub enum Document<'a> {
    /// Modulo di adesione: each version is a file of its own (C-15).
    Modulo(&'a Request),
    /// Modulo di delega, of the same version; each change of the delegate is a file of its own.
    Delega(&'a Request),
    /// Istruzioni, of the same version.
    Istruzioni(&'a Request),
    /// The PDF of a received application.
    Domanda(&'a ApplicationId, &'a Inoltro),
}

impl Document<'_> {
    /// The key of a file of the library.
    pub fn shelf(account: &AccountId, file: &str) -> String {
        format!("allegati/{}/{file}", account.as_str())
    }

    /// Name of the file, in the bucket and as an attachment.
    pub fn file_name(&self) -> String {
        match self {
            Self::Modulo(request) => of_request("modulo", request),
            Self::Delega(request) => match request.delegation.version {
                0 => of_request("delega", request),
                version => of_request(&format!("delega-{version}"), request),
            },
            Self::Istruzioni(request) => of_request("istruzioni", request),
            Self::Domanda(application, Inoltro { version, protocol, .. }) => {
                let (year, number) = (protocol.year(), protocol.number());
                format!("domanda-{application}-v{version}-{year}-{number:07}.pdf")
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
    use jiff::Timestamp;
    use polis_domain::{ProtocolNumber, Sha256Hex};

    use super::*;

    #[test]
    fn a_document_is_found_by_account_application_version_and_number() {
        let account = AccountId::from_random([1; 16]);
        let application = ApplicationId::parse("mobilita-2027").unwrap();
        let inoltro = Inoltro {
            version: 1,
            protocol: ProtocolNumber::new(2026, 7),
            arrived_at: Timestamp::UNIX_EPOCH,
            snapshot: String::new(),
            sha256: Sha256Hex::of(b""),
            pdf: None,
        };
        let key = Document::Domanda(&application, &inoltro).key(&account);
        let folder = "documenti/01010101010101010101010101010101";
        assert_eq!(key, format!("{folder}/domanda-mobilita-2027-v1-2026-0000007.pdf"));
    }
}
