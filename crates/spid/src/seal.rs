//! Signing our own XML, in two halves so that the key may be far away: what to sign, then the
//! document with its signature (enveloped, exclusive canonicalisation, RSA-SHA256).

use base64::{Engine, engine::general_purpose::STANDARD};
use bergshamra::c14n::{C14nMode, canonicalize_doc};
use sha2::{Digest, Sha256};

use crate::{
    Certificate,
    names::{DS, ENVELOPED, EXCLUSIVE, RSA_SHA256, SHA256},
    tree::{Tree, XmlFault},
};

/// A document that lacks only the signature.
#[derive(Debug, Clone)]
pub struct UnsignedXml {
    before: String,
    signed_info: String,
    key_info: String,
    after: String,
}

impl UnsignedXml {
    /// A document given as what comes before its signature and what comes after; `id` is the root's.
    pub(crate) fn new(
        before: String,
        after: String,
        id: &str,
        certificate: &Certificate,
    ) -> Result<Self, XmlFault> {
        let whole = format!("{before}{after}");
        let digest = STANDARD.encode(Sha256::digest(canonical(&whole)?));
        // The namespace is declared here too, so that this text is also its canonical form but for
        // the empty elements, which `canonical` opens.
        let signed_info = canonical(&format!(
            "<ds:SignedInfo xmlns:ds=\"{DS}\">\
             <ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"/>\
             <ds:SignatureMethod Algorithm=\"{RSA_SHA256}\"/>\
             <ds:Reference URI=\"#{id}\"><ds:Transforms>\
             <ds:Transform Algorithm=\"{ENVELOPED}\"/><ds:Transform Algorithm=\"{EXCLUSIVE}\"/>\
             </ds:Transforms><ds:DigestMethod Algorithm=\"{SHA256}\"/>\
             <ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>"
        ))?;
        let key_info = key_info(certificate);
        Ok(Self { before, signed_info, key_info, after })
    }

    /// What to sign, RSA PKCS#1 v1.5 with SHA-256. Less than the 4096 bytes that KMS takes.
    pub fn to_sign(&self) -> &[u8] {
        self.signed_info.as_bytes()
    }

    /// The document with its signature.
    pub fn signed(self, signature: &[u8]) -> String {
        let Self { before, signed_info, key_info, after } = self;
        let value = STANDARD.encode(signature);
        format!(
            "{before}<ds:Signature xmlns:ds=\"{DS}\">{signed_info}\
             <ds:SignatureValue>{value}</ds:SignatureValue>{key_info}</ds:Signature>{after}"
        )
    }
}

/// A certificate as `ds:KeyInfo`.
pub(crate) fn key_info(certificate: &Certificate) -> String {
    format!(
        "<ds:KeyInfo xmlns:ds=\"{DS}\"><ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate>\
         </ds:X509Data></ds:KeyInfo>",
        certificate.to_base64()
    )
}

/// Exclusive canonicalisation of a whole document.
fn canonical(text: &str) -> Result<String, XmlFault> {
    let tree = Tree::parse(text)?;
    let bytes = canonicalize_doc::<&str>(&tree.document, C14nMode::Exclusive, None, &[])
        .map_err(|_| XmlFault::Malformed)?;
    String::from_utf8(bytes).map_err(|_| XmlFault::Malformed)
}
