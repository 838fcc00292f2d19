//! XML signatures, verified so that "valid" means "this very element is what was signed".
//!
//! The shape is checked first, against a whitelist of one: a signature that is a direct child of
//! what it signs, with one reference to its parent's ID, the two usual transforms, RSA with SHA-2.
//! Everything that makes wrapping possible (XSW, somorovsky et al. 2012) is outside that shape.

use bergshamra::{
    DsigContext, KeysManager, VerifyResult,
    dsig::verify::{verify_all_document_with_source, verify_document_with_source},
    xml::uppsala::NodeId,
};

use crate::{
    Certificate,
    names::{DIGEST_METHODS, DS, ENVELOPED, EXCLUSIVE, SIGNATURE_METHODS},
    tree::Tree,
};

/// What is wrong with a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    /// A part of the signature is missing or there twice.
    #[error("a part of the signature is missing or there twice")]
    Shape,
    /// Another canonicalisation than exclusive, without comments.
    #[error("canonicalisation not allowed")]
    Canonicalization,
    /// Another method than RSA with SHA-256, 384 or 512: SHA-1, HMAC, DSA…
    #[error("signature method not allowed")]
    Method,
    /// Another digest than SHA-256, 384 or 512.
    #[error("digest method not allowed")]
    Digest,
    /// Not exactly one reference, or to something else than the element the signature stands in.
    #[error("the reference is not to the parent")]
    Reference,
    /// Other transforms than enveloped-signature and exclusive canonicalisation.
    #[error("transforms not allowed")]
    Transforms,
    /// It carries `ds:Object`, where content can hide.
    #[error("ds:Object")]
    Object,
    /// No trusted key made it, or what it signed was changed.
    #[error("no trusted key made it over this content")]
    Invalid,
}

/// Whether a metadata document may be referenced as the whole of itself (`URI=""`).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// By its ID only.
    Id,
    /// By its ID, or as the whole document: CIE publishes its metadata so.
    IdOrDocument,
}

/// Checks that a signature has the only shape we accept, over its parent.
pub(crate) fn check_shape(
    tree: &Tree<'_>,
    signature: NodeId,
    target: Target,
) -> Result<(), SignatureFault> {
    let only = |node, name| tree.only(node, DS, name).ok_or(SignatureFault::Shape);
    let algorithm = |node| tree.filled(node, "Algorithm").ok_or(SignatureFault::Shape);
    let parent = tree.document.parent(signature).ok_or(SignatureFault::Shape)?;
    if !tree.children(signature, DS, "Object").is_empty() {
        return Err(SignatureFault::Object);
    }
    let info = only(signature, "SignedInfo")?;
    only(signature, "SignatureValue")?;
    if algorithm(only(info, "CanonicalizationMethod")?)? != EXCLUSIVE {
        return Err(SignatureFault::Canonicalization);
    }
    if !SIGNATURE_METHODS.contains(&algorithm(only(info, "SignatureMethod")?)?) {
        return Err(SignatureFault::Method);
    }
    let reference = tree.only(info, DS, "Reference").ok_or(SignatureFault::Reference)?;
    let by_id = tree.filled(parent, "ID").map(|id| format!("#{id}"));
    let whole = target == Target::IdOrDocument && parent == tree.root;
    match tree.attribute(reference, "URI") {
        Some("") if whole => {}
        Some(uri) if by_id.as_deref() == Some(uri) => {}
        _ => return Err(SignatureFault::Reference),
    }
    check_transforms(tree, reference)?;
    if !DIGEST_METHODS.contains(&algorithm(only(reference, "DigestMethod")?)?) {
        return Err(SignatureFault::Digest);
    }
    Ok(())
}

fn check_transforms(tree: &Tree<'_>, reference: NodeId) -> Result<(), SignatureFault> {
    let transforms = tree.only(reference, DS, "Transforms").ok_or(SignatureFault::Transforms)?;
    let children = tree.children(transforms, DS, "Transform");
    let algorithms: Vec<_> =
        children.iter().map(|transform| tree.filled(*transform, "Algorithm")).collect();
    // Only the prefix list of exclusive canonicalisation may stand inside a transform.
    let foreign =
        children.iter().flat_map(|transform| tree.document.children(*transform)).any(|child| {
            tree.document.element(child).is_some()
                && !tree.is(child, EXCLUSIVE, "InclusiveNamespaces")
        });
    if foreign || algorithms != [Some(ENVELOPED), Some(EXCLUSIVE)] {
        return Err(SignatureFault::Transforms);
    }
    Ok(())
}

/// Verifies all the signatures of a document, already of the right shape, with these keys: each
/// must cover the element it stands in.
pub(crate) fn verify_all(
    tree: &Tree<'_>,
    signatures: &[NodeId],
    trusted: &[Certificate],
) -> Result<(), SignatureFault> {
    let context = context(trusted);
    let results = verify_all_document_with_source(&context, &tree.document, Some(tree.text))
        .map_err(|_| SignatureFault::Invalid)?;
    let covered: Vec<_> = results.iter().filter_map(|result| covering(tree, result)).collect();
    if covered.len() == results.len() && covered == signatures {
        Ok(())
    } else {
        Err(SignatureFault::Invalid)
    }
}

/// Verifies the first signature of a document only: the one over the whole of a signed metadata,
/// whose entities carry signatures of their own that we do not rely on.
pub(crate) fn verify_first(
    tree: &Tree<'_>,
    signature: NodeId,
    trusted: &Certificate,
) -> Result<(), SignatureFault> {
    let context = context(std::slice::from_ref(trusted));
    let result = verify_document_with_source(&context, &tree.document, Some(tree.text))
        .map_err(|_| SignatureFault::Invalid)?;
    if covering(tree, &result) == Some(signature) { Ok(()) } else { Err(SignatureFault::Invalid) }
}

/// Trusted keys only, whatever `KeyInfo` says; dates of certificates are not looked at.
fn context(trusted: &[Certificate]) -> DsigContext {
    let mut keys = KeysManager::new();
    keys.add_keys(trusted.iter().map(|certificate| certificate.key().clone()));
    DsigContext::new(keys)
}

/// The signature, when it is valid and what it digested is the very element it stands in.
fn covering(tree: &Tree<'_>, result: &VerifyResult) -> Option<NodeId> {
    let VerifyResult::Valid { signature_node, references, .. } = result else { return None };
    let parent = tree.document.parent(*signature_node)?;
    let [reference] = &references[..] else { return None };
    // `URI=""` resolves to no node: it is the whole document.
    let whole = reference.uri.is_empty() && parent == tree.root;
    let covers = reference.resolved_node == Some(parent) || whole;
    (covers && reference.digest_verified).then_some(*signature_node)
}
