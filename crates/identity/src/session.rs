//! Sessions: the ID token, verified in process against the pool's public keys.

use std::sync::OnceLock;

use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use polis_domain::AccountId;
use serde::Deserialize;

use crate::tls;

/// A verified ID token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Username in Cognito.
    pub username: String,
    /// The account, for citizens.
    pub account: Option<AccountId>,
    /// Groups, for operators.
    pub groups: Vec<String>,
    /// When it was issued, in Unix seconds.
    pub issued_at: i64,
    /// When it ends, in Unix seconds.
    pub expires_at: i64,
}

/// Why there is no session.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The token is not one of ours, or is over.
    #[error("not a valid session")]
    Invalid,
    /// The public keys could not be read.
    #[error("the public keys could not be read")]
    Keys(#[source] std::io::Error),
}

/// Verifies sessions; fetches the public keys once.
#[derive(Debug)]
pub struct Sessions {
    issuer: String,
    audience: String,
    keys_url: String,
    roots: Vec<u8>,
    keys: OnceLock<JwkSet>,
}

#[derive(Deserialize)]
struct Claims {
    #[serde(rename = "cognito:username")]
    username: String,
    #[serde(rename = "custom:account")]
    account: Option<String>,
    #[serde(rename = "cognito:groups", default)]
    groups: Vec<String>,
    token_use: String,
    iat: i64,
    exp: i64,
}

impl Sessions {
    /// For the pool and app client of this region; `endpoint` only where AWS is emulated. The
    /// public keys are read from who chains to these `roots` (PEM).
    pub fn new(
        region: &str,
        pool: &str,
        client_id: &str,
        endpoint: Option<&str>,
        roots: Vec<u8>,
    ) -> Self {
        let issuer = format!("https://cognito-idp.{region}.amazonaws.com/{pool}");
        let base = endpoint.map_or_else(|| issuer.clone(), |at| format!("{at}/{pool}"));
        Self {
            issuer,
            audience: client_id.to_owned(),
            keys_url: format!("{base}/.well-known/jwks.json"),
            roots,
            keys: OnceLock::new(),
        }
    }

    /// Verifies signature, issuer, audience, use and expiry of an ID token.
    pub async fn verify(&self, token: &str, now: Timestamp) -> Result<Session, SessionError> {
        let header = decode_header(token).map_err(|_| SessionError::Invalid)?;
        let keys = self.keys().await?;
        let jwk = header.kid.and_then(|kid| keys.find(&kid)).ok_or(SessionError::Invalid)?;
        let key = DecodingKey::from_jwk(jwk).map_err(|_| SessionError::Invalid)?;
        let claims = decode::<Claims>(token, &key, &self.validation())
            .map_err(|_| SessionError::Invalid)?
            .claims;
        if claims.token_use != "id" || claims.exp <= now.as_second() {
            return Err(SessionError::Invalid);
        }
        Ok(Session {
            username: claims.username,
            account: claims.account.as_deref().and_then(AccountId::parse),
            groups: claims.groups,
            issued_at: claims.iat,
            expires_at: claims.exp,
        })
    }

    /// Expiry is compared with the request's clock, not with the machine's.
    fn validation(&self) -> Validation {
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        validation.validate_exp = false;
        validation
    }

    async fn keys(&self) -> Result<&JwkSet, SessionError> {
        if let Some(keys) = self.keys.get() {
            return Ok(keys);
        }
        let body = tls::fetch(&self.keys_url, &self.roots).await.map_err(SessionError::Keys)?;
        let keys = serde_json::from_slice(&body)
            .map_err(|error| SessionError::Keys(std::io::Error::other(error)))?;
        Ok(self.keys.get_or_init(|| keys))
    }
}
