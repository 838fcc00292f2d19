//! The page of the link: a button, because scanners follow links (L1); then what comes next
//! (R-REG-10, R-REG-11). Username and password are made and mailed after the commit.

use polis_app::link;
use polis_domain::{Account, Federation, LinkDigest, Rejection, account::State};
use polis_pages::confirmation::{ConfirmPage, ConfirmedPage, DeadLinkPage};
use polis_web::{Answer, Cx, Failure, Format, Path};

use crate::allot;

/// What the link is good for.
enum Link {
    /// To confirm the registration.
    Open(Account, LinkDigest),
    /// It confirmed the registration already; the federation of the citizen, if there is one.
    Used(Option<Federation>),
    /// It opens nothing, or nothing now.
    Dead,
}

pub(crate) async fn show(Path(token): Path<String>, cx: Cx) -> Answer {
    match read(&cx, &token).await? {
        Link::Open(account, _) => {
            cx.page(&ConfirmPage { chrome: cx.chrome(), digital: account.federation() })
        }
        Link::Used(digital) => cx.page(&ConfirmedPage { chrome: cx.chrome(), digital }),
        Link::Dead => dead(&cx),
    }
}

/// A6. Pressed twice it confirms once, and says the same.
pub(crate) async fn confirm(Path(token): Path<String>, cx: Cx) -> Answer {
    match read(&cx, &token).await? {
        Link::Open(account, link) => match allot::confirm(&cx, account, &link).await {
            Ok(()) => done(&cx),
            Err(failure) => match failure.rejection() {
                Some(Rejection::AlreadyDone) => done(&cx),
                Some(Rejection::LinkDead) => dead(&cx),
                _ => Err(failure),
            },
        },
        Link::Used(_) => done(&cx),
        Link::Dead => dead(&cx),
    }
}

async fn read(cx: &Cx, token: &str) -> Result<Link, Failure> {
    let Some((id, link)) = link::read(token) else { return Ok(Link::Dead) };
    let Some(account) = cx.app.table().load(&id).await? else { return Ok(Link::Dead) };
    Ok(match &account.state {
        State::AwaitingEmail(registration) if registration.opens(&link, cx.now) => {
            Link::Open(account, link)
        }
        State::Registered(citizen) if citizen.was_confirmed_with(&link, cx.now) => {
            Link::Used(citizen.federation())
        }
        _ => Link::Dead,
    })
}

/// A browser comes back to this very address, which tells it; a client goes on.
fn done(cx: &Cx) -> Answer {
    match cx.format {
        Format::Html => cx.next(&cx.path),
        Format::Json => cx.next("/accesso"),
    }
}

fn dead(cx: &Cx) -> Answer {
    cx.refuse(Failure::dead_link(), &DeadLinkPage { chrome: cx.chrome() })
}
