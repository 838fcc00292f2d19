//! A public officer: a person of the domain, with a version and a chain of events.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::Role;
use crate::{
    CodiceFiscale,
    kernel::{Actor, Aggregate, Fingerprint, Transition},
};

/// A public officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// Username in Cognito.
    pub username: String,
    /// Name shown on pages and printed on records.
    pub name: String,
    /// Whose officer it is: no officer recognises themselves.
    pub codice_fiscale: CodiceFiscale,
    /// What the officer is.
    pub role: Role,
    /// Codes of the schools or offices where the officer may recognise.
    pub sites: Vec<String>,
    /// Whether a colleague took the desk away.
    #[serde(default)]
    pub disabled: bool,
    /// Number of events so far: the optimistic lock.
    pub version: u64,
    /// Fingerprint of the last event.
    pub head: Fingerprint,
}

/// An officer at a site, as accounts record what was done at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Username of the officer.
    pub officer: String,
    /// What the officer was.
    pub role: Role,
    /// Code of the school or office.
    pub site: String,
    /// Name of the school or office at that time, the code where the register had none.
    pub office: String,
}

/// What may be written of an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Name shown on pages and printed on records.
    pub name: String,
    /// Whose officer it is.
    pub codice_fiscale: CodiceFiscale,
    /// What the officer is.
    pub role: Role,
    /// Codes of the schools or offices.
    pub sites: Vec<String>,
}

/// What happened to an officer, as the chain keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the past tense of what was asked")]
pub enum OfficerEvent {
    Enrolled { role: Role, sites: Vec<String> },
    Disabled,
}

/// What an officer may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// To find a request and look at it, and to send the CPT again.
    Look,
    /// To recognise a person at a site, or to refuse to.
    Recognise,
    /// To enable and disable colleagues of a site.
    Appoint,
}

impl Aggregate for Officer {
    type Event = OfficerEvent;

    fn version(&self) -> u64 {
        self.version
    }

    fn head(&self) -> &Fingerprint {
        &self.head
    }

    fn moved_to(self, version: u64, head: Fingerprint) -> Self {
        Self { version, head, ..self }
    }
}

impl Officer {
    /// A new officer of that username, or the one `before` with another profile. A disabled officer is
    /// enabled again.
    pub fn enrol(
        username: &str,
        before: Option<&Self>,
        profile: Profile,
        by: &Actor,
        at: Timestamp,
    ) -> Transition<Self> {
        let Profile { name, codice_fiscale, role, sites } = profile;
        let event = OfficerEvent::Enrolled { role, sites: sites.clone() };
        let version = before.map_or(0, |it| it.version);
        let head = before.map_or_else(Fingerprint::genesis, |it| it.head.clone());
        let username = username.to_owned();
        let disabled = false;
        let after = Self { username, name, codice_fiscale, role, sites, disabled, version, head };
        Transition::seal(after, vec![event], vec![], by, at)
    }

    /// The officer without the desk; `None` if it was taken away before.
    pub fn disable(&self, by: &Actor, at: Timestamp) -> Option<Transition<Self>> {
        let after = Self { disabled: true, ..self.clone() };
        let event = vec![OfficerEvent::Disabled];
        (!self.disabled).then(|| Transition::seal(after, event, vec![], by, at))
    }

    /// The officer at that site, whose name the register of schools knows.
    pub fn desk(&self, site: &str) -> Desk {
        let (officer, site) = (self.username.clone(), site.to_owned());
        Desk { officer, role: self.role, office: site.clone(), site }
    }

    /// Whether the officer is in service on this day: not disabled, and not past the end of a delegation.
    pub fn in_service(&self, today: Date) -> bool {
        let over = matches!(self.role, Role::DelegatoSegreteria { until } if until < today);
        !self.disabled && !over
    }

    /// Whether the officer may do this at that site on this day: the one place that knows.
    pub fn may(&self, duty: Duty, site: &str, today: Date) -> bool {
        let of_site = self.sites.iter().any(|own| own == site);
        self.in_service(today)
            && match duty {
                Duty::Look => true,
                Duty::Recognise => of_site,
                Duty::Appoint => of_site && self.role.appoints(),
            }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::desk::sample::{SITE, officer};

    const TODAY: Date = date(2026, 11, 27);

    #[test]
    fn d_4_an_officer_recognises_at_their_own_sites_and_appoints_only_as_head() {
        for (role, appoints) in [
            (Role::Ds, true),
            (Role::Dsga, true),
            (Role::Admin, true),
            (Role::Aa, false),
            (Role::UspUsr, false),
            (Role::DelegatoSegreteria { until: TODAY }, false),
        ] {
            let officer = Officer { role, ..officer() };
            assert!(officer.may(Duty::Look, "", TODAY), "{role:?}");
            assert!(officer.may(Duty::Recognise, SITE, TODAY), "{role:?}");
            assert!(!officer.may(Duty::Recognise, "MIIC800000", TODAY), "{role:?}");
            assert_eq!(officer.may(Duty::Appoint, SITE, TODAY), appoints, "{role:?}");
            assert!(!officer.may(Duty::Appoint, "MIIC800000", TODAY), "{role:?}");
        }
    }

    #[test]
    fn d_4_a_disabled_officer_and_a_delegate_past_the_end_date_may_do_nothing() {
        let until = date(2026, 11, 26);
        let past = Officer { role: Role::DelegatoSegreteria { until }, ..officer() };
        let disabled = Officer { disabled: true, role: Role::Ds, ..officer() };
        for officer in [past, disabled] {
            for duty in [Duty::Look, Duty::Recognise, Duty::Appoint] {
                assert!(!officer.may(duty, SITE, TODAY), "{duty:?}");
            }
        }
    }

    #[test]
    fn d_4_each_change_of_an_officer_is_an_event_of_a_chain() {
        let (by, at) = (Actor::Officer("ds.demo".into()), Timestamp::UNIX_EPOCH);
        let Officer { name, codice_fiscale, role, sites, .. } = officer();
        let profile = Profile { name, codice_fiscale, role, sites };
        let enrolled = Officer::enrol("aa.demo", None, profile.clone(), &by, at);
        let disabled = enrolled.after.disable(&by, at).unwrap();
        assert_eq!(disabled.after.disable(&by, at), None);
        let again = Officer::enrol("aa.demo", Some(&disabled.after), profile, &by, at);
        assert!(!again.after.disabled);
        let sealed = [&enrolled, &disabled, &again].map(|it| it.sealed[0].text.as_str());
        assert_eq!(crate::kernel::verify(sealed, &again.after.head), Ok(3));
    }
}
