//! The delegate: who attends a recognition for the citizen, and why (R-REC-4, D.4; DPR 445/2000 art. 38 c. 3-bis).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{CodiceFiscale, Fault, Name, desk::DelegateSeen, fault::FieldFault, person::full_name};

/// Recognitions that one delegate may attend in a calendar year, unless the delegate is a guardian.
pub const DELEGATIONS_A_YEAR: u32 = 3;

/// The person named to attend the recognition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegate {
    /// First name, as the citizen typed it.
    pub nome: Name,
    /// Surname, as the citizen typed it.
    pub cognome: Name,
    /// The desk lets through no other person.
    pub codice_fiscale: CodiceFiscale,
    /// What the delegate is to the citizen.
    pub standing: DelegateStanding,
    /// Why the citizen does not come.
    pub reason: DelegationReason,
}

/// What a delegate is to the citizen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DelegateStanding {
    /// A relative or another person the citizen trusts.
    Trusted,
    /// Tutore: guardian of a minor or of a person under interdiction.
    Tutor,
    /// Curatore: assists a person of limited capacity.
    Curator,
    /// Amministratore di sostegno (art. 404 of the civil code).
    SupportAdministrator,
}

/// Why a citizen sends a delegate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DelegationReason {
    /// Illness or a condition that keeps the citizen at home.
    Health,
    /// The citizen lives too far from a school or office.
    Distance,
    /// The citizen is detained.
    Detention,
    /// The citizen lives abroad.
    Abroad,
    /// Anything else, said on the paper.
    Other,
}

impl DelegateStanding {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::Trusted, Self::Tutor, Self::Curator, Self::SupportAdministrator];

    /// Stable name, kebab-case: value in forms, and Fluent message `delegate-standing-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Trusted => "trusted",
            Self::Tutor => "tutor",
            Self::Curator => "curator",
            Self::SupportAdministrator => "support-administrator",
        }
    }

    /// Whether recognitions attended by such a delegate are counted (D.4): those of guardians are not.
    pub fn is_counted(self) -> bool {
        self == Self::Trusted
    }
}

impl DelegationReason {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::Health, Self::Distance, Self::Detention, Self::Abroad, Self::Other];

    /// Stable name, kebab-case: value in forms, and Fluent message `delegation-reason-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::Distance => "distance",
            Self::Detention => "detention",
            Self::Abroad => "abroad",
            Self::Other => "other",
        }
    }
}

impl Delegate {
    /// Parses the fields `delegato_nome`, `delegato_cognome`, `delegato_codice_fiscale`, `delegato_titolo` and
    /// `delegato_motivo`. `own` is the codice fiscale of the citizen, who is never the delegate.
    ///
    /// # Errors
    /// Everything that is missing or wrong, in the order of the form.
    pub fn parse(
        typed: &BTreeMap<String, String>,
        own: &CodiceFiscale,
    ) -> Result<Self, Vec<FieldFault>> {
        let value = |field: &str| typed.get(field).map_or("", String::as_str);
        let nome = Name::parse(value("delegato_nome")).map_err(|fault| ("delegato_nome", fault));
        let cognome =
            Name::parse(value("delegato_cognome")).map_err(|fault| ("delegato_cognome", fault));
        let codice_fiscale = match CodiceFiscale::parse(value("delegato_codice_fiscale")) {
            Ok(cf) if cf.same_person_as(own) => Err(Fault::SameAsBefore),
            read => read,
        };
        let codice_fiscale = codice_fiscale.map_err(|fault| ("delegato_codice_fiscale", fault));
        let chosen = |field, codes: &[&str]| match value(field).trim() {
            "" => Err((field, Fault::Missing)),
            code => codes.iter().position(|it| *it == code).ok_or((field, Fault::UnknownChoice)),
        };
        let standing =
            chosen("delegato_titolo", &DelegateStanding::ALL.map(DelegateStanding::code));
        let reason = chosen("delegato_motivo", &DelegationReason::ALL.map(DelegationReason::code));
        match (nome, cognome, codice_fiscale, standing, reason) {
            (Ok(nome), Ok(cognome), Ok(codice_fiscale), Ok(standing), Ok(reason)) => {
                let standing = DelegateStanding::ALL[standing];
                let reason = DelegationReason::ALL[reason];
                Ok(Self { nome, cognome, codice_fiscale, standing, reason })
            }
            (nome, cognome, codice_fiscale, standing, reason) => {
                let faults = [nome.err(), cognome.err(), codice_fiscale.err()];
                let chosen = [standing.err(), reason.err()];
                Err(faults.into_iter().chain(chosen).flatten().collect())
            }
        }
    }

    /// Whether this is the delegate whom an officer saw.
    pub fn is(&self, seen: &DelegateSeen) -> bool {
        self.codice_fiscale.same_person_as(&seen.codice_fiscale)
            && self.standing.is_counted() == seen.counted
    }

    /// First name and surname.
    pub fn full_name(&self) -> String {
        full_name(self.nome.as_str(), self.cognome.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> CodiceFiscale {
        CodiceFiscale::parse("PRVNMR68R50A952Q").unwrap()
    }

    fn typed(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
        let mut typed = BTreeMap::from([
            ("delegato_nome", "Işık"),
            ("delegato_cognome", "D’Àngelo"),
            ("delegato_codice_fiscale", "smp mra 85d52 h501e"),
            ("delegato_titolo", "trusted"),
            ("delegato_motivo", "health"),
        ]);
        typed.extend(changes.iter().copied());
        typed.into_iter().map(|(field, text)| (field.into(), text.into())).collect()
    }

    fn wrong(changes: &[(&str, &str)]) -> Vec<FieldFault> {
        Delegate::parse(&typed(changes), &own()).unwrap_err()
    }

    #[test]
    fn r_rec_4_a_delegate_is_named_with_codice_fiscale_and_reason() {
        let delegate = Delegate::parse(&typed(&[]), &own()).unwrap();
        assert_eq!(delegate.full_name(), "Işık D'Àngelo");
        for field in typed(&[]).into_keys() {
            assert_eq!(wrong(&[(&field, "")]).len(), 1, "{field}");
        }
        assert_eq!(
            wrong(&[("delegato_motivo", "boh")]),
            [("delegato_motivo", Fault::UnknownChoice)]
        );
    }

    #[test]
    fn r_rec_4_no_citizen_is_their_own_delegate_in_any_form_of_the_codice_fiscale() {
        for form in own().forms() {
            let fault = ("delegato_codice_fiscale", Fault::SameAsBefore);
            assert_eq!(wrong(&[("delegato_codice_fiscale", form.as_str())]), [fault]);
        }
    }
}
