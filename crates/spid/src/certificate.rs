//! X.509 certificates as SPID uses them: a carrier of a registered key. The registry decides
//! which key is trusted; its dates only warn (AgID's registry lists expired ones in use).

use base64::{Engine, engine::general_purpose::STANDARD};
use bergshamra::{Key, keys::loader};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use x509_cert::der::{Decode, Encode, Reader, SliceReader, asn1::UintRef};

/// The shortest RSA modulus allowed, in bits (Avviso 29).
const MIN_MODULUS: usize = 2048;

/// SHA-256 of a public key (`SubjectPublicKeyInfo`): names a key across renewed certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pin(pub [u8; 32]);

/// Why a certificate is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CertificateFault {
    /// Not base64, or not a certificate.
    #[error("not an X.509 certificate")]
    Malformed,
    /// Its key is not RSA.
    #[error("the key is not RSA")]
    NotRsa,
    /// Its key is too short.
    #[error("the RSA key is shorter than 2048 bits")]
    TooShort,
}

/// A certificate with an RSA key of at least 2048 bits.
#[derive(Debug, Clone)]
pub struct Certificate {
    der: Vec<u8>,
    key: Key,
    pin: Pin,
    not_after: Timestamp,
}

impl Certificate {
    /// Reads a certificate in DER.
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateFault> {
        let parsed =
            x509_cert::Certificate::from_der(der).map_err(|_| CertificateFault::Malformed)?;
        let key = loader::load_x509_cert_der(der).map_err(|_| CertificateFault::NotRsa)?;
        if key.algorithm_name() != "RSA" {
            return Err(CertificateFault::NotRsa);
        }
        let tbs = parsed.tbs_certificate;
        let public = tbs.subject_public_key_info;
        let bits = modulus(public.subject_public_key.raw_bytes());
        if bits.ok_or(CertificateFault::NotRsa)? < MIN_MODULUS {
            return Err(CertificateFault::TooShort);
        }
        let pin = public.to_der().map_err(|_| CertificateFault::Malformed)?;
        let ends = tbs.validity.not_after.to_unix_duration();
        Ok(Self {
            der: der.to_owned(),
            key,
            pin: Pin(Sha256::digest(&pin).into()),
            // 99991231235959Z says that there is no end (RFC 5280 4.1.2.5), and is beyond any instant.
            not_after: Timestamp::UNIX_EPOCH.checked_add(ends).unwrap_or(Timestamp::MAX),
        })
    }

    /// Reads the content of `ds:X509Certificate`: DER in base64, on as many lines as it likes.
    pub fn from_base64(text: &str) -> Result<Self, CertificateFault> {
        let text: String = text.split_whitespace().collect();
        Self::from_der(&STANDARD.decode(text).map_err(|_| CertificateFault::Malformed)?)
    }

    /// DER in base64, on one line.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(&self.der)
    }

    /// The key it carries.
    pub fn pin(&self) -> Pin {
        self.pin
    }

    /// The end of its validity: worth an alarm, never a refusal.
    pub fn not_after(&self) -> Timestamp {
        self.not_after
    }

    pub(crate) fn key(&self) -> &Key {
        &self.key
    }
}

/// Two certificates are one when they carry the same key.
impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.pin == other.pin
    }
}

impl Eq for Certificate {}

/// Bits of the modulus of a PKCS#1 `RSAPublicKey`.
fn modulus(public_key: &[u8]) -> Option<usize> {
    let mut reader = SliceReader::new(public_key).ok()?;
    let bytes = reader.sequence(|fields| {
        let modulus = fields.decode::<UintRef<'_>>()?.as_bytes().len();
        fields.decode::<UintRef<'_>>()?;
        Ok::<_, x509_cert::der::Error>(modulus)
    });
    bytes.ok().map(|bytes| bytes * 8)
}
