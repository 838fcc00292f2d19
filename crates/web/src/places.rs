//! Where things are: the page of each step, and which addresses a browser may be sent back to.

use polis_domain::account::Step;

/// The page of the next step.
pub fn place_of(step: Step) -> &'static str {
    match step {
        Step::ConfirmEmail => "/registrazione/conclusa",
        Step::ChangePassword => "/accesso",
        Step::EnterData => "/abilitazione/richiesta",
        Step::Accept => "/abilitazione/adesione",
        Step::ConfirmCpt => "/cpt/conferma",
        Step::GoToSchool => "/abilitazione",
        Step::ChooseCode => "/codice-personale",
        Step::Applications => "/istanze",
    }
}

/// Areas a sign-in may lead back to.
const AREAS: [&str; 7] =
    ["abilitazione", "cpt", "codice-personale", "sportello", "allegati", "istanze", "archivio"];

/// The address, if it is one of ours a person may be sent back to after signing in.
pub fn safe_return(to: &str) -> Option<&str> {
    let path = to.strip_prefix('/')?;
    let area = path.split(['/', '?']).next()?;
    let plain = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (plain && AREAS.contains(&area)).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(safe_return("/istanze/mobilita"), Some("/istanze/mobilita"));
        for bad in ["//evil.example", "https://evil.example", "/\\evil", "/esci", "istanze", ""] {
            assert_eq!(safe_return(bad), None, "{bad}");
        }
    }
}
