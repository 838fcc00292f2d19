//! How we talk to AWS: region and credentials from the environment, Amazon's roots only, no
//! profile files, no instance metadata (docs/adr/0003).

use aws_config::{BehaviorVersion, Region, SdkConfig, timeout::TimeoutConfig};
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_smithy_async::{rt::sleep::TokioSleep, time::SystemTimeSource};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode},
};
use polis_identity::AMAZON_ROOTS;
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
    config = match &settings.endpoint {
        Some(emulator) => config.endpoint_url(emulator).http_client(Builder::new().build_http()),
        None => config.http_client(https()),
    };
    config.build()
}

fn https() -> aws_sdk_dynamodb::config::SharedHttpClient {
    let roots = TrustStore::empty().with_pem_certificate(AMAZON_ROOTS);
    let builder = Builder::new().tls_provider(Provider::Rustls(CryptoMode::AwsLc));
    match TlsContext::builder().with_trust_store(roots).build() {
        Ok(context) => builder.tls_context(context).build_https(),
        // The roots are a constant: a test of the identity crate reads them.
        Err(_) => builder.build_https(),
    }
}
