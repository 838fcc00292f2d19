//! Us, as the federations know us: made of what the table keeps.

use polis_domain::Federation;
use polis_spid::{Certificate, Contact, Organization, ServiceProvider};
use polis_store::Signing;

use super::Fallible;

/// The service provider of a federation, which answers at this address.
pub(super) fn provider(
    signing: &Signing,
    federation: Federation,
    url: &str,
) -> Fallible<ServiceProvider> {
    let certificate = |key| signing.certificates.of(key).map(Certificate::from_base64).transpose();
    let own = &signing.administration;
    Ok(ServiceProvider {
        federation,
        entity_id: url.to_owned(),
        acs: format!("{url}/{}/acs", federation.as_str()),
        logout: format!("{url}/{}/esci", federation.as_str()),
        certificate: certificate(signing.active)?.ok_or("the active key has no certificate")?,
        other_certificate: certificate(signing.active.other())?,
        service_name: own.service_name.clone(),
        organization: Organization {
            name: own.name.clone(),
            display_name: own.display_name.clone(),
            url: own.url.clone(),
        },
        contact: Contact {
            ipa_code: own.ipa_code.clone(),
            municipality: own.municipality.clone(),
            email: own.email.clone(),
            phone: own.phone.clone(),
        },
    })
}
