//! The public pages (R-ACC-6, R-ACC-7).

use polis_pages::{
    Chrome,
    portal::{GuidePage, HelpPage, HomePage, TextPage},
};
use polis_web::{Answer, Cx, Failure, Visitor};

pub(crate) async fn home(cx: Cx) -> Answer {
    cx.page(&HomePage { chrome: frame(&cx).await })
}

pub(crate) async fn guide(cx: Cx) -> Answer {
    cx.page(&GuidePage { chrome: frame(&cx).await })
}

/// The contacts are configuration (R-ACC-7).
pub(crate) async fn help(cx: Cx) -> Answer {
    let contact = |name| cx.app.settings().extra(name).unwrap_or_default();
    cx.page(&HelpPage {
        technical: contact("HELP_TECHNICAL"),
        regulatory: contact("HELP_REGULATORY"),
        hours: contact("HELP_HOURS"),
        chrome: frame(&cx).await,
    })
}

pub(crate) async fn accessibility(cx: Cx) -> Answer {
    cx.page(&TextPage::accessibility(frame(&cx).await))
}

pub(crate) async fn privacy(cx: Cx) -> Answer {
    cx.page(&TextPage::privacy(frame(&cx).await))
}

pub(crate) async fn legal(cx: Cx) -> Answer {
    cx.page(&TextPage::legal(frame(&cx).await))
}

/// An address that no function has: a signed-in user stays signed in.
pub(crate) async fn unknown(cx: Cx) -> Answer {
    let failure = Failure::unknown();
    let page = failure.page(frame(&cx).await);
    cx.refuse(failure, &page)
}

/// The frame with the name of the signed-in user. A public page never fails because it is missing.
async fn frame(cx: &Cx) -> Chrome {
    match cx.visitor().await {
        Ok(Visitor::Citizen(person)) => cx.chrome_of(&person),
        Ok(Visitor::Officer(officer)) => cx.chrome_of_officer(&officer),
        _ => cx.chrome(),
    }
}
