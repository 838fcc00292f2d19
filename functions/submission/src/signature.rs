//! The codice personale typed at «Inoltra»: right, missing, or wrong and counted.

use polis_app::secret;
use polis_domain::account::Act;
use polis_domain::{Event, Rejection, account::PersonalCode};
use polis_pages::{
    FieldError,
    cpt::{FreshLoginNeeded, LoginFor},
    submission::Review,
};
use polis_web::{Answer, Cx, Failure, SignedIn};

use crate::context::Context;

/// The field it is typed into.
pub(crate) const FIELD: &str = "codice_personale";

/// The outcome of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signature {
    /// It is the citizen's.
    Right,
    /// Nothing was typed: not counted.
    Missing,
    /// A temporary code was mailed and is changed first (E9): nothing was compared.
    Temporary,
    /// The code is wrong; the number of entries left.
    Wrong(u8),
    /// Signing is closed; the number of minutes. Nothing was compared.
    Locked(u32),
}

/// Looks at what was typed. The fifth wrong entry closes the signing for fifteen minutes; the draft
/// stays as it is.
pub(crate) async fn sign(cx: &Cx, person: &SignedIn, typed: &str) -> Result<Signature, Failure> {
    if let Some(minutes) = person.citizen.signing.locked(cx.now) {
        return Ok(Signature::Locked(minutes));
    }
    if typed.is_empty() {
        return Ok(Signature::Missing);
    }
    let code = person.citizen.personal_code();
    match code.and_then(PersonalCode::signing) {
        Some(hash) if secret::matches(hash, typed) => Ok(Signature::Right),
        None if code.is_some() => Ok(Signature::Temporary),
        _ => count(cx, person).await,
    }
}

async fn count(cx: &Cx, person: &SignedIn) -> Result<Signature, Failure> {
    let decide = |_: &_| Ok((Act::MistypeCode, vec![]));
    match cx.execute(person.account.clone(), &SignedIn::ACTOR, decide).await {
        Ok(transition) => {
            let citizen = transition.after.citizen();
            let locked = citizen.and_then(|citizen| citizen.signing.locked(cx.now));
            Ok(match (locked, transition.event().cloned()) {
                (Some(minutes), _) => Signature::Locked(minutes),
                (None, event) => {
                    Signature::Wrong(event.as_ref().and_then(Event::tries_left).unwrap_or_default())
                }
            })
        }
        Err(failure) => match failure.rejection() {
            Some(Rejection::Locked { minutes }) => Ok(Signature::Locked(*minutes)),
            _ => Err(failure),
        },
    }
}

/// The page that asks for a login with SPID or CIE: this session proves no identity (CAD art. 65).
pub(crate) fn login_needed(cx: &Cx, context: &Context) -> Answer {
    let failure = Failure::rejected(&Rejection::LoginNotFresh, &context.path("riepilogo"));
    let page = FreshLoginNeeded {
        chrome: cx.chrome_of(&context.person),
        purpose: LoginFor::Signing { review: context.path("riepilogo") },
    };
    cx.refuse(failure, &page)
}

impl Signature {
    /// The review again, telling why it was not signed.
    pub(crate) fn refuse(self, cx: &Cx, mut page: Review) -> Answer {
        let failure = match self {
            Self::Right | Self::Missing | Self::Temporary => {
                let is_temporary = matches!(self, Self::Temporary);
                let code = if is_temporary { "temporary" } else { "missing" };
                let fault = FieldError::new(FIELD, code);
                page.form.errors.push(fault.clone());
                Failure::invalid(vec![fault])
            }
            Self::Wrong(left) => {
                page.form.errors.push(FieldError::new(FIELD, "wrong").with("left", left));
                Failure::mistyped(left)
            }
            Self::Locked(minutes) => {
                page.locked_minutes = Some(minutes);
                Failure::locked(minutes)
            }
        };
        cx.refuse(failure, &page)
    }
}
