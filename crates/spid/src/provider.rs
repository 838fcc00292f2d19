//! Us, as the federations know us.

use crate::{Certificate, Federation};

/// A service provider: one per federation, each with metadata of its own.
#[derive(Debug, Clone)]
pub struct ServiceProvider {
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// Entity ID: the `uri` of the certificate (Avviso 29).
    pub entity_id: String,
    /// Where answers are posted (HTTP-POST, index 0).
    pub acs: String,
    /// Where one comes to sign out (HTTP-Redirect).
    pub logout: String,
    /// The certificate that signs.
    pub certificate: Certificate,
    /// During a rotation: the certificate that signed before, or will sign next.
    pub other_certificate: Option<Certificate>,
    /// Name of the service, in Italian.
    pub service_name: String,
    /// The organisation that offers it.
    pub organization: Organization,
    /// Whom to call.
    pub contact: Contact,
}

/// The administration, as in the certificate and in IPA.
#[derive(Debug, Clone)]
pub struct Organization {
    /// Full name, as in IPA.
    pub name: String,
    /// Name shown to citizens.
    pub display_name: String,
    /// Address of the web site.
    pub url: String,
}

/// A contact that is no single person (Avviso 29).
#[derive(Debug, Clone)]
pub struct Contact {
    /// Code in the index of the public administrations.
    pub ipa_code: String,
    /// Codice catastale of the seat; CIE asks for it.
    pub municipality: String,
    /// E-mail address of the contact.
    pub email: String,
    /// Phone, `+39` and no spaces.
    pub phone: String,
}
