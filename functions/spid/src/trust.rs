//! Whom we trust: the identity providers in the table. Those for tests only where no citizens are,
//! whatever the table says.

use polis_app::is_rehearsal;
use polis_domain::Federation;
use polis_spid::{Certificate, IdentityProvider, Registry};
use polis_store::Provider;
use polis_web::{Cx, Failure};

/// Longest entity ID (SAML core 1.3.2 allows 1024 with its own rules; no provider comes near).
const LONGEST: usize = 900;

/// The identity provider of that entity ID.
pub(crate) async fn provider(
    cx: &Cx,
    federation: Federation,
    entity_id: &str,
) -> Result<Option<Provider>, Failure> {
    if entity_id.is_empty() || entity_id.len() > LONGEST {
        return Ok(None);
    }
    let found = cx.app.table().provider(federation, entity_id).await?;
    Ok(found.filter(|provider| is_welcome(provider, &cx.app.settings().stage)))
}

/// All that people choose from.
pub(crate) async fn providers(cx: &Cx, federation: Federation) -> Result<Vec<Provider>, Failure> {
    let mut found = cx.app.table().providers(federation).await?;
    found.retain(|it| !it.unlisted && is_welcome(it, &cx.app.settings().stage));
    Ok(found)
}

fn is_welcome(provider: &Provider, stage: &str) -> bool {
    !provider.test || is_rehearsal(stage)
}

/// As the rules of SAML want it. A certificate that cannot be read is left out.
pub(crate) fn idp(provider: &Provider) -> IdentityProvider {
    let certificates = provider.certificates.iter();
    IdentityProvider {
        entity_id: provider.entity_id.clone(),
        name: provider.name.clone(),
        redirect: provider.redirect.clone(),
        post: provider.post.clone(),
        logout: provider.logout.clone(),
        certificates: certificates.filter_map(|der| Certificate::from_base64(der).ok()).collect(),
    }
}

/// A registry of this one only: the one that was asked.
pub(crate) fn registry(provider: &Provider) -> Result<Registry, Failure> {
    Registry::of_providers(vec![idp(provider)]).map_err(Failure::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn production_refuses_test_providers_whatever_the_table_says() {
        let registered = Provider {
            entity_id: "https://idp.example".into(),
            name: "Gestore".into(),
            redirect: "https://idp.example/sso".into(),
            post: None,
            logout: None,
            certificates: vec!["not a certificate".into()],
            test: false,
            unlisted: false,
        };
        let test = Provider { test: true, ..registered.clone() };
        for stage in ["produzione", "prod", "esercizio", ""] {
            assert!(is_welcome(&registered, stage));
            assert!(!is_welcome(&test, stage), "{stage}");
        }
        assert!(is_welcome(&test, "local") && is_welcome(&test, "collaudo"));
        assert!(idp(&registered).certificates.is_empty());
    }
}
