//! Plain HTTPS to Cognito's public keys.

use std::io;

use http_body_util::{BodyExt, Empty};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use rustls::pki_types::{CertificateDer, pem::PemObject};

/// Amazon Root CA 1–4 and Starfield Services G2, PEM: whatever AWS answers with chains to these.
pub const AMAZON_ROOTS: &[u8] = include_bytes!("amazon-roots.pem");

/// The body of a public document, from who chains to these roots (PEM).
pub(crate) async fn fetch(url: &str, roots: &[u8]) -> io::Result<Vec<u8>> {
    let url = url.parse().map_err(io::Error::other)?;
    let connector = hyper_rustls::HttpsConnectorBuilder::new()
        .with_tls_config(config(roots)?)
        .https_or_http()
        .enable_http1()
        .build();
    let client: Client<_, Empty<&'static [u8]>> =
        Client::builder(TokioExecutor::new()).build(connector);
    let answer = client.get(url).await.map_err(io::Error::other)?;
    if !answer.status().is_success() {
        return Err(io::Error::other(format!("status {}", answer.status())));
    }
    let body = answer.into_body().collect().await.map_err(io::Error::other)?;
    Ok(body.to_bytes().to_vec())
}

fn config(trusted: &[u8]) -> io::Result<rustls::ClientConfig> {
    let mut roots = rustls::RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(trusted) {
        roots.add(certificate.map_err(io::Error::other)?).map_err(io::Error::other)?;
    }
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    let versions = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_roots_are_the_five_of_amazon() {
        assert_eq!(CertificateDer::pem_slice_iter(AMAZON_ROOTS).count(), 5);
        assert!(config(AMAZON_ROOTS).is_ok());
    }
}
