//! The keys that may sign a register: one per federation, constants of the program. The local
//! stage may be given one more, so that all of this can be tried with a key of the tests.

use polis_app::{App, Settings};
use polis_domain::Federation;
use polis_spid::Pin;

/// The keys trusted for a federation.
pub(crate) fn of(app: &App, federation: Federation) -> Vec<Pin> {
    let own = match federation {
        Federation::Spid => Pin::AGID,
        Federation::Cie => Pin::CIE,
    };
    let extra = app.settings().extra("EXTRA_PIN").ok();
    [own].into_iter().chain(extra.and_then(|hex| only_local(app.settings(), &hex))).collect()
}

fn only_local(settings: &Settings, hex: &str) -> Option<Pin> {
    let mut pin = [0; 32];
    hex::decode_to_slice(hex, &mut pin).ok().filter(|()| settings.is_local())?;
    Some(Pin(pin))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(stage: &str) -> Settings {
        let none = String::new;
        Settings {
            access: polis_domain::AccessPolicy::default(),
            stage: stage.into(),
            public_url: none(),
            table: none(),
            bucket: none(),
            bucket_url: none(),
            pool: none(),
            client_id: none(),
            region: none(),
            endpoint: None,
            extra_root: None,
        }
    }

    #[test]
    fn another_key_is_trusted_in_the_local_stage_only() {
        let hex = "01".repeat(32);
        assert_eq!(only_local(&settings("local"), &hex), Some(Pin([1; 32])));
        for stage in ["produzione", "collaudo"] {
            assert_eq!(only_local(&settings(stage), &hex), None);
        }
        assert_eq!(only_local(&settings("local"), "01"), None);
    }
}
