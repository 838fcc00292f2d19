//! Domanda: the received application, printed from its snapshot, and its receipt.

mod samples;

use jiff::Timestamp;
use polis_domain::application::{Inoltro, Snapshot};
use polis_words::in_groups;
use serde_json::{Value, json};

use crate::{
    paper::{Paper, Template},
    parts::in_rome,
};

/// A received application with its segnatura (DPR 445/2000 art. 55): from its snapshot and its
/// reception, and from nothing else, so that no later change of the catalogue or of a sentence changes a
/// byte (D.5).
#[derive(Debug, Clone)]
pub struct Domanda {
    /// Its reception: protocol number, arrival, fingerprint.
    pub inoltro: Inoltro,
    /// What was declared.
    pub declared: Snapshot,
}

impl Domanda {
    pub(crate) const TEMPLATE: Template =
        Template { name: "domanda.typ", text: include_str!("../../templates/domanda.typ") };

    /// The document of a received application.
    ///
    /// # Errors
    /// If the text kept is not a snapshot.
    pub fn from_inoltro(inoltro: &Inoltro) -> Result<Self, serde_json::Error> {
        Ok(Self { declared: inoltro.declared()?, inoltro: inoltro.clone() })
    }
}

impl Paper for Domanda {
    fn template(&self) -> Template {
        Self::TEMPLATE
    }

    fn data(&self) -> Value {
        let Self { inoltro, declared } = self;
        let files = declared.attachments.iter().map(|file| in_groups(file.sha256.as_str()));
        json!({
            "protocol": inoltro.protocol.to_string(),
            "arrived": in_rome(inoltro.arrived_at),
            "sha256": in_groups(inoltro.sha256.as_str()),
            "files_sha256": files.collect::<Vec<_>>(),
            "basis": declared.legal_basis.as_str(),
            "declared": declared,
        })
    }

    fn identifier(&self) -> String {
        format!("domanda-{}", self.inoltro.protocol)
    }

    fn written_at(&self) -> Timestamp {
        self.inoltro.arrived_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::make_printable;

    #[test]
    fn a_fingerprint_is_printed_in_groups_of_eight_digits_and_nothing_else() {
        for (_, sample) in Domanda::samples() {
            let mut data = sample.data();
            make_printable(&mut data);
            let of_files = data["files_sha256"].as_array().expect("a list").iter();
            let all: Vec<_> = of_files.chain([&data["sha256"]]).collect();
            assert_eq!(all.len(), sample.declared.attachments.len() + 1);
            for printed in all.into_iter().filter_map(Value::as_str) {
                let groups: Vec<&str> = printed.split(' ').collect();
                assert_eq!(groups.len(), 8, "{printed}");
                let is_group =
                    |it: &&str| it.len() == 8 && it.bytes().all(|sign| sign.is_ascii_hexdigit());
                assert!(groups.iter().all(is_group), "{printed:?}");
            }
        }
    }
}
