//! Plain HTTPS to public documents: Cognito's keys, the registers of the identity providers.

use std::{fs, io, time::Duration};

use http::{Request, header::USER_AGENT};
use http_body_util::{BodyExt, Empty, Limited};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use rustls::pki_types::{CertificateDer, pem::PemObject};

/// Amazon Root CA 1–4 and Starfield Services G2, PEM: whatever AWS answers with chains to these.
pub const AMAZON_ROOTS: &[u8] = include_bytes!("amazon-roots.pem");

/// Where a machine keeps the roots it trusts: Lambda's runtime, and Debian.
const MACHINE_ROOTS: [&str; 2] =
    ["/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/certs/ca-certificates.crt"];

/// The roots that this machine trusts (PEM), for what AWS does not answer.
pub fn machine_roots() -> io::Result<Vec<u8>> {
    let found = MACHINE_ROOTS.iter().find_map(|path| fs::read(path).ok());
    found.ok_or_else(|| io::Error::other("the machine has no root certificates"))
}

/// The body of a public document of at most `limit` bytes, from a server whose certificate chains to
/// these roots (PEM). A server that takes longer than `patience` is given up.
pub async fn fetch(
    url: &str,
    roots: &[u8],
    limit: usize,
    patience: Duration,
) -> io::Result<Vec<u8>> {
    let answer = tokio::time::timeout(patience, get(url, roots, limit));
    answer.await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

async fn get(url: &str, roots: &[u8], limit: usize) -> io::Result<Vec<u8>> {
    // Public servers refuse clients without a user agent.
    let request = Request::get(url).header(USER_AGENT, "istanze-online").body(Empty::new());
    let request = request.map_err(io::Error::other)?;
    let connector = hyper_rustls::HttpsConnectorBuilder::new()
        .with_tls_config(config(roots)?)
        .https_or_http()
        .enable_http1()
        .build();
    let client: Client<_, Empty<&'static [u8]>> =
        Client::builder(TokioExecutor::new()).build(connector);
    let answer = client.request(request).await.map_err(io::Error::other)?;
    if !answer.status().is_success() {
        return Err(io::Error::other(format!("status {}", answer.status())));
    }
    let body = Limited::new(answer.into_body(), limit).collect();
    Ok(body.await.map_err(io::Error::other)?.to_bytes().to_vec())
}

/// A machine's bundle may hold a root that cannot be read: the others count.
fn config(trusted: &[u8]) -> io::Result<rustls::ClientConfig> {
    let mut roots = rustls::RootCertStore::empty();
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(trusted).collect();
    let certificates = certificates.map_err(io::Error::other)?;
    if let (0, _) = roots.add_parsable_certificates(certificates) {
        return Err(io::Error::other("no root to trust"));
    }
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    let versions = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpListener,
        thread,
    };

    use super::*;

    #[test]
    fn the_roots_are_the_five_of_amazon() {
        assert_eq!(CertificateDer::pem_slice_iter(AMAZON_ROOTS).count(), 5);
        assert!(config(AMAZON_ROOTS).is_ok());
    }

    /// What a server does when it accepts a connection: nothing, or one answer.
    async fn asked(answer: Option<&'static str>) -> io::Result<Vec<u8>> {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", server.local_addr().unwrap());
        let serving = thread::spawn(move || {
            let (mut client, _) = server.accept().unwrap();
            // A server that closes before it has read the request breaks the connection.
            assert_ne!(client.read(&mut [0; 4096]).unwrap(), 0);
            match answer {
                Some(answer) => client.write_all(answer.as_bytes()).unwrap(),
                None => thread::sleep(Duration::from_millis(300)),
            }
        });
        let fetched = fetch(&url, AMAZON_ROOTS, 4, Duration::from_millis(200)).await;
        serving.join().unwrap();
        fetched
    }

    #[tokio::test]
    async fn a_document_is_neither_endless_nor_waited_for_without_end() {
        let good = asked(Some("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nbody")).await;
        assert_eq!(good.unwrap(), b"body");
        let long = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nbody+\r\n0\r\n\r\n";
        assert!(asked(Some(long)).await.is_err());
        assert!(asked(Some("HTTP/1.1 302 Found\r\nlocation: /\r\n\r\n")).await.is_err());
        assert_eq!(asked(None).await.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}
