//! The HTTP-Redirect binding (SAML bindings 3.4): the message deflated in the query string, and
//! the query string signed, so that a login needs no XML signature.

use std::io::Write;

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};

use crate::{names::RSA_SHA256, wire::percent_encode};

/// Which message a redirect carries.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Parameter {
    Request,
    Response,
}

impl Parameter {
    fn name(self) -> &'static str {
        match self {
            Self::Request => "SAMLRequest",
            Self::Response => "SAMLResponse",
        }
    }
}

/// A redirect that lacks only the signature.
#[derive(Debug, Clone)]
pub struct UnsignedQuery {
    endpoint: String,
    message: String,
    query: String,
}

impl UnsignedQuery {
    /// A message to an endpoint. The order of the parameters is part of what is signed.
    pub(crate) fn new(
        endpoint: &str,
        parameter: Parameter,
        message: String,
        relay_state: Option<&str>,
    ) -> Self {
        let packed = percent_encode(&STANDARD.encode(deflate(message.as_bytes())));
        let parameter = parameter.name();
        let relay = relay_state.map(|state| format!("&RelayState={}", percent_encode(state)));
        let relay = relay.unwrap_or_default();
        let method = percent_encode(RSA_SHA256);
        let query = format!("{parameter}={packed}{relay}&SigAlg={method}");
        Self { endpoint: endpoint.to_owned(), message, query }
    }

    /// The message itself, for the records (24 months).
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to sign, RSA PKCS#1 v1.5 with SHA-256.
    pub fn to_sign(&self) -> &[u8] {
        self.query.as_bytes()
    }

    /// The address to send the browser to.
    pub fn signed(self, signature: &[u8]) -> String {
        let Self { endpoint, query, .. } = self;
        let separator = if endpoint.contains('?') { '&' } else { '?' };
        let signature = percent_encode(&STANDARD.encode(signature));
        format!("{endpoint}{separator}{query}&Signature={signature}")
    }
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("a vector takes whatever is written to it")
}
