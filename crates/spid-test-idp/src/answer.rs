//! A good answer, as text that tests change before it is signed.

use jiff::{SignedDuration, Timestamp};

use crate::{HERE, Recipe, Signer};

const SAML: &str = "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";
const SAMLP: &str = "xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"";
const STATUS: &str = "urn:oasis:names:tc:SAML:2.0:status:";
/// Where the assertion goes.
const ASSERTION: &str = "@assertion@";

/// The provider, the request and the receiver of an answer.
#[derive(Debug, Clone, Copy)]
pub struct Answering<'a> {
    /// Entity ID of the identity provider.
    pub idp: &'a str,
    /// Entity ID of the service provider.
    pub audience: &'a str,
    /// Where it wants its answers.
    pub acs: &'a str,
    /// ID of the request.
    pub request: &'a str,
    /// The authentication context class of the level reached.
    pub level: &'a str,
    /// When it answers: ends follow after three and a half and four and a half minutes.
    pub issued: Timestamp,
    /// IDs of the response and of its assertion.
    pub ids: [&'a str; 2],
    /// What it says of the person.
    pub attributes: &'a [(&'a str, &'a str)],
}

/// The pieces of an answer, unsigned, with a place for the signature in each.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The response, with `@assertion@` where the assertion goes.
    pub response: String,
    /// The assertion, as XML.
    pub assertion: String,
    ids: [String; 2],
}

impl Answering<'_> {
    /// The answer of a provider that keeps every rule.
    pub fn parts(&self) -> Parts {
        let ids = self.ids.map(ToOwned::to_owned);
        Parts { response: self.response(), assertion: self.assertion(), ids }
    }

    fn issuer(&self) -> String {
        format!(
            "<saml:Issuer Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:entity\">{}\
             </saml:Issuer>",
            self.idp
        )
    }

    /// The instant that many seconds after it answers.
    fn after(&self, seconds: i64) -> Timestamp {
        let instant = self.issued + SignedDuration::from_secs(seconds);
        Timestamp::from_second(instant.as_second()).unwrap()
    }

    fn response(&self) -> String {
        let Self { acs, request, ids: [id, _], .. } = self;
        let (issuer, now) = (self.issuer(), self.after(0));
        format!(
            "<samlp:Response {SAMLP} {SAML} ID=\"{id}\" Version=\"2.0\" IssueInstant=\"{now}\" \
             InResponseTo=\"{request}\" Destination=\"{acs}\">{issuer}{HERE}<samlp:Status>\
             <samlp:StatusCode Value=\"{STATUS}Success\"/></samlp:Status>\
             {ASSERTION}</samlp:Response>"
        )
    }

    fn assertion(&self) -> String {
        let Self { idp, audience, acs, request, level, issued, ids: [_, id], .. } = self;
        let issuer = self.issuer();
        let attributes: Vec<_> = self.attributes.iter().map(attribute).collect();
        let [login, start, end, confirmed] = [-10, -1, 210, 270].map(|after| self.after(after));
        format!(
            "<saml:Assertion {SAML} ID=\"{id}\" Version=\"2.0\" \
             IssueInstant=\"{issued}\">{issuer}{HERE}<saml:Subject><saml:NameID \
             Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\" \
             NameQualifier=\"{idp}\">_transient</saml:NameID><saml:SubjectConfirmation \
             Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"><saml:SubjectConfirmationData \
             Recipient=\"{acs}\" InResponseTo=\"{request}\" \
             NotOnOrAfter=\"{confirmed}\"/></saml:SubjectConfirmation></saml:Subject>\
             <saml:Conditions NotBefore=\"{start}\" NotOnOrAfter=\"{end}\">\
             <saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience>\
             </saml:AudienceRestriction></saml:Conditions>\
             <saml:AuthnStatement AuthnInstant=\"{login}\" SessionIndex=\"_session\">\
             <saml:AuthnContext><saml:AuthnContextClassRef>{level}\
             </saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
             <saml:AttributeStatement>{}</saml:AttributeStatement></saml:Assertion>",
            attributes.concat()
        )
    }
}

impl Parts {
    /// Changes the one place where `from` stands, of response or assertion.
    #[must_use]
    pub fn change(mut self, from: &str, to: &str) -> Self {
        let in_both = [&self.response, &self.assertion].map(|part| part.matches(from).count());
        assert_eq!(in_both.iter().sum::<usize>(), 1, "{from} must be there once");
        self.response = self.response.replace(from, to);
        self.assertion = self.assertion.replace(from, to);
        self
    }

    /// Changes the assertion only.
    #[must_use]
    pub fn change_assertion(mut self, from: &str, to: &str) -> Self {
        assert_eq!(self.assertion.matches(from).count(), 1, "{from} must be there once");
        self.assertion = self.assertion.replace(from, to);
        self
    }

    /// Answer and assertion, both signed.
    pub fn sealed(&self, signer: &Signer) -> String {
        signer.seal(&self.response_around(&self.signed_assertion(signer)), &self.ids[0])
    }

    /// Only the assertion signed.
    pub fn half_sealed(&self, signer: &Signer) -> String {
        self.half_sealed_as(signer, &Recipe::default())
    }

    /// Only the assertion signed, as the recipe says.
    pub fn half_sealed_as(&self, signer: &Signer, recipe: &Recipe) -> String {
        let assertion = signer.seal_as(&self.assertion, &self.ids[1], recipe);
        self.response_around(&assertion).replace(HERE, "")
    }

    /// The signed assertion alone.
    pub fn signed_assertion(&self, signer: &Signer) -> String {
        signer.seal(&self.assertion, &self.ids[1])
    }

    /// The response around something, with its own place for a signature.
    pub fn response_around(&self, assertion: &str) -> String {
        self.response.replace(ASSERTION, assertion)
    }

    /// No assertion, no signature, but the reason why not: `ErrorCode nr22`.
    pub fn denied(&self, message: &str) -> String {
        let success = format!("\"{STATUS}Success\"/>");
        let failed =
            format!("\"{STATUS}Responder\"/><samlp:StatusMessage>{message}</samlp:StatusMessage>");
        assert_eq!(self.response.matches(&success).count(), 1, "a good answer, so far");
        self.response_around("").replace(HERE, "").replace(&success, &failed)
    }
}

fn attribute((name, value): &(&str, &str)) -> String {
    let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&apos;");
    format!(
        "<saml:Attribute Name=\"{name}\"><saml:AttributeValue>{value}\
         </saml:AttributeValue></saml:Attribute>"
    )
}
