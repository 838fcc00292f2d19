//! The delegate at the desk (⑦ of D.4): the one whom the citizen named, with a document of their own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Delegate;
use crate::{
    CodiceFiscale, Fault, IdentityDocumentKind, catalogue::is_ticked, fault::FieldFault,
    identity_document::number_of,
};

/// The delegate as the officer saw them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegateSeen {
    /// Codice fiscale of the delegate.
    pub codice_fiscale: CodiceFiscale,
    /// What document the delegate showed (art. 35).
    pub kind: IdentityDocumentKind,
    /// Its number, upper case without spaces.
    pub number: String,
    /// Whether the recognition counts among the delegate's [`DELEGATIONS_A_YEAR`].
    pub counted: bool,
}

/// The boxes of a delegate, instead of `documento_originale` and `volto` (⑦).
pub const DELEGATE_BOXES: [&str; 2] = ["delega_firmata", "delega_copie"];

impl DelegateSeen {
    /// What the officer attests of the delegate `named` by the citizen: the boxes of [`DELEGATE_BOXES`],
    /// `delegato_codice_fiscale`, `delegato_documento_tipo`, `delegato_documento_numero`.
    ///
    /// # Errors
    /// Everything that is missing or wrong; [`Fault::NotTheAccounts`] for the codice fiscale of another person.
    pub(super) fn parse(
        typed: &BTreeMap<String, String>,
        named: &Delegate,
    ) -> Result<Self, Vec<FieldFault>> {
        let value = |field: &str| typed.get(field).map_or("", |value| value.trim());
        let unticked = DELEGATE_BOXES.into_iter().filter(|seen| !is_ticked(value(seen)));
        let mut faults: Vec<FieldFault> = unticked.map(|seen| (seen, Fault::NotAccepted)).collect();
        let codice_fiscale = match CodiceFiscale::parse(value("delegato_codice_fiscale")) {
            Ok(cf) if !cf.same_person_as(&named.codice_fiscale) => Err(Fault::NotTheAccounts),
            read => read,
        };
        let codice_fiscale = codice_fiscale.map_err(|fault| ("delegato_codice_fiscale", fault));
        let kind = IdentityDocumentKind::parse(value("delegato_documento_tipo"))
            .map_err(|fault| ("delegato_documento_tipo", fault));
        let number = number_of(value("delegato_documento_numero"))
            .map_err(|fault| ("delegato_documento_numero", fault));
        match (codice_fiscale, kind, number) {
            (Ok(codice_fiscale), Ok(kind), Ok(number)) if faults.is_empty() => {
                let counted = named.standing.is_counted();
                Ok(Self { codice_fiscale, kind, number, counted })
            }
            (codice_fiscale, kind, number) => {
                let wrong = [codice_fiscale.err(), kind.err(), number.err()];
                faults.extend(wrong.into_iter().flatten());
                Err(faults)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Name,
        desk::{DelegateStanding, DelegationReason},
    };

    fn typed(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
        let mut typed = BTreeMap::from([
            ("delega_firmata", "si"),
            ("delega_copie", "si"),
            ("delegato_codice_fiscale", "smp mra 85d52 h501e"),
            ("delegato_documento_tipo", "passaporto"),
            ("delegato_documento_numero", "ya 0000000"),
        ]);
        typed.extend(changes.iter().copied());
        typed.into_iter().map(|(field, text)| (field.into(), text.into())).collect()
    }

    #[test]
    fn d_4_only_the_named_delegate_is_let_through_with_a_document_of_their_own() {
        let named = Delegate {
            nome: Name::parse("Işık").unwrap(),
            cognome: Name::parse("D'Àngelo").unwrap(),
            codice_fiscale: CodiceFiscale::parse("SMPMRA85D52H501E").unwrap(),
            standing: DelegateStanding::Trusted,
            reason: DelegationReason::Health,
        };
        let shown = |changes: &[(&str, &str)]| DelegateSeen::parse(&typed(changes), &named);
        assert_eq!(shown(&[]).unwrap().number, "YA0000000");
        for form in named.codice_fiscale.forms() {
            assert!(shown(&[("delegato_codice_fiscale", form.as_str())]).is_ok());
        }
        let other = [("delegato_codice_fiscale", "PRVNMR68R50A952Q")];
        assert_eq!(shown(&other), Err(vec![("delegato_codice_fiscale", Fault::NotTheAccounts)]));
        for field in typed(&[]).into_keys() {
            assert_eq!(shown(&[(&field, "")]).unwrap_err().len(), 1, "{field}");
        }
    }
}
