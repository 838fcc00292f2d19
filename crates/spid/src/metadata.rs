//! Our metadata, for SPID (public service provider, Avvisi 19 and 29) and for CIE. Signed once,
//! when it changes; its ID is drawn from its content.

use sha2::{Digest, Sha256};

use crate::{
    Federation, ServiceProvider, UnsignedXml, XmlFault, attributes,
    names::{BASIC, DS, HTTP_POST, HTTP_REDIRECT, MD, SAMLP, TRANSIENT},
    seal::key_info,
    tree::escape,
};

/// The metadata of a service provider. Fails only on a configuration that no XML can carry.
pub fn metadata(provider: &ServiceProvider) -> Result<UnsignedXml, XmlFault> {
    let entity = escape(&provider.entity_id);
    let after = format!(
        "{}{}{}</md:EntityDescriptor>",
        descriptor(provider),
        organization(provider),
        contact(provider)
    );
    let id = format!("_{}", hex::encode(Sha256::digest(format!("{entity}{after}"))));
    let before = format!(
        "<md:EntityDescriptor xmlns:md=\"{MD}\" xmlns:ds=\"{DS}\" ID=\"{id}\" entityID=\"{entity}\">"
    );
    UnsignedXml::new(before, after, &id, &provider.certificate)
}

fn descriptor(provider: &ServiceProvider) -> String {
    let keys: Vec<_> = std::iter::once(&provider.certificate)
        .chain(&provider.other_certificate)
        .map(|certificate| {
            format!(
                "<md:KeyDescriptor use=\"signing\">{}</md:KeyDescriptor>",
                key_info(certificate)
            )
        })
        .collect();
    let attributes: Vec<_> = attributes(provider.federation)
        .iter()
        .map(|attribute| {
            format!(
                "<md:RequestedAttribute Name=\"{}\" NameFormat=\"{BASIC}\" isRequired=\"true\"/>",
                attribute.name()
            )
        })
        .collect();
    format!(
        "<md:SPSSODescriptor protocolSupportEnumeration=\"{SAMLP}\" AuthnRequestsSigned=\"true\" \
         WantAssertionsSigned=\"true\">{keys}\
         <md:SingleLogoutService Binding=\"{HTTP_REDIRECT}\" Location=\"{logout}\"/>\
         <md:NameIDFormat>{TRANSIENT}</md:NameIDFormat>\
         <md:AssertionConsumerService Binding=\"{HTTP_POST}\" Location=\"{acs}\" index=\"0\" \
         isDefault=\"true\"/>\
         <md:AttributeConsumingService index=\"0\">\
         <md:ServiceName xml:lang=\"it\">{service}</md:ServiceName>{attributes}\
         </md:AttributeConsumingService></md:SPSSODescriptor>",
        keys = keys.concat(),
        attributes = attributes.concat(),
        logout = escape(&provider.logout),
        acs = escape(&provider.acs),
        service = escape(&provider.service_name),
    )
}

fn organization(provider: &ServiceProvider) -> String {
    let organization = &provider.organization;
    format!(
        "<md:Organization>\
         <md:OrganizationName xml:lang=\"it\">{}</md:OrganizationName>\
         <md:OrganizationDisplayName xml:lang=\"it\">{}</md:OrganizationDisplayName>\
         <md:OrganizationURL xml:lang=\"it\">{}</md:OrganizationURL></md:Organization>",
        escape(&organization.name),
        escape(&organization.display_name),
        escape(&organization.url),
    )
}

/// Extensions in the order of each federation's schema. The seat is asked for by CIE only.
fn contact(provider: &ServiceProvider) -> String {
    let contact = &provider.contact;
    let ipa = escape(&contact.ipa_code);
    let (kind, extensions, company) = match provider.federation {
        Federation::Spid => (
            "other",
            format!(
                "<md:Extensions xmlns:spid=\"https://spid.gov.it/saml-extensions\">\
                 <spid:IPACode>{ipa}</spid:IPACode><spid:Public/></md:Extensions>"
            ),
            String::new(),
        ),
        Federation::Cie => (
            "administrative",
            format!(
                "<md:Extensions xmlns:cie=\"https://www.cartaidentita.interno.gov.it/saml-extensions\">\
                 <cie:Public/><cie:IPACode>{ipa}</cie:IPACode>\
                 <cie:Municipality>{}</cie:Municipality></md:Extensions>",
                escape(&contact.municipality)
            ),
            format!("<md:Company>{}</md:Company>", escape(&provider.organization.name)),
        ),
    };
    format!(
        "<md:ContactPerson contactType=\"{kind}\">{extensions}{company}\
         <md:EmailAddress>{}</md:EmailAddress>\
         <md:TelephoneNumber>{}</md:TelephoneNumber></md:ContactPerson>",
        escape(&contact.email),
        escape(&contact.phone),
    )
}
