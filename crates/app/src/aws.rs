//! How we talk to AWS: region and credentials from the environment, Amazon's roots only, no
//! profile files, no instance metadata (docs/adr/0003).

use aws_config::{BehaviorVersion, Region, SdkConfig, timeout::TimeoutConfig};
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_smithy_async::{rt::sleep::TokioSleep, time::SystemTimeSource};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode},
};
use polis_cognito::AMAZON_ROOTS;
use std::time::Duration;

use crate::settings::{MissingSetting, Settings, variable};

/// The credentials of the function's role.
pub(crate) fn credentials() -> Result<Credentials, MissingSetting> {
    let (key, secret) = (variable("AWS_ACCESS_KEY_ID")?, variable("AWS_SECRET_ACCESS_KEY")?);
    Ok(Credentials::new(key, secret, variable("AWS_SESSION_TOKEN").ok(), None, "environment"))
}

/// One configuration for all clients of this environment.
pub(crate) fn config(settings: &Settings, credentials: Credentials) -> SdkConfig {
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(2))
        .operation_attempt_timeout(Duration::from_secs(6))
        .build();
    let mut config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(settings.region.clone()))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .timeout_config(timeouts)
        .sleep_impl(TokioSleep::new())
        .time_source(SystemTimeSource::new());
    if let Some(endpoint) = &settings.endpoint {
        config = config.endpoint_url(endpoint);
    }
    let plain = settings.endpoint.as_ref().is_some_and(|at| at.starts_with("http:"));
    let client = if plain { Builder::new().build_http() } else { https(roots(settings)) };
    config.http_client(client).build()
}

/// Amazon's roots, and in the local stage the one it was given.
pub(crate) fn roots(settings: &Settings) -> Vec<u8> {
    [AMAZON_ROOTS, settings.extra_root.as_deref().unwrap_or("").as_bytes()].concat()
}

fn https(roots: Vec<u8>) -> aws_sdk_dynamodb::config::SharedHttpClient {
    let roots = TrustStore::empty().with_pem_certificate(roots);
    let builder = Builder::new().tls_provider(Provider::Rustls(CryptoMode::AwsLc));
    match TlsContext::builder().with_trust_store(roots).build() {
        Ok(context) => builder.tls_context(context).build_https(),
        // The roots are a constant: a test of the identity crate reads them.
        Err(_) => builder.build_https(),
    }
}
