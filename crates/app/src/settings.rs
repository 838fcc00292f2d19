//! The environment, read once.

use std::env::VarError;

use polis_domain::{AccessPolicy, NotAMinute, Until};

/// The stage on somebody's own machine.
const LOCAL: &str = "local";
/// The stage where a service is tried before citizens come.
const TRIAL: &str = "collaudo";

/// Whether no citizens are in this stage, so that identity providers outside the signed registers may
/// be trusted. An unknown stage is one where citizens may be.
pub fn is_rehearsal(stage: &str) -> bool {
    [LOCAL, TRIAL].contains(&stage)
}

/// What the template tells every function.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `local` or the name of a stage on AWS.
    pub stage: String,
    /// Where people reach the portal, without a trailing slash.
    pub public_url: String,
    /// Name of the table.
    pub table: String,
    /// Name of the bucket.
    pub bucket: String,
    /// Where a browser posts files to.
    pub bucket_url: String,
    /// ID of the Cognito user pool.
    pub pool: String,
    /// ID of the Cognito app client.
    pub client_id: String,
    /// Until when a citizen needs no digital identity.
    pub access: AccessPolicy,
    /// The AWS region, such as `eu-south-1`.
    pub region: String,
    /// Where AWS is emulated, if it is.
    pub endpoint: Option<String>,
    /// One more root to trust, as PEM: in the local stage only, where `make bench` plays AWS.
    pub extra_root: Option<String>,
}

/// A setting is missing: the deployment is wrong.
#[derive(Debug, thiserror::Error)]
#[error("the environment variable {0} is not set")]
pub struct MissingSetting(&'static str, #[source] VarError);

/// A setting is missing or cannot be read: the deployment is wrong.
#[derive(Debug, thiserror::Error)]
pub enum SettingError {
    /// It is missing.
    #[error(transparent)]
    Missing(#[from] MissingSetting),
    /// A way in ends at no minute.
    #[error("the environment variable {0} cannot be read")]
    NotAMinute(&'static str, #[source] NotAMinute),
}

/// One variable of the environment.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
pub(crate) fn variable(name: &'static str) -> Result<String, MissingSetting> {
    std::env::var(name).map_err(|error| MissingSetting(name, error))
}

impl Settings {
    /// Reads what the template set.
    pub fn from_env() -> Result<Self, SettingError> {
        let or_empty = |name| variable(name).unwrap_or_default();
        let until =
            |name| Until::parse(&or_empty(name)).map_err(|odd| SettingError::NotAMinute(name, odd));
        let stage = variable("STAGE")?;
        Ok(Self {
            extra_root: variable("EXTRA_ROOT").ok().filter(|_| stage == LOCAL),
            stage,
            public_url: or_empty("PUBLIC_URL").trim_end_matches('/').to_owned(),
            table: or_empty("TABLE"),
            bucket: or_empty("BUCKET"),
            bucket_url: or_empty("BUCKET_URL"),
            pool: or_empty("POOL_ID"),
            client_id: or_empty("CLIENT_ID"),
            access: AccessPolicy {
                email_registration: until("EMAIL_REGISTRATION_UNTIL")?,
                password_login: until("PASSWORD_LOGIN_UNTIL")?,
            },
            region: variable("AWS_REGION")?,
            endpoint: variable("AWS_ENDPOINT_URL").ok(),
        })
    }

    /// Whether this is the local stage, where the clock may be moved.
    pub fn is_local(&self) -> bool {
        self.stage == LOCAL
    }

    /// One more variable, for functions that need it.
    pub fn extra(&self, name: &'static str) -> Result<String, MissingSetting> {
        variable(name)
    }
}
