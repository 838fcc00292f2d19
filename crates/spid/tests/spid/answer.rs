//! A good answer, as text that tests change before it is signed.

use crate::{
    idp::{HERE, Recipe},
    world::{ACS, World},
};

/// The pieces of an answer, unsigned, with a place for the signature in each.
#[derive(Clone)]
pub(crate) struct Parts {
    /// The response, with `@assertion@` where the assertion goes.
    pub(crate) response: String,
    /// The assertion.
    pub(crate) assertion: String,
}

const XMLNS: &str = "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";
const XMLNSP: &str = "xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"";

impl Parts {
    /// What identity provider A answers to the pending request.
    pub(crate) fn good(world: &World) -> Self {
        let request = &world.pending.id;
        let idp = &world.pending.idp;
        let entity = &world.provider.entity_id;
        let issuer = format!(
            "<saml:Issuer Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:entity\">{idp}\
             </saml:Issuer>"
        );
        let attributes: String = [
            ("name", "Ada"),
            ("familyName", "D&apos;Asdia"),
            ("fiscalNumber", "TINIT-GDASDV00A01H501J"),
            ("email", "ada@example.it"),
            ("idCard", "not asked for"),
        ]
        .map(|(name, value)| {
            format!(
                "<saml:Attribute Name=\"{name}\"><saml:AttributeValue>{value}\
                 </saml:AttributeValue></saml:Attribute>"
            )
        })
        .concat();
        let response = format!(
            "<samlp:Response {XMLNSP} {XMLNS} ID=\"_response\" Version=\"2.0\" \
             IssueInstant=\"2026-11-22T10:00:30Z\" InResponseTo=\"{request}\" \
             Destination=\"{ACS}\">{issuer}{HERE}<samlp:Status><samlp:StatusCode \
             Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:Status>\
             @assertion@</samlp:Response>"
        );
        let assertion = format!(
            "<saml:Assertion {XMLNS} ID=\"_assertion\" Version=\"2.0\" \
             IssueInstant=\"2026-11-22T10:00:31.123456Z\">{issuer}{HERE}<saml:Subject><saml:NameID \
             Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\" \
             NameQualifier=\"{idp}\">_transient</saml:NameID><saml:SubjectConfirmation \
             Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"><saml:SubjectConfirmationData \
             Recipient=\"{ACS}\" InResponseTo=\"{request}\" \
             NotOnOrAfter=\"2026-11-22T10:05:00Z\"/></saml:SubjectConfirmation></saml:Subject>\
             <saml:Conditions NotBefore=\"2026-11-22T10:00:29Z\" \
             NotOnOrAfter=\"2026-11-22T10:04:00Z\"><saml:AudienceRestriction><saml:Audience>\
             {entity}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
             <saml:AuthnStatement AuthnInstant=\"2026-11-22T10:00:20Z\" SessionIndex=\"_session\">\
             <saml:AuthnContext><saml:AuthnContextClassRef>https://www.spid.gov.it/SpidL2\
             </saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
             <saml:AttributeStatement>{attributes}</saml:AttributeStatement></saml:Assertion>"
        );
        Self { response, assertion }
    }

    /// Changes the one place where `from` stands, of response or assertion.
    pub(crate) fn change(mut self, from: &str, to: &str) -> Self {
        let in_both = [&self.response, &self.assertion].map(|part| part.matches(from).count());
        assert_eq!(in_both.iter().sum::<usize>(), 1, "{from} must be there once");
        self.response = self.response.replace(from, to);
        self.assertion = self.assertion.replace(from, to);
        self
    }

    /// Changes the assertion only.
    pub(crate) fn change_assertion(mut self, from: &str, to: &str) -> Self {
        assert_eq!(self.assertion.matches(from).count(), 1, "{from} must be there once");
        self.assertion = self.assertion.replace(from, to);
        self
    }

    /// Both signed.
    pub(crate) fn sealed(&self, world: &World) -> String {
        world.a.seal(&self.response_around(&self.signed_assertion(world)), "_response")
    }

    /// Only the assertion signed.
    pub(crate) fn half_sealed(&self, world: &World) -> String {
        self.response_around(&self.signed_assertion(world)).replace(HERE, "")
    }

    /// Only the assertion signed, as told.
    pub(crate) fn half_sealed_as(&self, world: &World, recipe: &Recipe) -> String {
        let assertion = world.a.seal_as(&self.assertion, "_assertion", recipe);
        self.response_around(&assertion).replace(HERE, "")
    }

    /// The signed assertion alone.
    pub(crate) fn signed_assertion(&self, world: &World) -> String {
        world.a.seal(&self.assertion, "_assertion")
    }

    /// The response around something, with its own place for a signature.
    pub(crate) fn response_around(&self, assertion: &str) -> String {
        self.response.replace("@assertion@", assertion)
    }
}
