//! The public pages (R-ACC-6, R-ACC-7).

use polis_pages::portal::{GuidePage, HelpPage, HomePage, TextPage};
use polis_web::{Answer, Cx, Failure};

pub(crate) async fn home(cx: Cx) -> Answer {
    cx.page(&HomePage { chrome: cx.frame().await })
}

pub(crate) async fn guide(cx: Cx) -> Answer {
    cx.page(&GuidePage { chrome: cx.frame().await })
}

/// The contacts are configuration (R-ACC-7).
pub(crate) async fn help(cx: Cx) -> Answer {
    let contact = |name| cx.app.settings().extra(name).unwrap_or_default();
    cx.page(&HelpPage {
        technical: contact("HELP_TECHNICAL"),
        regulatory: contact("HELP_REGULATORY"),
        hours: contact("HELP_HOURS"),
        chrome: cx.frame().await,
    })
}

pub(crate) async fn accessibility(cx: Cx) -> Answer {
    cx.page(&TextPage::accessibility(cx.frame().await))
}

pub(crate) async fn privacy(cx: Cx) -> Answer {
    cx.page(&TextPage::privacy(cx.frame().await))
}

pub(crate) async fn legal(cx: Cx) -> Answer {
    cx.page(&TextPage::legal(cx.frame().await))
}

/// An address that no function has.
pub(crate) async fn unknown() -> Answer {
    Err(Failure::unknown())
}
