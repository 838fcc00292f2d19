//! The first access (A11): the data received, which are not typed again; the e-mail address, where
//! the provider gives none or another is wanted; the same consents as passaggio 2. Then, until the
//! link is followed, where it was sent, and again if it did not arrive (A4).

use jiff::{SignedDuration, Timestamp};
use polis_domain::account::Act;
use polis_domain::{
    Account, DigitalLogin, Email, Rejection,
    account::{Citizen, State},
};
use polis_pages::spid::{EmailPending, FirstAccessOver, Welcome};
use polis_store::{Opener, Proven};
use polis_web::{Answer, Cookie, Cx, Failure, Form, Format, SIGN_IN, SignedIn};

use crate::{
    commit,
    newcomer::{self, Newcomer},
    routes::{address, federation},
    session,
};

/// First accesses from one address in an hour (C-13).
const LIMIT: u32 = 100;
/// Mails asked for again from one address in an hour (A4).
const RESENDS: u32 = 20;
const HOUR: u32 = 3600;
/// How long «Conferma», sent again, ends where it ended before.
const REPEAT: SignedDuration = SignedDuration::from_mins(1);

pub(crate) async fn show(cx: Cx) -> Answer {
    let Some(newcomer) = Newcomer::of(&cx).await? else {
        // A visitor who only looks did nothing wrong: the official suite, which has no secure cookie here, ends
        // its good logins on this page and takes nothing but 200 for a yes.
        let place = cx.visitor().await.ok().and_then(|visitor| visitor.place());
        return match (cx.format, place) {
            // In already, and back here in the history.
            (_, Some(place)) => cx.next(place),
            (Format::Html, None) => cx.page(&end(&cx)),
            (Format::Json, None) => Err(in_again(&cx)),
        };
    };
    match newcomer.waiting(cx.now) {
        Some(own) if newcomer.has_confirmed(own) || cx.query("indirizzo").is_none() => {
            cx.page(&newcomer.pending(&cx, own))
        }
        // Elsewhere meanwhile, or the link was followed: another login, and in.
        _ if newcomer.account.citizen().is_some_and(Citizen::is_proven) => Err(in_again(&cx)),
        _ => cx.page(&newcomer.welcome(&cx, newcomer.blank())),
    }
}

/// «Conferma». Stopped half-way and sent again, it ends in the same place.
pub(crate) async fn register(cx: Cx, mut form: Form) -> Answer {
    let Some(newcomer) = Newcomer::of(&cx).await? else { return over(&cx) };
    let Some(confirmed) = newcomer.confirmed(&mut form, cx.lang.into()) else {
        return cx.page_with(422, &newcomer.welcome(&cx, form.view()));
    };
    cx.limit("primo-accesso", LIMIT, HOUR).await?;
    let Newcomer { proven, account, .. } = &newcomer;
    match commit::register(&cx, account.clone(), &confirmed, &proven.login).await {
        Ok((account, Some(token))) => enter(&cx, proven, &account, &token).await,
        Ok((account, None)) => already(&cx, proven, &account, &confirmed.registrant.email).await,
        Err(failure) => match failure.rejection() {
            Some(&Rejection::TooSoon { seconds }) => {
                let page = newcomer.welcome(&cx, form.view());
                cx.refuse(failure, &Welcome { wait_seconds: Some(seconds), ..page })
            }
            // This login has confirmed: a user who gives another address now may be a stranger.
            Some(Rejection::AlreadyDone) => show_waiting(&cx).await,
            // Another user registered meanwhile.
            Some(Rejection::Unvouched) => {
                let Some(newcomer) = Newcomer::of(&cx).await? else { return over(&cx) };
                newcomer::ask_to_annul(&mut form);
                cx.page_with(422, &newcomer.welcome(&cx, form.view()))
            }
            _ => Err(failure),
        },
    }
}

/// What this login confirmed waits for its link, and changes with another login only.
async fn show_waiting(cx: &Cx) -> Answer {
    let newcomer = Newcomer::of(cx).await?;
    match newcomer.as_ref().and_then(|it| Some((it, it.waiting(cx.now)?))) {
        Some((newcomer, own)) => cx.refuse(in_again(cx), &newcomer.pending(cx, own)),
        None => Err(in_again(cx)),
    }
}

/// «Invia di nuovo» (A4).
pub(crate) async fn resend(cx: Cx) -> Answer {
    let Some(newcomer) = Newcomer::of(&cx).await? else { return over(&cx) };
    let place = address(federation(&cx), "benvenuto");
    let Some(own) = newcomer.waiting(cx.now) else { return Err(Failure::elsewhere(place)) };
    cx.limit("nuovo-invio", RESENDS, HOUR).await?;
    let again = |_: &Account| Ok((Act::ResendConfirmation, vec![]));
    match cx.execute(newcomer.account.clone(), &SignedIn::ACTOR, again).await {
        Ok(_) => cx.next(&format!("{place}?inviato=si")),
        Err(failure) => match failure.rejection() {
            Some(&Rejection::TooSoon { seconds }) => {
                let page = newcomer.pending(&cx, own);
                cx.refuse(failure, &EmailPending { wait_seconds: Some(seconds), ..page })
            }
            _ => Err(failure),
        },
    }
}

/// «Ho finito»: the next user of this browser finds nothing of it.
pub(crate) async fn done(cx: Cx) -> Answer {
    Ok(cx.next(SIGN_IN)?.unset(Cookie::Identity))
}

/// For a visitor who reloads the page of a refusal, or changes its language.
pub(crate) async fn back(cx: Cx) -> Answer {
    cx.next(&address(federation(&cx), "benvenuto"))
}

/// No identity is proven in this browser, or no longer.
fn over(cx: &Cx) -> Answer {
    cx.refuse(in_again(cx), &end(cx))
}

fn end(cx: &Cx) -> FirstAccessOver {
    FirstAccessOver { chrome: cx.chrome(), federation: federation(cx) }
}

fn in_again(cx: &Cx) -> Failure {
    Failure::elsewhere(address(federation(cx), "accesso"))
}

/// The address waits for its link; or the account was there already.
async fn already(cx: &Cx, proven: &Proven, account: &Account, email: &Email) -> Answer {
    match &account.state {
        State::AwaitingEmail(_) => cx.next(&address(proven.login.federation, "benvenuto")),
        State::Registered(citizen)
            if citizen.registrant.email == *email
                && is_just_made(citizen, &proven.login, cx.now) =>
        {
            let token = session::new_pass(cx, &citizen.username).await?;
            enter(cx, proven, account, &token).await
        }
        // Elsewhere meanwhile: another login, and in.
        _ => Err(in_again(cx)),
    }
}

/// Whether this login made the account a moment ago, and only the answer was lost: what was proven
/// half an hour ago opens no session beside the ones there are.
fn is_just_made(citizen: &Citizen, login: &DigitalLogin, now: Timestamp) -> bool {
    citizen.digital.as_ref().is_some_and(|identity| {
        (identity.federation, &identity.idp) == (login.federation, &login.idp)
            && identity.since == identity.last
            && now.duration_since(identity.since).abs() <= REPEAT
    })
}

async fn enter(cx: &Cx, proven: &Proven, account: &Account, token: &str) -> Answer {
    let Proven { login, subject, .. } = proven.clone();
    let by = Opener { login, at: cx.now, subject };
    let opened = session::open(cx, account, token, &by, proven.back.as_deref()).await?;
    Ok(opened.unset(Cookie::Identity))
}
