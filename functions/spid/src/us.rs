//! Us as the federations know us, and our signature. What the table keeps of it changes once in
//! years: it is read again every few minutes.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::{SignedDuration, Timestamp};
use polis_app::background::now;
use polis_cognito::Signer;
use polis_domain::Federation;
use polis_spid::{Certificate, Contact, Organization, ServiceProvider};
use polis_store::{Signing, SigningKey};
use polis_web::{Cx, Failure};

/// How long what was read is believed.
const LIFE: SignedDuration = SignedDuration::from_mins(3);

/// Keys, certificates and metadata were not made yet (docs/SPID.md).
#[derive(Debug, thiserror::Error)]
#[error("SPID and CIE are not set up")]
struct NotSetUp;

static READ: Mutex<Option<(Arc<Signing>, Timestamp)>> = Mutex::new(None);
static SIGNER: OnceLock<Signer> = OnceLock::new();

/// How we sign.
pub(crate) async fn signing(cx: &Cx) -> Result<Arc<Signing>, Failure> {
    let read = READ.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((signing, at)) = read
        && now().duration_since(at) < LIFE
    {
        return Ok(signing);
    }
    let signing = cx.app.table().signing().await?;
    let signing = Arc::new(signing.ok_or_else(|| Failure::unavailable(NotSetUp))?);
    let read = Some((Arc::clone(&signing), now()));
    *READ.lock().unwrap_or_else(PoisonError::into_inner) = read;
    Ok(signing)
}

/// Us, in this federation.
pub(crate) fn provider(
    cx: &Cx,
    signing: &Signing,
    federation: Federation,
) -> Result<ServiceProvider, Failure> {
    let base = &cx.app.settings().public_url;
    let certificate = |key: SigningKey| {
        let text = signing.certificates.of(key)?;
        Some(Certificate::from_base64(text).map_err(Failure::internal))
    };
    let administration = &signing.administration;
    Ok(ServiceProvider {
        federation,
        entity_id: base.clone(),
        acs: format!("{base}/{}/acs", federation.as_str()),
        logout: format!("{base}/{}/esci", federation.as_str()),
        certificate: certificate(signing.active)
            .ok_or_else(|| Failure::unavailable(NotSetUp))??,
        other_certificate: certificate(signing.active.other()).transpose()?,
        service_name: administration.service_name.clone(),
        organization: Organization {
            name: administration.name.clone(),
            display_name: administration.display_name.clone(),
            url: administration.url.clone(),
        },
        contact: Contact {
            ipa_code: administration.ipa_code.clone(),
            municipality: administration.municipality.clone(),
            email: administration.email.clone(),
            phone: administration.phone.clone(),
        },
    })
}

/// Our signature, by the key in use.
pub(crate) async fn sign(cx: &Cx, key: SigningKey, message: &[u8]) -> Result<Vec<u8>, Failure> {
    let variable = match key {
        SigningKey::A => "SPID_KEY_A",
        SigningKey::B => "SPID_KEY_B",
    };
    let arn = cx.app.settings().extra(variable).map_err(Failure::internal)?;
    let signer = SIGNER.get_or_init(|| Signer::new(cx.app.aws()));
    Ok(signer.sign(&arn, message).await?)
}
