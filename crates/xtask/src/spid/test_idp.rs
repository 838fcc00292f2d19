//! Identity providers for tests and demonstrations: the operator of the stage vouches for them, so
//! never where citizens are.

use std::time::Duration;

use polis_app::{App, is_rehearsal};
use polis_cognito::{fetch, machine_roots};
use polis_domain::Federation;
use polis_spid::{Certificate, Registry, RegistryFault};
use polis_store::Provider;

use super::Fallible;
use crate::Outcome;

/// Adds those of a file or an address, and says which.
pub(super) async fn add(app: &App, federation: &str, source: &str) -> Outcome {
    let federation = Federation::parse(federation).ok_or("the federation is spid or cie")?;
    for name in take(app, federation, source, false).await? {
        println!("{name} is a test identity provider of {}.", federation.as_str());
    }
    Ok(())
}

/// Adds those of a file or an address, for people to choose or `unlisted`; their entity IDs.
pub(super) async fn take(
    app: &App,
    federation: Federation,
    source: &str,
    unlisted: bool,
) -> Fallible<Vec<String>> {
    allowed(&app.settings().stage).map_err(|fault| fault.to_string())?;
    let registry = Registry::unsigned(&read(source).await?)?;
    let mut names = Vec::new();
    for idp in registry.iter() {
        let provider = Provider {
            entity_id: idp.entity_id.clone(),
            name: idp.name.clone(),
            redirect: idp.redirect.clone(),
            post: idp.post.clone(),
            logout: idp.logout.clone(),
            certificates: idp.certificates.iter().map(Certificate::to_base64).collect(),
            test: true,
            unlisted,
        };
        app.table().add_test_provider(federation, &provider).await?;
        names.push(provider.entity_id);
    }
    Ok(names)
}

fn allowed(stage: &str) -> Result<(), RegistryFault> {
    if is_rehearsal(stage) { Ok(()) } else { Err(RegistryFault::TestInProduction) }
}

async fn read(source: &str) -> Fallible<String> {
    if !source.starts_with("http") {
        return Ok(std::fs::read_to_string(source)?);
    }
    let bytes = fetch(source, &machine_roots()?, 2 << 20, Duration::from_secs(20)).await?;
    Ok(String::from_utf8(bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn production_refuses_test_identity_providers() {
        for stage in ["produzione", "prod", ""] {
            assert_eq!(allowed(stage), Err(RegistryFault::TestInProduction), "{stage}");
        }
        for stage in ["local", "collaudo"] {
            assert_eq!(allowed(stage), Ok(()));
        }
    }
}
