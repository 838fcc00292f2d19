//! To an identity provider and back: the local one, which answers for real, or a crafted answer
//! signed with its key.

use std::{fs, sync::LazyLock};

use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use polis_domain::{Federation, Level};
use polis_spid::{inflate, post_field};
use polis_spid_test_idp::{Answering, Parts, Signer};
use serde_json::Value;
use ureq::http::Method;

use crate::{Answer, Client, Person, client::Sent, stack};

const FORM: &str = "application/x-www-form-urlencoded";

/// A request on its way to the test identity provider.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The federation of the request.
    pub federation: Federation,
    /// The address that the browser is sent to.
    pub address: String,
    /// The XML of the request as sent.
    pub xml: String,
    /// The ID of the request.
    pub id: String,
    /// The relay state sent with it.
    pub relay_state: String,
}

/// An answer, as the browser posts it.
#[derive(Debug, Clone)]
pub struct Posted {
    /// The federation of the answer.
    pub federation: Federation,
    /// The XML of the answer.
    pub xml: String,
    /// The relay state that came back.
    pub relay_state: String,
}

/// Entity ID of the test identity provider.
pub fn entity(federation: Federation) -> String {
    format!("{}/{}", stack().idp, federation.as_str())
}

/// Key and certificate of the test identity provider.
pub fn signer() -> &'static Signer {
    static SIGNER: LazyLock<Signer> = LazyLock::new(|| {
        let read = |name| fs::read_to_string(stack().state.join("idp").join(name)).unwrap();
        let certificate = read("certificate.pem");
        let lines = certificate.lines().filter(|line| !line.starts_with("-----"));
        let der = STANDARD.decode(lines.collect::<String>()).unwrap();
        Signer::of(&read("key.pem"), &der)
    });
    &SIGNER
}

/// The pairs of a query string or form.
pub fn encoded(pairs: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap()
}

impl Client {
    /// «Entra con …» with the test identity provider and these further parameters.
    pub fn asks(&mut self, federation: Federation, more: &[(&str, &str)]) -> Asked {
        let entity = entity(federation);
        let query = encoded(&[&[("idp", entity.as_str())], more].concat());
        let sent = Sent::page(&format!("/{}/accesso?{query}", federation.as_str()));
        let answer = self.send(&sent);
        assert_eq!(answer.status, 302, "{answer}");
        Asked::read(federation, answer.header("location"))
    }

    /// Posts an answer, as the form of the identity provider makes the browser do.
    pub fn brings(&mut self, posted: &Posted) -> Answer {
        self.send(&posted.sent())
    }
}

impl Asked {
    fn read(federation: Federation, address: &str) -> Self {
        let (to, query) = address.split_once('?').unwrap();
        assert_eq!(to, format!("{}/sso", entity(federation)));
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
        let names: Vec<_> = pairs.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["SAMLRequest", "RelayState", "SigAlg", "Signature"]);
        let xml = inflate(&pairs[0].1).unwrap();
        let id = between(&xml, " ID=\"", "\"").to_owned();
        Self { federation, address: address.to_owned(), xml, id, relay_state: pairs[1].1.clone() }
    }

    /// The person enters at the level that the request asks for.
    pub fn answer(&self, person: &Person) -> Posted {
        self.answer_with(person, &[])
    }

    /// The person enters; the form of the provider is filled in with these fields.
    pub fn answer_with(&self, person: &Person, more: &[(&str, &str)]) -> Posted {
        let attributes = person.attributes();
        let attributes: Vec<_> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.provider_says(&[&attributes, more].concat())
    }

    /// The provider denies the login with this error: `nr19`…
    pub fn denial(&self, code: &str) -> Posted {
        self.provider_says(&[("esito", code)])
    }

    fn provider_says(&self, form: &[(&str, &str)]) -> Posted {
        let form = encoded(&[&[("cittadino", "altro"), ("formato", "json")], form].concat());
        let sent =
            Sent::get(&self.address).method(Method::POST).with("content-type", FORM).body(form);
        let said: Value = Client::default().once(&sent).ok();
        let xml = STANDARD.decode(said["SAMLResponse"].as_str().unwrap()).unwrap();
        let relay_state = said["RelayState"].as_str().unwrap().to_owned();
        let federation = self.federation;
        assert_eq!(said["acs"], format!("{}/{}/acs", stack().url, federation.as_str()));
        Posted { federation, xml: String::from_utf8(xml).unwrap(), relay_state }
    }

    /// The pieces of an answer of the provider, issued at that instant: a test changes them, then
    /// seals them with [`signer`].
    pub fn parts(&self, person: &Person, issued: Timestamp) -> Parts {
        let attributes = person.attributes();
        let attributes: Vec<_> = attributes
            .iter()
            .filter(|(name, _)| self.federation == Federation::Spid || CIE.contains(name))
            .map(|(name, value)| {
                let prefix = if *name == "fiscalNumber" { "TINIT-" } else { "" };
                (*name, format!("{prefix}{value}"))
            })
            .collect();
        let attributes: Vec<_> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let ids = [format!("_r{}", &self.id), format!("_a{}", &self.id)];
        Answering {
            idp: &entity(self.federation),
            audience: &stack().url,
            acs: &format!("{}/{}/acs", stack().url, self.federation.as_str()),
            request: &self.id,
            level: Level::Two.uri(),
            issued,
            ids: [&ids[0], &ids[1]],
            attributes: &attributes,
        }
        .parts()
    }

    /// The answer to this request, with its relay state.
    pub fn with(&self, xml: impl Into<String>) -> Posted {
        let relay_state = self.relay_state.clone();
        Posted { federation: self.federation, xml: xml.into(), relay_state }
    }

    /// The instant at which the request says it was issued.
    pub fn issued(&self) -> Timestamp {
        between(&self.xml, " IssueInstant=\"", "\"").parse().unwrap()
    }
}

/// The attributes that CIE gives for a person.
const CIE: [&str; 4] = ["name", "familyName", "dateOfBirth", "fiscalNumber"];

impl Posted {
    /// The browser's request, which comes from another site and expects a page.
    pub fn sent(&self) -> Sent {
        let answer = post_field(&self.xml);
        let pairs = [("SAMLResponse", answer.as_str()), ("RelayState", &self.relay_state)];
        Self::form(self.federation, encoded(&pairs))
    }

    /// The `NameID` of this login.
    pub fn name_id(&self) -> &str {
        let (_, from) = self.xml.split_once("<saml:NameID ").unwrap();
        between(from, ">", "<")
    }

    /// Any form, as an identity provider makes a browser post it.
    pub fn form(federation: Federation, form: impl Into<Vec<u8>>) -> Sent {
        Sent::page(&format!("/{}/acs", federation.as_str()))
            .method(Method::POST)
            .with("content-type", FORM)
            .with("origin", &stack().idp)
            .with("sec-fetch-site", "cross-site")
            .body(form)
    }
}

impl Person {
    /// The attributes of a person at an identity provider.
    pub fn attributes(&self) -> [(&'static str, String); 9] {
        let cf = &self.codice_fiscale;
        [
            ("name", self.nome.clone()),
            ("familyName", self.cognome.clone()),
            ("fiscalNumber", cf.clone()),
            ("dateOfBirth", self.nascita.to_string()),
            ("placeOfBirth", cf[11..15].to_owned()),
            ("countyOfBirth", self.luogo.1.to_owned()),
            ("gender", self.sesso.as_str().to_owned()),
            ("email", self.email.clone()),
            ("mobilePhone", "+390001234567".to_owned()),
        ]
    }
}

/// The text between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}
