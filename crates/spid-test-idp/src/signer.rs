//! A signing key with its certificate, and signatures by it: anything that an identity provider, or an
//! attacker who poses as one, can sign.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};
use bergshamra::{
    c14n::{C14nMode, canonicalize},
    crypto::digest::digest,
};
use rcgen::{
    CertificateParams, KeyPair, PKCS_RSA_SHA256, PKCS_RSA_SHA384, PKCS_RSA_SHA512, RsaKeySize,
    SigningKey, date_time_ymd,
};

use crate::{DS, Recipe};

/// Where a signature goes.
pub const HERE: &str = "@signature@";

/// A key and its certificate.
#[derive(Clone)]
pub struct Signer {
    pem: String,
    /// The certificate, DER.
    pub der: Vec<u8>,
}

impl Signer {
    /// A new key, in a certificate that is valid between these years.
    pub fn new(from: i32, to: i32) -> Self {
        let key = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).unwrap();
        let mut params = CertificateParams::new(vec!["idp.example".into()]).unwrap();
        params.not_before = date_time_ymd(from, 1, 1);
        params.not_after = date_time_ymd(to, 1, 1);
        let der = params.self_signed(&key).unwrap().der().to_vec();
        Self { pem: key.serialize_pem(), der }
    }

    /// A key that is already there (PEM, PKCS#8), with its certificate (DER).
    pub fn of(pem: &str, der: &[u8]) -> Self {
        Self { pem: pem.to_owned(), der: der.to_owned() }
    }

    /// The key (PEM, PKCS#8).
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// RSA PKCS#1 v1.5 over SHA-256.
    pub fn rsa(&self, bytes: &[u8]) -> Vec<u8> {
        self.rsa_as("rsa-sha256", bytes)
    }

    /// RSA PKCS#1 v1.5 over the hash that this method ends with: SHA-256 when it is none of ours.
    pub fn rsa_as(&self, method: &str, bytes: &[u8]) -> Vec<u8> {
        let algorithm = match method.rsplit('-').next() {
            Some("sha384") => &PKCS_RSA_SHA384,
            Some("sha512") => &PKCS_RSA_SHA512,
            _ => &PKCS_RSA_SHA256,
        };
        KeyPair::from_pem_and_sign_algo(&self.pem, algorithm).unwrap().sign(bytes).unwrap()
    }

    /// Signs the element, which declares its own namespaces, at [`HERE`].
    pub fn seal(&self, element: &str, id: &str) -> String {
        self.seal_as(element, id, &Recipe::default())
    }

    /// Signs the element, unless it has not one place for a signature or is not XML by itself.
    pub fn try_seal(&self, element: &str, id: &str) -> Option<String> {
        let bare = element.replacen(HERE, "", 1);
        let sealable = bare.len() < element.len() && !bare.contains(HERE);
        (sealable && canonicalized(&bare).is_some()).then(|| self.seal(element, id))
    }

    /// Signs as the recipe says. Where the recipe names what no good provider uses, the digest and value are
    /// still made with exclusive canonicalisation and SHA-2.
    pub fn seal_as(&self, element: &str, id: &str, recipe: &Recipe) -> String {
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
        let value = STANDARD.encode(self.rsa_as(recipe.method, canonical(&info).as_bytes()));
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

/// Shows no key.
impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

fn canonical(xml: &str) -> String {
    canonicalized(xml).unwrap()
}

fn canonicalized(xml: &str) -> Option<String> {
    let bytes = canonicalize::<&str>(xml, C14nMode::Exclusive, None, &[]).ok()?;
    String::from_utf8(bytes).ok()
}
