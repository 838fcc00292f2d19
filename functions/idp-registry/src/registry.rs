//! A register becomes the one in use, or changes nothing.
//!
//! The file is kept before the table points at it, under the digest of its content: a function that dies in
//! between leaves a file that is never read, and the same event again does the rest.

use jiff::Timestamp;
use polis_app::{
    App,
    background::{Trouble, now},
    metrics,
};
use polis_domain::{Federation, Sha256Hex};
use polis_spid::{Certificate, IdentityProvider, Registry, RegistryFault};
use polis_store::{Provider, StoreError};
use serde_json::{Value, json};

use crate::pins;

/// Reads a register and puts it to use.
pub(crate) async fn take(
    app: &App,
    federation: Federation,
    bytes: &[u8],
) -> Result<Value, Trouble> {
    let version = Sha256Hex::of(bytes).as_str().to_owned();
    loop {
        let before = app.table().registry_version(federation).await?;
        let kept = app.table().providers(federation).await?;
        let registry = match verdict(bytes, &pins::of(app, federation), &kept) {
            Ok(registry) => registry,
            Err(fault) => return Ok(refuse(app, federation, &fault)),
        };
        let providers: Vec<_> = registry.iter().map(provider).collect();
        if before.as_ref() != Some(&version) {
            let key = format!("federazione/registro/{}/{version}.xml", federation.as_str());
            app.files().write(&key, bytes.to_owned(), "application/xml").await?;
            let replaced =
                app.table().replace_providers(federation, before.as_deref(), &version, &providers);
            match replaced.await {
                Ok(()) => tracing::info!(
                    federation = federation.as_str(),
                    version,
                    providers = providers.len(),
                    "a register is in use"
                ),
                Err(StoreError::Conflict) => continue,
                Err(error) => return Err(error.into()),
            }
        }
        let expired = warn_of_expired(federation, &registry, now());
        let about = [("Federation", federation.as_str())];
        metrics::count(app, &about, &[("RegistryAccepted", 1), ("ProviderKeysExpired", expired)]);
        return Ok(json!({"version": version, "providers": providers.len()}));
    }
}

/// A file that belongs to no federation.
pub(crate) fn stray(app: &App, key: &str) -> Value {
    tracing::error!(key, "a file was dropped outside spid/ and cie/");
    metrics::count(app, &[], &[("RegistryRefused", 1)]);
    Value::Null
}

/// A register that changes nothing, and why.
pub(crate) fn refuse(app: &App, federation: Federation, fault: &RegistryFault) -> Value {
    let (name, fault) = (federation.as_str(), fault.to_string());
    tracing::error!(federation = name, fault, "a register was refused; the one in use stays");
    metrics::count(app, &[("Federation", name)], &[("RegistryRefused", 1)]);
    json!({"refused": fault})
}

/// Signed by whom it must be, and not suddenly smaller than what is in use.
fn verdict(
    bytes: &[u8],
    pins: &[polis_spid::Pin],
    kept: &[Provider],
) -> Result<Registry, RegistryFault> {
    let xml = std::str::from_utf8(bytes).map_err(|_| RegistryFault::NotMetadata)?;
    let registry = Registry::signed(xml, pins)?;
    let kept = kept.iter().filter(|provider| !provider.test).map(registered).collect();
    // Nothing in use yet is no version to compare with.
    if let Ok(previous) = Registry::of_providers(kept) {
        registry.may_replace(&previous)?;
    }
    Ok(registry)
}

/// Dates of identity providers' certificates only warn: AgID's own register lists expired ones.
fn warn_of_expired(federation: Federation, registry: &Registry, now: Timestamp) -> i64 {
    let mut expired = 0;
    for provider in registry.iter() {
        let over = provider.certificates.iter().filter(|it| it.not_after() < now).count();
        if over > 0 {
            let (federation, idp) = (federation.as_str(), &provider.entity_id);
            tracing::warn!(
                federation,
                idp,
                over,
                "certificates past their dates, in use all the same"
            );
        }
        expired += i64::try_from(over).unwrap_or(i64::MAX);
    }
    expired
}

fn provider(idp: &IdentityProvider) -> Provider {
    Provider {
        entity_id: idp.entity_id.clone(),
        name: idp.name.clone(),
        redirect: idp.redirect.clone(),
        post: idp.post.clone(),
        logout: idp.logout.clone(),
        certificates: idp.certificates.iter().map(Certificate::to_base64).collect(),
        test: false,
        unlisted: false,
    }
}

/// As much of a kept identity provider as the comparison of two versions needs.
fn registered(kept: &Provider) -> IdentityProvider {
    IdentityProvider {
        entity_id: kept.entity_id.clone(),
        name: kept.name.clone(),
        redirect: kept.redirect.clone(),
        post: kept.post.clone(),
        logout: kept.logout.clone(),
        certificates: vec![],
    }
}
