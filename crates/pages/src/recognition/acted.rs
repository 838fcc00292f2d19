//! An act at a desk: role and office of the officer, never a name, and the instant.

use jiff::Timestamp;
use polis_domain::desk::{RefusalReason, Role};
use serde::{Serialize, Serializer};

use crate::{Chrome, when};

/// An act at a desk, by role and office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Acted {
    /// What the officer was; an older record does not say.
    #[serde(serialize_with = "code")]
    pub role: Option<Role>,
    /// Name of the school or office.
    pub office: String,
    /// When the officer acted, by the clock of the request.
    pub at: Timestamp,
    /// Why the citizen was not recognised, if they were not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<RefusalReason>,
}

impl Acted {
    /// «assistente amministrativo, IC di Prova, Roma».
    pub fn who(&self, chrome: &Chrome) -> String {
        match self.role {
            Some(role) => format!("{}, {}", role_name(chrome, role), self.office),
            None => self.office.clone(),
        }
    }

    /// The same with the instant.
    pub fn who_and_when(&self, chrome: &Chrome) -> String {
        let when = chrome.lang.moment(&self.at);
        chrome.ta2("recognition-acted", ("who", self.who(chrome).as_str()), ("when", when.as_str()))
    }

    /// One for samples.
    pub fn sample(reasons: &[RefusalReason]) -> Self {
        let office = "IC di Prova, Roma".to_owned();
        Self { role: Some(Role::Aa), office, at: when::sample(2), reasons: reasons.to_vec() }
    }
}

/// «assistente amministrativo».
pub fn role_name(chrome: &Chrome, role: Role) -> String {
    chrome.t(&format!("role-{}", role.code()))
}

#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives a reference"
)]
fn code<S: Serializer>(role: &Option<Role>, to: S) -> Result<S::Ok, S::Error> {
    role.map(Role::code).serialize(to)
}
