//! The local stage: everything set up at once, and only what is not as it should be.

use polis_app::App;
use polis_domain::Federation;
use polis_spid::Certificate;
use polis_store::{Signing, SigningKey};

use super::{
    Fallible, administration, commands,
    keys::{Keys, pin},
    test_idp,
};
use crate::Outcome;

/// The identity provider that the official test tool plays, for both federations. It is asked for by
/// its entity ID; no citizen can log in there.
const TOOL: &str = "infra/local/idp/spid-sp-test.xml";

/// Certificate, metadata, and the test identity providers; `idp` is the address of ours.
pub(crate) async fn set_up(app: &App, idp: &str) -> Outcome {
    let signing = app.table().signing().await?;
    let version = signing.as_ref().map_or(0, |signing| signing.version);
    if !is_current(app, signing).await? {
        commands::begin(app, version).await?;
    }
    for federation in [Federation::Spid, Federation::Cie] {
        test_idp::take(app, federation, TOOL, true).await?;
        let ours = format!("{idp}/{}/metadata", federation.as_str());
        test_idp::take(app, federation, &ours, false).await?;
    }
    Ok(())
}

/// Whether what is kept belongs to this address, these keys and this administration.
async fn is_current(app: &App, signing: Option<Signing>) -> Fallible<bool> {
    let Some(signing) = signing else { return Ok(false) };
    let entity = format!("entityID=\"{}\"", app.settings().public_url);
    let administration = administration::read()?.administration;
    if signing.administration != administration || !signing.metadata.spid.contains(&entity) {
        return Ok(false);
    }
    let keys = Keys::new(app);
    for key in [SigningKey::A, SigningKey::B] {
        let Some(certificate) = signing.certificates.of(key) else { continue };
        if Certificate::from_base64(certificate)?.pin().0 != pin(&keys.public(key).await?) {
            return Ok(false);
        }
    }
    Ok(true)
}
