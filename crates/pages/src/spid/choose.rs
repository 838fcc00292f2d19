//! «Entra con SPID», «Entra con CIE»: the identity providers, and the page that carries the request to one by POST.

use askama::Template;
use polis_domain::Federation;
use serde::Serialize;

use super::{TRAIL, at_the_choice};
use crate::{Chrome, Lang, Page, arg};

/// One identity provider, and the address that starts the login there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProviderLink {
    /// Name people know it by.
    pub name: String,
    /// Address: `/spid/accesso?idp=…`.
    pub href: String,
}

/// GET /spid/accesso, /cie/accesso without a provider. The providers come in random order (AgID's rule for the button).
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/choose.html")]
pub struct ChooseProvider {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// The providers, already shuffled; none while the registry is empty.
    pub providers: Vec<ProviderLink>,
    /// Whether a provider was asked for that is not in the registry.
    pub unknown_provider: bool,
}

impl Page for ChooseProvider {
    const TITLE: &'static str = "spid-enter";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn title(&self) -> String {
        self.chrome.ta(Self::TITLE, "name", self.federation.label())
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |federation: Federation, names: &[&str]| Self {
            chrome: Chrome::sample(lang, &format!("/{}/accesso", federation.as_str())),
            federation,
            providers: names.iter().map(|name| link(federation, name)).collect(),
            unknown_provider: false,
        };
        let names = ["Sielte ID", "PosteID", "TIM id", "Aruba ID", "Lepida ID", "Namirial ID"];
        let spid = || page(Federation::Spid, &names);
        vec![
            spid(),
            Self { unknown_provider: true, ..spid() },
            page(Federation::Cie, &["Ministero dell’Interno", "Collaudo"]),
            page(Federation::Cie, &[]),
        ]
    }
}

fn link(federation: Federation, name: &str) -> ProviderLink {
    let href = format!("/{}/accesso?idp=https%3A%2F%2Fidp.example.org", federation.as_str());
    ProviderLink { name: name.to_owned(), href }
}

/// The request carried by the browser itself (HTTP-POST binding). Its form is the first of the page and needs no
/// script; a script presses the button. The answer needs `form-action` to allow the address.
#[derive(Debug, Template, Serialize)]
#[template(path = "spid/post_request.html")]
pub struct PostRequest {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The federation: SPID or CIE.
    pub federation: Federation,
    /// Name of the provider.
    pub provider: String,
    /// Where the form posts: the provider's single sign-on address.
    pub action: String,
    /// The signed request, in base64.
    pub saml_request: String,
    /// The opaque relay state.
    pub relay_state: String,
}

impl PostRequest {
    /// The page that carries `saml_request` and `relay_state` to `action`.
    pub fn new(
        chrome: Chrome,
        federation: Federation,
        (provider, action): (String, String),
        saml_request: String,
        relay_state: String,
    ) -> Self {
        let chrome = at_the_choice(chrome, federation);
        Self { chrome, federation, provider, action, saml_request, relay_state }
    }
}

impl Page for PostRequest {
    const TITLE: &'static str = "spid-post-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn title(&self) -> String {
        let args = [arg("provider", &self.provider)];
        self.chrome.lang.t_with(Self::TITLE, &args)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let provider = ("PosteID".to_owned(), "https://idp.example.org/sso".to_owned());
        let chrome = Chrome::sample_signed_in(lang, "/spid/accesso");
        let (request, relay) = ("PHNhbWxwOkF1dGhuUmVxdWVzdC8+".to_owned(), "x8Qe0c3J".to_owned());
        vec![Self::new(chrome, Federation::Spid, provider, request, relay)]
    }
}
