//! Sessions: the ID token, verified in process against the pool's public keys.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use polis_domain::AccountId;
use serde::Deserialize;

use crate::tls;

/// A verified ID token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Username of the user in Cognito.
    pub username: String,
    /// The account, for citizens.
    pub account: Option<AccountId>,
    /// Groups of the user; officers have one.
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

/// Shortest time between two readings of the public keys: Cognito changes them seldom, and any
/// client can name a key that does not exist.
const PAUSE: SignedDuration = SignedDuration::from_mins(1);

/// Bytes of the public keys, at most: Cognito shows two or three.
const MAX_KEYS: usize = 64 * 1024;
/// How long reading them may take: a page waits for it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Verifies sessions; reads the public keys when first asked, and when a new one is named.
#[derive(Debug)]
pub struct Sessions {
    issuer: String,
    audience: String,
    keys_url: String,
    roots: Vec<u8>,
    keys: Mutex<Option<(Arc<JwkSet>, Timestamp)>>,
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
    /// public keys are read from a server whose certificate chains to these `roots` (PEM).
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
            keys: Mutex::default(),
        }
    }

    /// Verifies signature, issuer, audience, use and expiry of an ID token.
    pub async fn verify(&self, token: &str, now: Timestamp) -> Result<Session, SessionError> {
        let header = decode_header(token).map_err(|_| SessionError::Invalid)?;
        let kid = header.kid.ok_or(SessionError::Invalid)?;
        let keys = self.keys(&kid, now).await?;
        let jwk = keys.find(&kid).ok_or(SessionError::Invalid)?;
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

    /// The public keys, with this one among them if it is one.
    async fn keys(&self, kid: &str, now: Timestamp) -> Result<Arc<JwkSet>, SessionError> {
        let kept = self.keys.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((keys, read_at)) = kept
            && (keys.find(kid).is_some() || now.duration_since(read_at).abs() < PAUSE)
        {
            return Ok(keys);
        }
        let body = tls::fetch(&self.keys_url, &self.roots, MAX_KEYS, PATIENCE);
        let body = body.await.map_err(SessionError::Keys)?;
        let keys: JwkSet = serde_json::from_slice(&body)
            .map_err(|error| SessionError::Keys(std::io::Error::other(error)))?;
        let keys = Arc::new(keys);
        *self.keys.lock().unwrap_or_else(PoisonError::into_inner) = Some((keys.clone(), now));
        Ok(keys)
    }
}
