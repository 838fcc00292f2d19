//! The two signing keys in KMS: their public halves, and what they sign.

use aws_sdk_kms::Client;
use polis_app::App;
use polis_cognito::Signer;
use polis_store::SigningKey;
use sha2::{Digest, Sha256};

use super::Fallible;

/// The keys of this stack.
pub(super) struct Keys<'a> {
    app: &'a App,
    kms: Client,
    signer: Signer,
}

impl<'a> Keys<'a> {
    /// The keys that the environment names.
    pub(super) fn new(app: &'a App) -> Self {
        Self { app, kms: Client::new(app.aws()), signer: Signer::new(app.aws()) }
    }

    /// The public key, as `SubjectPublicKeyInfo` in DER.
    pub(super) async fn public(&self, key: SigningKey) -> Fallible<Vec<u8>> {
        let found = self.kms.get_public_key().key_id(self.arn(key)?).send().await?;
        let public = found.public_key().ok_or("KMS gave no public key")?;
        Ok(public.as_ref().to_vec())
    }

    /// RSA PKCS#1 v1.5 with SHA-256.
    pub(super) async fn sign(&self, key: SigningKey, message: &[u8]) -> Fallible<Vec<u8>> {
        Ok(self.signer.sign(&self.arn(key)?, message).await?)
    }

    fn arn(&self, key: SigningKey) -> Fallible<String> {
        let name = match key {
            SigningKey::A => "SPID_KEY_A",
            SigningKey::B => "SPID_KEY_B",
        };
        Ok(self.app.settings().extra(name)?)
    }
}

/// The name of a public key, as [`polis_spid::Certificate::pin`] says it.
pub(super) fn pin(public: &[u8]) -> [u8; 32] {
    Sha256::digest(public).into()
}
