//! What is made with a key: a certificate, and the metadata that show it. Each command ends in one
//! conditional write, so that two of them at once never mix.

use base64::{Engine, engine::general_purpose::STANDARD};
use polis_app::{App, background::now, chance};
use polis_domain::Federation;
use polis_spid::metadata;
use polis_store::{Certificates, Signing, SigningKey};

use super::{
    Fallible,
    administration::{self, Organization},
    keys::Keys,
    profile::UnsignedCertificate,
    provider::provider,
};
use crate::Outcome;

/// A new certificate of a key: DER in base64.
pub(super) async fn certificate(
    app: &App,
    key: SigningKey,
    organization: &Organization,
) -> Fallible<String> {
    let keys = Keys::new(app);
    let (public, url) = (keys.public(key).await?, &app.settings().public_url);
    let unsigned = UnsignedCertificate::new(organization, url, &public, chance::bytes(), now())?;
    let signature = keys.sign(key, &unsigned.to_sign()?).await?;
    Ok(STANDARD.encode(unsigned.signed(&signature)?))
}

/// Puts a certificate in the place of its key's.
pub(super) fn put(certificates: &mut Certificates, key: SigningKey, certificate: Option<String>) {
    match key {
        SigningKey::A => certificates.a = certificate,
        SigningKey::B => certificates.b = certificate,
    }
}

/// Signs the metadata of both federations again with the active key, and keeps everything.
pub(super) async fn publish(app: &App, mut signing: Signing) -> Fallible<Signing> {
    let keys = Keys::new(app);
    signing.administration = administration::read()?.administration;
    for federation in [Federation::Spid, Federation::Cie] {
        let unsigned = metadata(&provider(&signing, federation, &app.settings().public_url)?)
            .map_err(|fault| format!("the metadata cannot be written: {fault}"))?;
        let signature = keys.sign(signing.active, unsigned.to_sign()).await?;
        let signed = unsigned.signed(&signature);
        match federation {
            Federation::Spid => signing.metadata.spid = signed,
            Federation::Cie => signing.metadata.cie = signed,
        }
    }
    signing.version += 1;
    app.table().keep_signing(&signing).await?;
    Ok(signing)
}

/// A certificate as files and forms want it.
pub(super) fn pem(certificate: &str) -> String {
    let mut lines = String::from("-----BEGIN CERTIFICATE-----\n");
    for line in certificate.as_bytes().chunks(64) {
        lines.extend(line.iter().copied().map(char::from));
        lines.push('\n');
    }
    lines + "-----END CERTIFICATE-----\n"
}

/// Writes the metadata and the certificates where they can be sent from.
pub(super) fn write_files(signing: &Signing, folder: &str) -> Outcome {
    let folder = std::path::Path::new(folder);
    std::fs::create_dir_all(folder)?;
    for (name, text) in [
        ("spid.xml", Some(signing.metadata.spid.clone())),
        ("cie.xml", Some(signing.metadata.cie.clone())),
        ("certificate-a.pem", signing.certificates.a.as_deref().map(pem)),
        ("certificate-b.pem", signing.certificates.b.as_deref().map(pem)),
    ] {
        if let Some(text) = text {
            let file = folder.join(name);
            std::fs::write(&file, text)?;
            println!("{}", file.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_on_lines_of_64_letters() {
        let text = pem(&"a".repeat(130));
        let lines: Vec<_> = text.lines().map(str::len).collect();
        assert_eq!(lines, [27, 64, 64, 2, 25]);
    }
}
