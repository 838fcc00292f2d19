//! A signed query string (SAML bindings 3.4.4.1): what was signed is its octets as they came.

use base64::{Engine, engine::general_purpose::STANDARD};
use bergshamra::crypto::sign;

use super::LogoutRefusal;
use crate::{Certificate, MAX_MESSAGE, Refusal, names::SIGNATURE_METHODS, wire::percent_decode};

/// Bytes of a relay state, at most (SAML bindings 3.4.3).
const LONGEST_STATE: usize = 80;

/// The parameters, decoded, and the octets that were signed.
#[derive(Debug, Clone)]
pub(super) struct SignedQuery {
    /// The message, in base64.
    pub(super) message: String,
    pub(super) relay_state: Option<String>,
    method: String,
    signature: Vec<u8>,
    signed: String,
}

impl SignedQuery {
    /// Parameters of other names are passed over: nothing reads them.
    pub(super) fn read(query: &str) -> Result<Self, LogoutRefusal> {
        if query.len() > MAX_MESSAGE {
            return Err(LogoutRefusal::Message(Refusal::TooLarge));
        }
        let message = raw(query, "SAMLRequest")?.ok_or(LogoutRefusal::Query)?;
        let relay_state = raw(query, "RelayState")?;
        let method = raw(query, "SigAlg")?.ok_or(LogoutRefusal::Unsigned)?;
        let signature = raw(query, "Signature")?.ok_or(LogoutRefusal::Unsigned)?;
        let signed: Vec<_> =
            [("SAMLRequest", Some(message)), ("RelayState", relay_state), ("SigAlg", Some(method))]
                .into_iter()
                .filter_map(|(name, value)| Some(format!("{name}={}", value?)))
                .collect();
        // A `+` is one: a sender of unescaped base64 means it so. In free text it is a space.
        let decode = |value: &str| percent_decode(value).ok_or(LogoutRefusal::Query);
        let relay_state = relay_state.map(|value| decode(&value.replace('+', " "))).transpose()?;
        if relay_state.as_ref().is_some_and(|state| state.len() > LONGEST_STATE) {
            return Err(LogoutRefusal::RelayState);
        }
        Ok(Self {
            message: decode(message)?,
            relay_state,
            method: decode(method)?,
            signature: STANDARD.decode(decode(signature)?).map_err(|_| LogoutRefusal::Signature)?,
            signed: signed.join("&"),
        })
    }

    /// Verifies it with any of these keys.
    pub(super) fn verify(&self, trusted: &[Certificate]) -> Result<(), LogoutRefusal> {
        if !SIGNATURE_METHODS.contains(&&*self.method) {
            return Err(LogoutRefusal::Method);
        }
        let method = sign::from_uri(&self.method).map_err(|_| LogoutRefusal::Method)?;
        let made = |certificate: &Certificate| {
            let key = certificate.key().to_signing_key().ok()??;
            method.verify(&key, self.signed.as_bytes(), &self.signature).ok()
        };
        let valid = trusted.iter().any(|certificate| made(certificate) == Some(true));
        if valid { Ok(()) } else { Err(LogoutRefusal::Signature) }
    }
}

/// A parameter as it came; refused when it is there twice.
fn raw<'a>(query: &'a str, name: &str) -> Result<Option<&'a str>, LogoutRefusal> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut values = pairs.filter(|(found, _)| *found == name).map(|(_, value)| value);
    let value = values.next();
    if values.next().is_some() { Err(LogoutRefusal::Query) } else { Ok(value) }
}
