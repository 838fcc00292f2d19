//! The new codice personale, typed twice (R-COD-3). Nothing of it is ever shown again.

use polis_app::secret;
use polis_domain::{
    Fault, PersonalCodeRule,
    account::{Citizen, PersonalCode},
};
use polis_web::Form;

/// The code, or faults noted beside the two fields. The one typed as the old one, a CPT or a code, is no new
/// code (E7).
pub(crate) fn parse(form: &mut Form, old: Option<&str>) -> Option<String> {
    let code = form.secret("nuovo_codice");
    let same = code == form.secret("conferma_codice");
    let mut faults = PersonalCodeRule::check(&code).err().unwrap_or_default();
    if !code.is_empty() && old == Some(&code) {
        faults.push(Fault::SameAsBefore);
    }
    for fault in &faults {
        form.fault("nuovo_codice", fault);
    }
    if !same {
        form.fault("conferma_codice", &Fault::NotTheSame);
    }
    (faults.is_empty() && same).then_some(code)
}

/// Whether this is the codice personale already.
pub(crate) fn is_set(citizen: &Citizen, typed: &str) -> bool {
    let signing = citizen.personal_code().and_then(PersonalCode::signing);
    signing.is_some_and(|hash| secret::matches(hash, typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(code: &str, again: &str, cpt: Option<&str>) -> Vec<(String, String)> {
        let values = [("nuovo_codice", code), ("conferma_codice", again)];
        let values = values.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let mut form = Form::of(values.into());
        let parsed = parse(&mut form, cpt);
        assert_eq!(parsed.is_none(), form.is_wrong());
        let view = form.view();
        assert!(view.values.is_empty(), "no secret is shown again");
        view.errors.into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    fn fault(field: &str, code: &str) -> (String, String) {
        (field.to_owned(), code.to_owned())
    }

    #[test]
    fn r_cod_3_the_new_code_follows_the_rule_and_is_typed_twice() {
        assert_eq!(faults("collaudo1", "collaudo1", Some("Abcdef2345")), []);
        assert_eq!(
            faults("collaudo", "collaudo1", None),
            [fault("nuovo_codice", "needs-digit"), fault("conferma_codice", "not-the-same")]
        );
    }

    #[test]
    fn e7_the_cpt_is_never_the_final_code() {
        let cpt = "Abcdef2345";
        let emptied = fault("conferma_codice", "retype");
        assert_eq!(faults(cpt, cpt, Some(cpt)), [fault("nuovo_codice", "same-as-before"), emptied]);
        assert_eq!(faults(cpt, cpt, None), []);
    }
}
