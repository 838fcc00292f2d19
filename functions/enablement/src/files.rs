//! «Scarica modulo di adesione» and the delega (R-ENA-5, C-15): rendered in the background, so
//! perhaps not there yet.

use std::time::Duration;

use polis_domain::{
    AccountId, RequestNumber,
    account::{Enablement, Request},
};
use polis_pages::enablement::ModuloPending;
use polis_web::{Answer, Cx, Failure, SignedIn, place_of};

/// How often the file is looked for, and how long after each look.
const LOOKS: u8 = 10;
const PAUSE: Duration = Duration::from_millis(200);

pub(crate) async fn modulo(cx: Cx) -> Answer {
    download(&cx, "modulo", "modulo-di-adesione.pdf").await
}

pub(crate) async fn delega(cx: Cx) -> Answer {
    download(&cx, "delega", "modulo-di-delega.pdf").await
}

async fn download(cx: &Cx, kind: &str, name: &str) -> Answer {
    let person = cx.signed_in().await?;
    let Request { number, modulo_version, .. } = current(&person)?;
    let key = key(kind, &person.account.id, number, *modulo_version);
    for _ in 0..LOOKS {
        if cx.app.files().head(&key).await?.is_some() {
            return cx.next(&cx.app.files().link(&key, name).await?);
        }
        tokio::time::sleep(PAUSE).await;
    }
    let retry = format!("/abilitazione/{kind}");
    cx.page_with(202, &ModuloPending { chrome: cx.chrome_of(&person), retry })
}

/// The request the documents are about: one that lapsed has none (E14).
fn current(person: &SignedIn) -> Result<&Request, Failure> {
    let enablement = &person.citizen.enablement;
    let alive = enablement.request().filter(|_| !matches!(enablement, Enablement::Expired { .. }));
    alive.ok_or_else(|| Failure::elsewhere(place_of(person.account.next_step())))
}

/// Where `documents` stores it.
fn key(kind: &str, account: &AccountId, number: &RequestNumber, version: u32) -> String {
    format!("documenti/{}/{kind}-{number}-v{version}.pdf", account.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c_15_each_version_of_the_modulo_is_a_file_of_its_own() {
        let number = RequestNumber::parse("abcd 2345").unwrap();
        let key = key("modulo", &AccountId::from_random([1; 16]), &number, 2);
        let folder = "documenti/01010101010101010101010101010101";
        assert_eq!(key, format!("{folder}/modulo-ABCD-2345-v2.pdf"));
    }
}
