//! `/abilitazione/non-ho-delegato/{token}`: the link in the mail about a delegate freezes the request (R-REC-4).

use polis_app::link;
use polis_domain::{
    Account, LinkDigest, Rejection,
    account::{Act, Citizen},
};
use polis_pages::enablement::{Objection, ObjectionOver};
use polis_web::{Answer, Cx, Failure, Format, Path, SignedIn};

pub(crate) async fn show(Path(token): Path<String>, cx: Cx) -> Answer {
    match read(&cx, &token).await? {
        Some((account, _)) => {
            let frozen = is_frozen(&account);
            cx.page(&Objection { chrome: cx.chrome(), frozen })
        }
        None => over(&cx),
    }
}

/// Pressed twice it freezes once, and says the same.
pub(crate) async fn freeze(Path(token): Path<String>, cx: Cx) -> Answer {
    let Some((account, link)) = read(&cx, &token).await? else { return over(&cx) };
    let frozen =
        cx.execute(account, &SignedIn::ACTOR, |_| Ok((Act::ContestDelegate(link.clone()), vec![])));
    match frozen.await {
        Ok(_) => done(&cx),
        Err(failure) => match failure.rejection() {
            Some(Rejection::AlreadyDone) => done(&cx),
            Some(Rejection::LinkDead) => over(&cx),
            _ => Err(failure),
        },
    }
}

/// The account whose request this link freezes.
async fn read(cx: &Cx, token: &str) -> Result<Option<(Account, LinkDigest)>, Failure> {
    let Some((id, link)) = link::read(token) else { return Ok(None) };
    let Some(account) = cx.app.table().load(&id).await? else { return Ok(None) };
    let delegation = account.citizen().and_then(Citizen::delegation);
    let opens = delegation.is_some_and(|it| it.opens(&link, cx.now));
    Ok(opens.then_some((account, link)))
}

fn is_frozen(account: &Account) -> bool {
    let delegation = account.citizen().and_then(Citizen::delegation);
    delegation.is_some_and(|it| it.frozen.is_some())
}

/// A browser comes back to this very address, which tells it; a client goes on.
fn done(cx: &Cx) -> Answer {
    match cx.format {
        Format::Html => cx.next(&cx.path),
        Format::Json => cx.next("/assistenza"),
    }
}

fn over(cx: &Cx) -> Answer {
    cx.refuse(Failure::dead_link(), &ObjectionOver { chrome: cx.chrome() })
}
