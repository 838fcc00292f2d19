//! The login that the bench repeats: an identity provider with a key of its own, the request that
//! waits for its answer, a good answer and one that was changed after it was signed.

use base64::{Engine, engine::general_purpose::STANDARD};
use polis_app::link;
use polis_domain::{Federation, Level};
use polis_spid::post_field;
use polis_spid_test_idp::{Answering, HERE, Signer};
use polis_store::{Administration, Authn, Certificates, Metadata, Provider, Signing, SigningKey};

use super::people::{CODICE_FISCALE, noon};

/// Entity ID of the identity provider.
pub(super) const IDP: &str = "https://idp.example";
/// ID of the request that waits.
pub(super) const REQUEST: &str = "_00112233445566778899aabbccddeeff";
/// The cookie of the browser that was sent.
pub(super) const BROWSER: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
/// The pass that the session is opened with.
pub(super) const PASS: &str = "bench";
const RELAY_STATE: &str = "ffeeddccbbaa99887766554433221100";
/// Where the answers go.
const US: &str = "https://istanze.example";

/// Keys of one run.
pub(super) struct Login {
    idp: Signer,
    ours: Signer,
}

impl Login {
    /// Draws the keys.
    pub(super) fn new() -> Self {
        Self { idp: Signer::new(2026, 2030), ours: Signer::new(2026, 2030) }
    }

    /// Whom we trust.
    pub(super) fn provider(&self) -> Provider {
        Provider {
            entity_id: IDP.into(),
            name: "Gestore di prova".into(),
            redirect: format!("{IDP}/sso"),
            post: Some(format!("{IDP}/sso")),
            logout: None,
            certificates: vec![STANDARD.encode(&self.idp.der)],
            // Not compared with the register that is dropped.
            test: true,
            unlisted: false,
        }
    }

    /// How we sign.
    pub(super) fn signing(&self) -> Signing {
        let [a, b] = [Some(STANDARD.encode(&self.ours.der)), None];
        let text = |text: &str| text.to_owned();
        Signing {
            version: 1,
            active: SigningKey::A,
            certificates: Certificates { a, b },
            metadata: Metadata::default(),
            administration: Administration {
                name: text("Ministero dell’Istruzione e del Merito"),
                display_name: text("Istruzione e Merito"),
                url: text("https://www.mim.example"),
                service_name: text("Istanze OnLine"),
                ipa_code: text("m_prova"),
                municipality: text("H501"),
                email: text("spid@example.org"),
                phone: text("+390000000000"),
            },
        }
    }

    /// The form with an answer to the request that waits.
    pub(super) fn answer(&self, good: bool) -> String {
        let codice_fiscale = format!("TINIT-{CODICE_FISCALE}");
        let parts = Answering {
            idp: IDP,
            audience: US,
            acs: &format!("{US}/spid/acs"),
            request: REQUEST,
            level: Level::Two.uri(),
            issued: noon(),
            ids: ["_response", "_assertion"],
            attributes: &[
                ("name", "Anna Maria"),
                ("familyName", "Prova"),
                ("fiscalNumber", &codice_fiscale),
                ("dateOfBirth", "1968-10-10"),
                ("placeOfBirth", "A952"),
                ("countyOfBirth", "BZ"),
                ("gender", "F"),
                ("email", "anna.prova@example.org"),
                ("mobilePhone", "+390000000000"),
            ],
        }
        .parts();
        let signed = parts.signed_assertion(&self.idp);
        let signed = if good { signed } else { signed.replace(">Prova<", ">Provo<") };
        let answer = post_field(&parts.response_around(&signed).replace(HERE, ""));
        format!("SAMLResponse={}&RelayState={RELAY_STATE}", escaped(&answer))
    }
}

/// The request that waits.
pub(super) fn authn() -> Authn {
    Authn {
        federation: Federation::Spid,
        idp: IDP.into(),
        level: Level::Two,
        relay_state: RELAY_STATE.into(),
        issued_at: noon(),
        binding: link::sha256(BROWSER.as_bytes()),
        back: None,
        used: false,
        ttl: i64::MAX,
    }
}

/// Base64 in a form.
fn escaped(base64: &str) -> String {
    base64.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D")
}
