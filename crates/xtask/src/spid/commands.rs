//! The life of the two keys: the first certificate, the next one beside it, the change of the one
//! that signs, the end of the former (docs/SPID.md tells when).

use polis_app::App;
use polis_store::{Certificates, Metadata, Signing, SigningKey};

use super::{Fallible, administration, publish};
use crate::Outcome;

/// Makes the certificate of the first key, and the metadata.
pub(super) async fn first_certificate(app: &App) -> Outcome {
    if app.table().signing().await?.is_some() {
        return Err("there is one: `certificate --next` makes the one that takes over".into());
    }
    let signing = begin(app, 0).await?;
    println!("{}The metadata are signed: `metadata <folder>` writes them.", shown(&signing)?);
    Ok(())
}

/// Everything from the beginning with the first key, in the place of that version.
pub(super) async fn begin(app: &App, version: u64) -> Fallible<Signing> {
    let organization = administration::read()?;
    let a = publish::certificate(app, SigningKey::A, &organization).await?;
    let signing = Signing {
        version,
        active: SigningKey::A,
        certificates: Certificates { a: Some(a), b: None },
        metadata: Metadata::default(),
        administration: organization.administration,
    };
    publish::publish(app, signing).await
}

/// Makes the certificate of the other key: the metadata show both from now on.
pub(super) async fn next_certificate(app: &App) -> Outcome {
    let mut signing = known(app).await?;
    let next = signing.active.other();
    if signing.certificates.of(next).is_some() {
        return Err("the other key has a certificate: `switch` or `retire` comes first".into());
    }
    let certificate = publish::certificate(app, next, &administration::read()?).await?;
    println!("{}", publish::pem(&certificate));
    publish::put(&mut signing.certificates, next, Some(certificate));
    publish::publish(app, signing).await?;
    println!("The metadata show both certificates: send them, and `switch` once they are taken.");
    Ok(())
}

/// Signs the metadata again, as infra/organization.toml says now.
pub(super) async fn metadata(app: &App, folder: Option<&str>) -> Outcome {
    let signing = publish::publish(app, known(app).await?).await?;
    println!("The metadata are signed.");
    folder.map_or(Ok(()), |folder| publish::write_files(&signing, folder))
}

/// From now on the other key signs.
pub(super) async fn switch(app: &App) -> Outcome {
    let mut signing = known(app).await?;
    signing.active = signing.active.other();
    if signing.certificates.of(signing.active).is_none() {
        return Err("the other key has no certificate: `certificate --next` comes first".into());
    }
    let signing = publish::publish(app, signing).await?;
    println!("The key {:?} signs. `retire` takes the former certificate away.", signing.active);
    Ok(())
}

/// The certificate that does not sign is gone from the metadata.
pub(super) async fn retire(app: &App) -> Outcome {
    let mut signing = known(app).await?;
    let former = signing.active.other();
    if signing.certificates.of(former).is_none() {
        return Err("there is one certificate only".into());
    }
    publish::put(&mut signing.certificates, former, None);
    publish::publish(app, signing).await?;
    println!("The certificate of the key {former:?} is gone: send the metadata again.");
    Ok(())
}

async fn known(app: &App) -> Fallible<Signing> {
    let signing = app.table().signing().await?;
    signing.ok_or_else(|| "there is no certificate yet: `cargo xtask spid certificate`".into())
}

fn shown(signing: &Signing) -> Fallible<String> {
    let active = signing.certificates.of(signing.active).ok_or("no certificate")?;
    Ok(publish::pem(active))
}
