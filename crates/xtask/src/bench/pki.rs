//! Keys of one run: the authority that the functions trust, the certificate of the
//! stub, and the sessions of a user pool that it pretends to be. RSA-2048, as AWS shows.

use std::{net::Ipv4Addr, sync::Arc};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    PKCS_RSA_SHA256, PublicKeyData, SanType, SigningKey,
};
use rustls::{ServerConfig, crypto::aws_lc_rs, pki_types::PrivatePkcs8KeyDer};
use serde_json::{Value, json};

use super::Fallible;

/// Where the modulus starts in the DER of a public RSA key of 2048 bits, and its length.
const MODULUS: std::ops::Range<usize> = 9..265;

/// Everything signed in one run.
pub(super) struct Pki {
    /// The authority, as PEM.
    pub(super) root: String,
    /// What the stub shows.
    pub(super) server: Arc<ServerConfig>,
    pool: KeyPair,
}

impl Pki {
    /// Draws the keys.
    pub(super) fn new() -> Fallible<Self> {
        let key = KeyPair::generate_for(&PKCS_RSA_SHA256)?;
        let mut authority = named("bench authority")?;
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root = authority.self_signed(&key)?;
        let pool = KeyPair::generate_for(&PKCS_RSA_SHA256)?;
        let mut stub = named("bench stub")?;
        stub.subject_alt_names = vec![SanType::IpAddress(Ipv4Addr::LOCALHOST.into())];
        stub.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let shown = stub.signed_by(&pool, &Issuer::new(authority, key))?;
        let server = ServerConfig::builder_with_provider(aws_lc_rs::default_provider().into())
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(
                vec![shown.der().clone()],
                PrivatePkcs8KeyDer::from(pool.serialize_der()).into(),
            )?;
        Ok(Self { root: root.pem(), server: server.into(), pool })
    }

    /// An ID token with these claims.
    pub(super) fn token(&self, claims: &Value) -> Fallible<String> {
        let head = json!({"alg": "RS256", "kid": "bench"}).to_string();
        let signed = format!("{}.{}", base64(head), base64(claims.to_string()));
        let signature = self.pool.sign(signed.as_bytes())?;
        Ok(format!("{signed}.{}", base64(signature)))
    }

    /// The public keys of the pool.
    pub(super) fn jwks(&self) -> Value {
        let modulus = base64(&self.pool.der_bytes()[MODULUS]);
        json!({"keys": [
            {"kid": "bench", "kty": "RSA", "alg": "RS256", "use": "sig", "n": modulus, "e": "AQAB"}
        ]})
    }
}

/// A certificate to be signed. Without a name of its own it would bear the name of its
/// issuer, and OpenSSL would take it for a self-signed one.
fn named(name: &str) -> Fallible<CertificateParams> {
    let mut certificate = CertificateParams::new(vec![])?;
    certificate.distinguished_name.push(DnType::CommonName, name);
    Ok(certificate)
}

fn base64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
