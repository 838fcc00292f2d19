//! One request that waits, the identity providers, and the verdict on an answer to it.

use std::sync::LazyLock;

use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use polis_spid::{
    Answer, Authn, Certificate, Contact, Expected, Federation, Level, Login, Organization, Pending,
    Refusal, Registry, ServiceProvider, post_field,
};
use polis_spid_test_idp::{Answering, Parts, Signer};

pub(crate) const ACS: &str = "https://istanze.example.it/spid/acs";
pub(crate) const IDP_A: &str = "https://a.example.it";
pub(crate) const IDP_B: &str = "https://b.example.it/idp";

/// Made once: keys are slow.
pub(crate) static WORLD: LazyLock<World> = LazyLock::new(World::new);

pub(crate) struct World {
    pub(crate) provider: ServiceProvider,
    /// Signs for us.
    pub(crate) ours: Signer,
    /// Signs for A today.
    pub(crate) a: Signer,
    /// Signed for A before; its certificate has expired, and is still registered.
    pub(crate) a_before: Signer,
    /// Signs for B.
    pub(crate) b: Signer,
    /// A signer that no registry lists.
    pub(crate) stranger: Signer,
    pub(crate) registry: Registry,
    pub(crate) pending: Pending,
    pub(crate) now: Timestamp,
}

impl World {
    fn new() -> Self {
        let [ours, a, b, stranger] = [2026; 4].map(|year| Signer::new(year, year + 3));
        let a_before = Signer::new(2020, 2023);
        let entities = [(IDP_A, vec![&a_before, &a]), (IDP_B, vec![&b])];
        let registry =
            Registry::unsigned(&aggregate(&entities).replace(polis_spid_test_idp::HERE, ""))
                .unwrap();
        let provider = provider(Federation::Spid, &ours);
        let asked = instant("2026-11-22T10:00:00.9Z");
        let idp = registry.get(IDP_A).unwrap();
        let pending = Authn::new(&provider, idp, Level::Two, [2; 16], asked).pending().clone();
        let now = instant("2026-11-22T10:01:00Z");
        Self { provider, ours, a, a_before, b, stranger, registry, pending, now }
    }

    /// What identity provider A answers to the pending request.
    pub(crate) fn good(&self) -> Parts {
        Answering {
            idp: &self.pending.idp,
            audience: &self.provider.entity_id,
            acs: ACS,
            request: &self.pending.id,
            level: Level::Two.uri(),
            issued: instant("2026-11-22T10:00:30.123456Z"),
            ids: ["_response", "_assertion"],
            attributes: &[
                ("name", "Ada"),
                ("familyName", "D'Asdia"),
                ("fiscalNumber", "TINIT-GDASDV00A01H501J"),
                ("email", "ada@example.it"),
                ("idCard", "not asked for"),
            ],
        }
        .parts()
    }

    /// The verdict on an answer, with everything as expected.
    pub(crate) fn verdict(&self, xml: &str) -> Result<Login, Refusal> {
        self.verdict_at(xml, self.now)
    }

    /// The verdict on an answer that comes at some other time.
    pub(crate) fn verdict_at(&self, xml: &str, now: Timestamp) -> Result<Login, Refusal> {
        verdict_on(xml, &Expected { now, ..self.expected() })
    }

    pub(crate) fn expected(&self) -> Expected<'_> {
        Expected {
            provider: &self.provider,
            pending: &self.pending,
            registry: &self.registry,
            relay_state: &self.pending.relay_state,
            now: self.now,
        }
    }
}

/// The verdict on an answer, held against this.
pub(crate) fn verdict_on(xml: &str, expected: &Expected<'_>) -> Result<Login, Refusal> {
    Answer::read(&post_field(xml))?.validate(expected)
}

pub(crate) fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn provider(federation: Federation, ours: &Signer) -> ServiceProvider {
    ServiceProvider {
        federation,
        entity_id: "https://istanze.example.it/spid/metadata".into(),
        acs: ACS.into(),
        logout: "https://istanze.example.it/spid/esci".into(),
        certificate: Certificate::from_der(&ours.der).unwrap(),
        other_certificate: None,
        service_name: "Istanze OnLine".into(),
        organization: Organization {
            name: "Ministero dell'Istruzione e del Merito".into(),
            display_name: "Istruzione & Merito".into(),
            url: "https://www.mim.gov.it".into(),
        },
        contact: Contact {
            ipa_code: "m_pi".into(),
            municipality: "H501".into(),
            email: "spid@example.it".into(),
            phone: "+390600000000".into(),
        },
    }
}

/// Metadata of identity providers, with a place for the signature.
pub(crate) fn aggregate(entities: &[(&str, Vec<&Signer>)]) -> String {
    let entities: String = entities.iter().map(|(id, signers)| entity(id, signers)).collect();
    format!(
        "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" \
         xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" ID=\"_registry\">\
         {}{entities}</md:EntitiesDescriptor>",
        polis_spid_test_idp::HERE
    )
}

fn entity(id: &str, signers: &[&Signer]) -> String {
    let keys: Vec<_> = signers
        .iter()
        .map(|signer| {
            format!(
                "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n\
                 {}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>",
                STANDARD.encode(&signer.der)
            )
        })
        .collect();
    format!(
        "<md:EntityDescriptor entityID=\"{id}\"><md:IDPSSODescriptor \
         protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">{}\
         <md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\" \
         Location=\"{id}/slo\" ResponseLocation=\"{id}/slo/response\"/>\
         <md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\" \
         Location=\"{id}/sso?x=1&amp;y=2\"/><md:SingleSignOnService \
         Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"{id}/post\"/>\
         </md:IDPSSODescriptor><md:Organization><md:OrganizationName xml:lang=\"en\">Provider\
         </md:OrganizationName><md:OrganizationName xml:lang=\"it\">Gestore</md:OrganizationName>\
         </md:Organization></md:EntityDescriptor>",
        keys.concat()
    )
}
