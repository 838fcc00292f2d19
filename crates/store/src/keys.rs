//! Partition keys that several items share.

use polis_domain::{AccountId, CodiceFiscale, Username};

/// Everything of one citizen.
pub(crate) fn pk(id: &AccountId) -> String {
    format!("ACCOUNT#{}", id.as_str())
}

pub(crate) fn cf_pk(cf: &CodiceFiscale) -> String {
    format!("CF#{}", cf.as_str())
}

pub(crate) fn username_pk(name: &Username) -> String {
    format!("USERNAME#{}", name.as_str())
}
