//! What one execution environment holds: settings, and clients made when first asked for.

use std::sync::{Arc, OnceLock};

use aws_config::SdkConfig;
use aws_credential_types::Credentials;
use polis_cognito::{Sessions, UserPool};
use polis_store::{Files, Records, Table};

use crate::{aws, schools, settings::SettingError, settings::Settings};

/// Settings and clients, shared by all requests.
#[derive(Debug, Clone)]
pub struct App(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    settings: Settings,
    aws: SdkConfig,
    credentials: Credentials,
    table: OnceLock<Table>,
    files: OnceLock<Files>,
    user_pool: OnceLock<UserPool>,
    sessions: Sessions,
    schools: schools::Kept,
}

impl App {
    /// Reads what the template set.
    pub fn from_env() -> Result<Self, SettingError> {
        let settings = Settings::from_env()?;
        let credentials = aws::credentials()?;
        let aws = aws::config(&settings, credentials.clone());
        let sessions = Sessions::new(
            &settings.region,
            &settings.pool,
            &settings.client_id,
            settings.endpoint.as_deref(),
            aws::roots(&settings),
        );
        Ok(Self(Arc::new(Inner {
            settings,
            aws,
            credentials,
            table: OnceLock::new(),
            files: OnceLock::new(),
            user_pool: OnceLock::new(),
            sessions,
            schools: schools::Kept::default(),
        })))
    }

    /// What the template set.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The configuration shared by all clients, for those only one function needs.
    pub fn aws(&self) -> &SdkConfig {
        &self.0.aws
    }

    /// The one DynamoDB table.
    pub fn table(&self) -> &Table {
        self.0.table.get_or_init(|| {
            Table::new(aws_sdk_dynamodb::Client::new(self.aws()), &self.settings().table)
        })
    }

    /// The bucket of PDFs and attachments.
    pub fn files(&self) -> &Files {
        self.0.files.get_or_init(|| {
            let config = aws_sdk_s3::config::Builder::from(self.aws()).force_path_style(true);
            Files::new(
                aws_sdk_s3::Client::from_conf(config.build()),
                self.0.credentials.clone(),
                &self.settings().region,
                &self.settings().bucket,
                &self.settings().bucket_url,
            )
        })
    }

    /// The register of schools that is in memory.
    pub(crate) fn kept_schools(&self) -> &schools::Kept {
        &self.0.schools
    }

    /// The bucket of the records, for the functions that keep some.
    pub fn records(&self, bucket: &str) -> Records {
        let config = aws_sdk_s3::config::Builder::from(self.aws()).force_path_style(true);
        Records::new(aws_sdk_s3::Client::from_conf(config.build()), bucket)
    }

    /// The user pool of Cognito.
    pub fn user_pool(&self) -> &UserPool {
        self.0.user_pool.get_or_init(|| {
            let cognito = aws_sdk_cognitoidentityprovider::Client::new(self.aws());
            UserPool::new(cognito, &self.settings().pool, &self.settings().client_id)
        })
    }

    /// The sessions of the user pool.
    pub fn sessions(&self) -> &Sessions {
        &self.0.sessions
    }
}
