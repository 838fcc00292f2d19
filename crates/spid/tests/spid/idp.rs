//! A signing key with its certificate, and XML signatures by it: whatever an identity provider, or
//! somebody who would like to be one, can sign.

use base64::{Engine, engine::general_purpose::STANDARD};
use bergshamra::{
    c14n::{C14nMode, canonicalize},
    crypto::digest::digest,
};
use rcgen::{
    CertificateParams, KeyPair, PKCS_RSA_SHA256, PKCS_RSA_SHA384, PKCS_RSA_SHA512, RsaKeySize,
    SignatureAlgorithm, SigningKey, date_time_ymd,
};

pub(crate) const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
pub(crate) const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
pub(crate) const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
/// Where a signature goes.
pub(crate) const HERE: &str = "@signature@";

/// A key and its certificate.
pub(crate) struct Signer {
    pem: String,
    pub(crate) der: Vec<u8>,
}

/// How to sign: what a good provider does, until a test changes it.
pub(crate) struct Recipe {
    pub(crate) uri: Option<String>,
    pub(crate) canonicalization: &'static str,
    pub(crate) method: &'static str,
    pub(crate) digest: &'static str,
    pub(crate) transforms: Vec<String>,
    pub(crate) references: usize,
    pub(crate) object: &'static str,
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
pub(crate) fn transform(algorithm: &str) -> String {
    format!("<ds:Transform Algorithm=\"{algorithm}\"></ds:Transform>")
}

impl Signer {
    /// A new key, in a certificate that is valid between these years.
    pub(crate) fn new(from: i32, to: i32) -> Self {
        let key = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).unwrap();
        let mut params = CertificateParams::new(vec!["idp.example".into()]).unwrap();
        params.not_before = date_time_ymd(from, 1, 1);
        params.not_after = date_time_ymd(to, 1, 1);
        let der = params.self_signed(&key).unwrap().der().to_vec();
        Self { pem: key.serialize_pem(), der }
    }

    /// RSA PKCS#1 v1.5 over SHA-256.
    pub(crate) fn rsa(&self, bytes: &[u8]) -> Vec<u8> {
        self.rsa_with(&PKCS_RSA_SHA256, bytes)
    }

    fn rsa_with(&self, algorithm: &'static SignatureAlgorithm, bytes: &[u8]) -> Vec<u8> {
        KeyPair::from_pem_and_sign_algo(&self.pem, algorithm).unwrap().sign(bytes).unwrap()
    }

    /// Signs the element, which declares its own namespaces, at [`HERE`].
    pub(crate) fn seal(&self, element: &str, id: &str) -> String {
        self.seal_as(element, id, &Recipe::default())
    }

    /// Signs as told. Where the recipe names what no good provider uses, the digest and value are
    /// still made with exclusive canonicalisation and SHA-2.
    pub(crate) fn seal_as(&self, element: &str, id: &str, recipe: &Recipe) -> String {
        assert_eq!(element.matches(HERE).count(), 1, "one place for the signature");
        let known = recipe.digest.replace("xmldsig-more#sha1", "xmlenc#sha256");
        let hash = digest(&known, canonical(&element.replace(HERE, "")).as_bytes());
        let hash = STANDARD.encode(hash.unwrap_or_default());
        let uri = recipe.uri.clone().unwrap_or_else(|| format!("#{id}"));
        let reference = format!(
            "<ds:Reference URI=\"{uri}\"><ds:Transforms>{}</ds:Transforms>\
             <ds:DigestMethod Algorithm=\"{}\"></ds:DigestMethod>\
             <ds:DigestValue>{hash}</ds:DigestValue></ds:Reference>",
            recipe.transforms.concat(),
            recipe.digest,
        );
        let info = format!(
            "<ds:SignedInfo xmlns:ds=\"{DS}\"><ds:CanonicalizationMethod Algorithm=\"{}\">\
             </ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"{}\">\
             </ds:SignatureMethod>{}</ds:SignedInfo>",
            recipe.canonicalization,
            recipe.method,
            reference.repeat(recipe.references),
        );
        let algorithm = match recipe.method.rsplit('-').next() {
            Some("sha384") => &PKCS_RSA_SHA384,
            Some("sha512") => &PKCS_RSA_SHA512,
            _ => &PKCS_RSA_SHA256,
        };
        let value = STANDARD.encode(self.rsa_with(algorithm, canonical(&info).as_bytes()));
        let signature = format!(
            "<ds:Signature xmlns:ds=\"{DS}\">{info}<ds:SignatureValue>{value}</ds:SignatureValue>\
             <ds:KeyInfo><ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data>\
             </ds:KeyInfo>{}</ds:Signature>",
            STANDARD.encode(&self.der),
            recipe.object,
        );
        element.replace(HERE, &signature)
    }
}

fn canonical(xml: &str) -> String {
    let bytes = canonicalize::<&str>(xml, C14nMode::Exclusive, None, &[]).unwrap();
    String::from_utf8(bytes).unwrap()
}
