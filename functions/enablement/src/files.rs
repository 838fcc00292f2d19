//! «Scarica modulo di adesione», the delega and the istruzioni (R-ENA-5, C-15): rendered in the background, so
//! perhaps not there yet.

use std::time::Duration;

use polis_domain::account::{Enablement, Request};
use polis_pages::enablement::ModuloPending;
use polis_store::Document;
use polis_web::{Answer, Cx, Failure, SignedIn};

/// How often the file is looked for, and how long after each look.
const LOOKS: u8 = 10;
const PAUSE: Duration = Duration::from_millis(200);

pub(crate) async fn modulo(cx: Cx) -> Answer {
    let person = cx.signed_in().await?;
    download(&cx, &person, |request| Document::Modulo(request), "modulo").await
}

pub(crate) async fn delega(cx: Cx) -> Answer {
    let person = desk_bound(&cx).await?;
    download(&cx, &person, |request| Document::Delega(request), "delega").await
}

pub(crate) async fn istruzioni(cx: Cx) -> Answer {
    let person = desk_bound(&cx).await?;
    download(&cx, &person, |request| Document::Istruzioni(request), "istruzioni").await
}

/// A citizen who came with SPID or CIE needs no desk, and no delegate (R-REC-7).
async fn desk_bound(cx: &Cx) -> Result<SignedIn, Failure> {
    let person = cx.signed_in().await?;
    if person.citizen.digital.is_some() { Err(person.elsewhere()) } else { Ok(person) }
}

async fn download(
    cx: &Cx,
    person: &SignedIn,
    kind: fn(&Request) -> Document<'_>,
    path: &str,
) -> Answer {
    let document = kind(current(person)?);
    let (key, name) = (document.key(&person.account.id), document.file_name());
    for _ in 0..LOOKS {
        if cx.app.files().head(&key).await?.is_some() {
            return cx.next(&cx.app.files().link(&key, &name).await?);
        }
        tokio::time::sleep(PAUSE).await;
    }
    let retry = format!("/abilitazione/{path}");
    cx.page_with(202, &ModuloPending { chrome: cx.chrome_of(person), retry })
}

/// The request the documents are about: one that lapsed has none (E14).
fn current(person: &SignedIn) -> Result<&Request, Failure> {
    let enablement = &person.citizen.enablement;
    let alive = enablement.request().filter(|_| !matches!(enablement, Enablement::Expired { .. }));
    alive.ok_or_else(|| person.elsewhere())
}
