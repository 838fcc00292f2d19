//! How to sign: what a good provider does, until a test changes it.

/// Namespace of XML Signature.
pub const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
/// Algorithm: exclusive canonicalisation.
pub const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
/// The transform that takes the signature itself out.
pub const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// What goes into a signature.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// What is referenced; the element itself when `None`.
    pub uri: Option<String>,
    /// Canonicalisation, as named.
    pub canonicalization: &'static str,
    /// Signature method, as named.
    pub method: &'static str,
    /// Digest method, as named.
    pub digest: &'static str,
    /// Transforms, as XML.
    pub transforms: Vec<String>,
    /// How often the reference is repeated.
    pub references: usize,
    /// XML after the key.
    pub object: &'static str,
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            uri: None,
            canonicalization: EXCLUSIVE,
            method: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            digest: "http://www.w3.org/2001/04/xmlenc#sha256",
            transforms: [ENVELOPED, EXCLUSIVE].map(transform).into(),
            references: 1,
            object: "",
        }
    }
}

/// A transform without content.
pub fn transform(algorithm: &str) -> String {
    format!("<ds:Transform Algorithm=\"{algorithm}\"></ds:Transform>")
}
