//! «Entra con SPID», «Entra con CIE»: to the identity provider asked for, or a page to choose one.

use polis_app::chance;
use polis_domain::{Federation, Level};
use polis_pages::spid::{ChooseProvider, ProviderLink};
use polis_store::Provider;
use polis_web::{Answer, Cx, Failure, safe_return};

use crate::{
    routes::{address, federation},
    send, trust,
};

/// Logins begun from one address in a quarter of an hour (C-13: a school has one address).
const LIMIT: u32 = 200;
const QUARTER: u32 = 900;

pub(crate) async fn go(cx: Cx) -> Answer {
    let federation = federation(&cx);
    let asked = cx.query("idp").filter(|idp| !idp.is_empty());
    let provider = match &asked {
        Some(idp) => trust::provider(&cx, federation, idp).await?,
        None => None,
    };
    let provider = match provider {
        Some(provider) => provider,
        None => match only(trust::providers(&cx, federation).await?, federation, asked.is_some()) {
            Ok(provider) => provider,
            Err(providers) => return choose(&cx, federation, providers, asked.is_some()),
        },
    };
    cx.limit("identita-digitale", LIMIT, QUARTER).await?;
    send::send(&cx, federation, &provider, wanted(&cx)).await
}

/// CIE has one identity provider where citizens are: there is nothing to choose.
fn only(
    mut providers: Vec<Provider>,
    federation: Federation,
    asked: bool,
) -> Result<Provider, Vec<Provider>> {
    if federation == Federation::Cie && !asked && providers.len() == 1 {
        return providers.pop().ok_or(providers);
    }
    Err(providers)
}

/// The level asked for: the second, unless another one is.
fn wanted(cx: &Cx) -> Level {
    match cx.query("livello").as_deref() {
        Some("1") => Level::One,
        Some("3") => Level::Three,
        _ => Level::Two,
    }
}

fn choose(cx: &Cx, federation: Federation, providers: Vec<Provider>, unknown: bool) -> Answer {
    let rest = ["livello", "ritorno"].map(|name| Some((name, cx.query(name)?)));
    let rest: Vec<_> = rest.into_iter().flatten().collect();
    let rest: Vec<_> =
        rest.iter().filter(|(name, to)| *name != "ritorno" || safe_return(to).is_some()).collect();
    let link = |provider: Provider| {
        let own = [("idp", provider.entity_id.as_str())];
        let rest = rest.iter().map(|(name, value)| (*name, value.as_str()));
        let pairs: Vec<_> = own.into_iter().chain(rest).collect();
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        ProviderLink {
            name: provider.name,
            href: format!("{}?{query}", address(federation, "accesso")),
        }
    };
    let page = ChooseProvider {
        chrome: cx.chrome(),
        federation,
        providers: shuffled(providers).into_iter().map(link).collect(),
        unknown_provider: unknown,
    };
    if unknown { cx.refuse(Failure::unknown(), &page) } else { cx.page(&page) }
}

/// In random order, so that no provider is favoured (AgID's rule for the button).
fn shuffled(providers: Vec<Provider>) -> Vec<Provider> {
    let mut drawn: Vec<_> =
        providers.into_iter().map(|provider| (chance::bytes::<8>(), provider)).collect();
    drawn.sort_by_key(|(chance, _)| *chance);
    drawn.into_iter().map(|(_, provider)| provider).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(name: &str) -> Provider {
        Provider {
            entity_id: format!("https://{name}.example"),
            name: name.into(),
            redirect: String::new(),
            post: None,
            logout: None,
            certificates: vec![],
            test: false,
            unlisted: false,
        }
    }

    #[test]
    fn only_the_one_provider_of_cie_needs_no_choice() {
        let (one, two) = (vec![provider("a")], vec![provider("a"), provider("b")]);
        assert!(only(one.clone(), Federation::Cie, false).is_ok());
        assert!(only(one.clone(), Federation::Cie, true).is_err(), "another one was asked for");
        assert!(only(one, Federation::Spid, false).is_err());
        assert!(only(two, Federation::Cie, false).is_err());
        assert!(only(vec![], Federation::Cie, false).is_err());
    }

    #[test]
    fn the_order_is_drawn_and_no_provider_is_lost() {
        let names: Vec<_> = ('a'..='z').map(String::from).collect();
        let order = || {
            let all = names.iter().map(|name| provider(name)).collect();
            shuffled(all).into_iter().map(|provider| provider.name).collect::<Vec<_>>()
        };
        let (first, second) = (order(), order());
        assert_ne!(first, second, "one chance in 26!");
        let mut sorted = first.clone();
        sorted.sort();
        assert_eq!(sorted, names);
    }
}
