//! Why an application sent online is valid: how the session that sent it was opened (CAD art. 65 c. 1).

use serde::{Deserialize, Serialize};

use crate::{DigitalLogin, Federation, SessionLogin, account::Proof};
use jiff::Timestamp;

/// Legal basis of an application, as its snapshot declares it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "basis")]
pub enum LegalBasis {
    /// This session was opened with SPID.
    #[serde(rename = "spid, CAD art. 65 c. 1 lett. b)")]
    Spid(SessionLogin),
    /// This session was opened with the electronic identity card.
    #[serde(rename = "cie, CAD art. 65 c. 1 lett. b)")]
    Cie(SessionLogin),
    /// This session was opened with the password. An officer recognised the citizen with a copy of the
    /// document, and the citizen signed with the codice personale.
    #[serde(rename = "credenziali+riconoscimento, CAD art. 65 c. 1 lett. c)")]
    Recognition,
    /// The same, where a delegate attended the recognition (DPR 445/2000 art. 38 c. 3-bis).
    #[serde(rename = "credenziali+delegato, CAD art. 65 c. 1 lett. c)")]
    Delegate,
}

impl LegalBasis {
    /// The basis of an act in a session: the login that opened it, else the officer who recognised
    /// the citizen. `None` if neither is there: a login with SPID or CIE is needed first, because a
    /// password, which a mailbox recovers, proves no identity.
    pub fn of_session(
        proof: &Proof,
        opened_by: Option<(&DigitalLogin, Timestamp)>,
    ) -> Option<Self> {
        match (opened_by, proof) {
            (Some((login, at)), _) if login.level.suffices() => {
                let DigitalLogin { federation, idp: provider, level, request } = login.clone();
                let login = SessionLogin { provider, level, at, request };
                Some(match federation {
                    Federation::Spid => Self::Spid(login),
                    Federation::Cie => Self::Cie(login),
                })
            }
            (_, Proof::AtDesk(seen)) if seen.delegate.is_some() => Some(Self::Delegate),
            (_, Proof::AtDesk(_)) => Some(Self::Recognition),
            (_, Proof::Digital(_)) => None,
        }
    }

    /// Its name in pages and answers.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Spid(_) => "spid",
            Self::Cie(_) => "cie",
            Self::Recognition => "credenziali+riconoscimento",
            Self::Delegate => "credenziali+delegato",
        }
    }

    /// An example of the second level.
    pub fn sample(federation: Federation) -> Self {
        let login = SessionLogin {
            provider: "https://idp.example".to_owned(),
            level: crate::Level::Two,
            at: Timestamp::UNIX_EPOCH,
            request: "_1".to_owned(),
        };
        match federation {
            Federation::Spid => Self::Spid(login),
            Federation::Cie => Self::Cie(login),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        CodiceFiscale, DigitalIdentity, IdentityDocumentKind, Level,
        account::Recognition,
        desk::{DelegateSeen, sample::recognition},
    };

    fn login(federation: Federation, level: Level) -> DigitalLogin {
        let (idp, request) = ("https://idp.example".to_owned(), "_1".to_owned());
        DigitalLogin { federation, idp, level, request }
    }

    fn digital() -> Proof {
        let (federation, idp) = (Federation::Spid, "https://idp.example".to_owned());
        let (since, last) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
        Proof::Digital(DigitalIdentity { federation, idp, level: Level::Two, since, last })
    }

    fn at_desk() -> Proof {
        Proof::AtDesk(recognition())
    }

    #[test]
    fn r_rec_4_a_recognition_through_a_delegate_is_never_said_to_be_in_person() {
        let codice_fiscale = CodiceFiscale::parse("SMPMRA85D52H501E").unwrap();
        let (kind, number) = (IdentityDocumentKind::Passaporto, "YA0000000".to_owned());
        let delegate = Some(DelegateSeen { codice_fiscale, kind, number, counted: true });
        let proof = Proof::AtDesk(Recognition { delegate, ..recognition() });
        let basis = LegalBasis::of_session(&proof, None).unwrap();
        assert_eq!(basis, LegalBasis::Delegate);
        let declared = serde_json::to_value(&basis).unwrap();
        assert_eq!(declared["basis"], "credenziali+delegato, CAD art. 65 c. 1 lett. c)");
    }

    #[test]
    fn cad_65_the_login_that_opened_the_session_is_letter_b_also_after_a_recognition() {
        for proof in [digital(), at_desk()] {
            for federation in [Federation::Spid, Federation::Cie] {
                let login = login(federation, Level::Two);
                let basis = LegalBasis::of_session(&proof, Some((&login, Timestamp::UNIX_EPOCH)));
                let basis = basis.unwrap();
                assert_eq!(basis, LegalBasis::sample(federation));
                let declared = serde_json::to_value(&basis).unwrap();
                let name = format!("{}, CAD art. 65 c. 1 lett. b)", basis.as_str());
                assert_eq!(
                    (&declared["basis"], &declared["request"]),
                    (&name.into(), &"_1".into())
                );
            }
        }
    }

    #[test]
    fn cad_65_a_password_session_signs_only_for_a_citizen_whom_an_officer_recognised() {
        assert_eq!(LegalBasis::of_session(&at_desk(), None), Some(LegalBasis::Recognition));
        assert_eq!(LegalBasis::of_session(&digital(), None), None);
        let weak = login(Federation::Spid, Level::One);
        let opened_by = Some((&weak, Timestamp::UNIX_EPOCH));
        assert_eq!(LegalBasis::of_session(&digital(), opened_by), None);
        let recognised = "credenziali+riconoscimento, CAD art. 65 c. 1 lett. c)";
        let declared = serde_json::to_value(LegalBasis::Recognition).unwrap();
        assert_eq!(declared["basis"], recognised);
    }
}
