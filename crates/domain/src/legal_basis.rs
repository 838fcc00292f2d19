//! Why an application sent online is valid: what identified who signed it (CAD art. 65 c. 1).

use serde::{Deserialize, Serialize};

use crate::{Federation, account::Proof};

/// Legal basis of an application, as its snapshot declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LegalBasis {
    /// Identified with SPID.
    #[serde(rename = "spid, CAD art. 65 c. 1 lett. b)")]
    Spid,
    /// Identified with the electronic identity card.
    #[serde(rename = "cie, CAD art. 65 c. 1 lett. b)")]
    Cie,
    /// Recognised at a desk with a copy of the document, signed with the codice personale.
    #[serde(rename = "credenziali+riconoscimento, CAD art. 65 c. 1 lett. c)")]
    Recognition,
}

impl LegalBasis {
    /// Its name in pages and answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spid => "spid",
            Self::Cie => "cie",
            Self::Recognition => "credenziali+riconoscimento",
        }
    }
}

impl From<&Proof> for LegalBasis {
    fn from(proof: &Proof) -> Self {
        match proof {
            Proof::AtDesk(_) => Self::Recognition,
            Proof::Digital(identity) => match identity.federation {
                Federation::Spid => Self::Spid,
                Federation::Cie => Self::Cie,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{DigitalIdentity, Level};

    #[test]
    fn cad_65_a_digital_identity_is_letter_b() {
        let proof = |federation| {
            let (since, last) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
            let idp = "https://idp.example".to_owned();
            Proof::Digital(DigitalIdentity { federation, idp, level: Level::Two, since, last })
        };
        for (federation, basis) in
            [(Federation::Spid, LegalBasis::Spid), (Federation::Cie, LegalBasis::Cie)]
        {
            assert_eq!(LegalBasis::from(&proof(federation)), basis);
            let declared = format!("{}, CAD art. 65 c. 1 lett. b)", basis.as_str());
            assert_eq!(serde_json::to_value(basis).unwrap(), declared);
        }
        let recognised = "credenziali+riconoscimento, CAD art. 65 c. 1 lett. c)";
        assert_eq!(serde_json::to_value(LegalBasis::Recognition).unwrap(), recognised);
    }
}
