//! A new password, typed twice (R-LOG-3, R-LOG-4).

use polis_domain::{Fault, PasswordRule};
use polis_web::Form;

/// The password, or the faults noted beside the two fields; `old`, where there is one, may not be
/// chosen again (A7).
pub(crate) fn parse(form: &mut Form, old: Option<&str>) -> Option<String> {
    let new = form.secret("nuova_password");
    let mut faults = PasswordRule::check(&new).err().unwrap_or_default();
    if !new.is_empty() && old == Some(&new) {
        faults.push(Fault::SameAsBefore);
    }
    for fault in &faults {
        form.fault("nuova_password", fault);
    }
    let repeated = match form.secret("conferma_password").as_str() {
        "" => Err(Fault::Missing),
        again if again != new => Err(Fault::NotTheSame),
        _ => Ok(()),
    };
    if let Err(fault) = &repeated {
        form.fault("conferma_password", fault);
    }
    (faults.is_empty() && repeated.is_ok()).then_some(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(new: &str, again: &str, old: Option<&str>) -> Vec<String> {
        let fields = [("nuova_password", new), ("conferma_password", again)];
        let fields = fields.map(|(field, value)| (field.to_owned(), value.to_owned()));
        let mut form = Form::of(fields.into());
        let parsed = parse(&mut form, old);
        assert_eq!(parsed.is_none(), form.is_wrong());
        form.view().errors.into_iter().map(|error| error.code).collect()
    }

    #[test]
    fn r_log_3_a_new_password_follows_the_rule_and_is_typed_twice() {
        assert!(faults("Abcdefg1", "Abcdefg1", None).is_empty());
        assert_eq!(faults("Abcdefg1", "Abcdefg2", None), ["not-the-same", "retype"]);
        assert_eq!(faults("", "", None), ["missing", "missing"]);
        assert_eq!(faults("abcdefg1", "abcdefg1", None), ["needs-upper", "retype"]);
    }

    #[test]
    fn a7_the_old_password_is_not_a_new_one() {
        assert_eq!(faults("Abcdefg1", "Abcdefg1", Some("Abcdefg1")), ["same-as-before", "retype"]);
    }
}
