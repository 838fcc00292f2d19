//! «Accedi»: to the sign-in, to the desk, or to where the citizen stands (R-ACC-1…3).

use polis_web::{Answer, Cx, Failure, Officer, SignedIn, place_of};

/// Who is looking at a public page.
pub(crate) enum Visitor {
    /// Nobody we know.
    Stranger,
    /// A citizen.
    Citizen(Box<SignedIn>),
    /// An officer.
    Officer(Box<Officer>),
}

pub(crate) async fn show(cx: Cx) -> Answer {
    match visitor(&cx).await? {
        Visitor::Stranger => cx.next("/accesso"),
        Visitor::Citizen(person) => cx.next(place_of(person.account.next_step())),
        Visitor::Officer(_) => cx.next("/sportello"),
    }
}

/// Who asks; a session that is over is nobody's.
pub(crate) async fn visitor(cx: &Cx) -> Result<Visitor, Failure> {
    let Some(session) = cx.session().await? else { return Ok(Visitor::Stranger) };
    let found = match session.account {
        Some(_) => cx.signed_in().await.map(|person| Visitor::Citizen(Box::new(person))),
        None => cx.officer().await.map(|officer| Visitor::Officer(Box::new(officer))),
    };
    match found {
        Err(failure) if failure.status() < 500 => Ok(Visitor::Stranger),
        found => found,
    }
}
