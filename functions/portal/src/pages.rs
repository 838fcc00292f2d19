//! The public pages (R-ACC-6, R-ACC-7).

use jiff::Timestamp;
use polis_domain::{Edition, account::Position};
use polis_pages::portal::{GuidePage, HomePage, NextAction, TextPage};
use polis_web::{Answer, Cx, Failure, SignedIn, Visitor};

/// A signed-in citizen finds the next action and its date; without them the page is shown all the same.
pub(crate) async fn home(cx: Cx) -> Answer {
    let visitor = cx.visitor().await.ok();
    let next = match &visitor {
        Some(Visitor::Citizen(person)) => Some(next(&cx, person).await),
        _ => None,
    };
    cx.page(&HomePage { chrome: cx.frame_of(visitor.as_ref()), next })
}

async fn next(cx: &Cx, person: &SignedIn) -> NextAction {
    let position = person.citizen.position();
    let open = if position == Position::Enabled { first_open(cx).await } else { None };
    NextAction { position, deadline: person.citizen.enablement.deadline(), open }
}

/// The open edition that closes first.
async fn first_open(cx: &Cx) -> Option<(String, Timestamp)> {
    let editions: Vec<&Edition> = Edition::all().collect();
    let windows = cx.app.table().windows(&editions).await.ok()?;
    let open = editions.iter().zip(windows).flat_map(|(edition, windows)| {
        let open = windows.into_iter().flatten().filter(|window| window.is_open(cx.now));
        open.map(|window| (edition.id.procedure().to_owned(), window.closes))
    });
    open.min_by_key(|(_, closes)| *closes)
}

pub(crate) async fn guide(cx: Cx) -> Answer {
    cx.page(&GuidePage { chrome: cx.frame().await })
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
