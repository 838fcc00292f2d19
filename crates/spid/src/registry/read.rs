//! Reading SAML metadata of identity providers.

use bergshamra::xml::uppsala::NodeId;

use super::{IdentityProvider, RegistryFault};
use crate::{
    Certificate, Pin,
    names::{DS, HTTP_POST, HTTP_REDIRECT, MD},
    signature::{self, Target},
    tree::Tree,
};

/// Verifies the signature of the root with the certificate it carries, if that is a pinned key's.
pub(super) fn verify(tree: &Tree<'_>, pins: &[Pin]) -> Result<(), RegistryFault> {
    let signature = tree.only(tree.root, DS, "Signature").ok_or(RegistryFault::Unsigned)?;
    signature::check_shape(tree, signature, Target::IdOrDocument)
        .map_err(RegistryFault::Signature)?;
    let signer = certificates(tree, signature)
        .into_iter()
        .find(|certificate| pins.contains(&certificate.pin()))
        .ok_or(RegistryFault::NotPinned)?;
    signature::verify_first(tree, signature, &signer).map_err(RegistryFault::Signature)
}

/// The identity providers of an aggregate, or of a single entity.
pub(super) fn providers(tree: &Tree<'_>) -> Result<Vec<IdentityProvider>, RegistryFault> {
    let entities = if tree.is(tree.root, MD, "EntitiesDescriptor") {
        tree.children(tree.root, MD, "EntityDescriptor")
    } else if tree.is(tree.root, MD, "EntityDescriptor") {
        vec![tree.root]
    } else {
        return Err(RegistryFault::NotMetadata);
    };
    let roles = entities.into_iter().filter_map(|entity| {
        tree.only(entity, MD, "IDPSSODescriptor").map(|role| provider(tree, entity, role))
    });
    roles.collect()
}

fn provider(
    tree: &Tree<'_>,
    entity: NodeId,
    role: NodeId,
) -> Result<IdentityProvider, RegistryFault> {
    let entity_id = tree.filled(entity, "entityID").ok_or(RegistryFault::Nameless)?.to_owned();
    let certificates: Vec<_> = tree
        .children(role, MD, "KeyDescriptor")
        .into_iter()
        // Without `use`, a key is for both (SAML metadata 2.4.1.1).
        .filter(|key| matches!(tree.attribute(*key, "use"), None | Some("signing")))
        .flat_map(|key| certificates(tree, key))
        .collect();
    if certificates.is_empty() {
        return Err(RegistryFault::NoKey(entity_id));
    }
    let location = |node: NodeId| Some(tree.filled(node, "Location")?.to_owned());
    let sso = |binding| endpoint(tree, role, "SingleSignOnService", binding).and_then(location);
    let redirect = sso(HTTP_REDIRECT);
    let redirect = redirect.ok_or_else(|| RegistryFault::Endpoint(entity_id.clone()))?;
    let name = name(tree, entity).unwrap_or_else(|| entity_id.clone());
    let post = sso(HTTP_POST);
    // Responses may go elsewhere than requests (SAML metadata 2.2.2).
    let logout = endpoint(tree, role, "SingleLogoutService", HTTP_REDIRECT).and_then(|node| {
        let response = tree.filled(node, "ResponseLocation").map(str::to_owned);
        response.or_else(|| location(node))
    });
    Ok(IdentityProvider { entity_id, name, redirect, post, logout, certificates })
}

/// The usable certificates of the `ds:KeyInfo` below a node.
fn certificates(tree: &Tree<'_>, node: NodeId) -> Vec<Certificate> {
    tree.children(node, DS, "KeyInfo")
        .into_iter()
        .flat_map(|info| tree.children(info, DS, "X509Data"))
        .flat_map(|data| tree.children(data, DS, "X509Certificate"))
        .filter_map(|certificate| Certificate::from_base64(&tree.text(certificate)?).ok())
        .collect()
}

fn endpoint(tree: &Tree<'_>, role: NodeId, service: &str, binding: &str) -> Option<NodeId> {
    let services = tree.children(role, MD, service);
    services.into_iter().find(|node| tree.attribute(*node, "Binding") == Some(binding))
}

fn name(tree: &Tree<'_>, entity: NodeId) -> Option<String> {
    let organization = tree.only(entity, MD, "Organization")?;
    let names = tree.children(organization, MD, "OrganizationName");
    let italian = names.iter().find(|node| tree.lang(**node) == Some("it"));
    tree.text(*italian.or(names.first())?)
}
