//! Our signature towards the federations: the keys never leave KMS.

use aws_sdk_kms::{
    Client,
    primitives::Blob,
    types::{MessageType, SigningAlgorithmSpec},
};

use crate::UserPoolError;

/// Signs with the keys of KMS.
#[derive(Debug, Clone)]
pub struct Signer(Client);

impl Signer {
    /// With the configuration shared by all clients.
    pub fn new(aws: &aws_config::SdkConfig) -> Self {
        Self(Client::new(aws))
    }

    /// RSA PKCS#1 v1.5 with SHA-256 over a message of at most 4096 bytes, by the key of that ARN.
    pub async fn sign(&self, key: &str, message: &[u8]) -> Result<Vec<u8>, UserPoolError> {
        let signed = self
            .0
            .sign()
            .key_id(key)
            .message_type(MessageType::Raw)
            .signing_algorithm(SigningAlgorithmSpec::RsassaPkcs1V15Sha256)
            .message(Blob::new(message))
            .send()
            .await
            .map_err(|error| UserPoolError::of("KMS", error.into()))?;
        let signature = signed.signature().map(|signature| signature.as_ref().to_vec());
        signature.ok_or_else(|| UserPoolError::of("KMS", "no signature came".into()))
    }
}
