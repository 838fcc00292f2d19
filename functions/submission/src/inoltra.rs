//! POST /istanze/{procedure}/inoltra: the draft that was reviewed is signed and received (D.5).

use polis_domain::{Command, Event, Rejection, account::Enablement};
use polis_pages::{FieldError, submission::Review};
use polis_web::{Answer, Cx, Failure, Form, Path, Reply, SignedIn, secret};

use crate::{examined::Examined, filing::Filing, receipt, register, review};

/// The field of the codice personale.
const CODE: &str = "codice_personale";
/// How often it is tried when somebody else changes the account or the draft meanwhile.
const TRIES: u8 = 4;

/// The same «Inoltra» again, at once or after the term, is answered with the same receipt.
pub(crate) async fn submit(cx: Cx, Path(slug): Path<String>, form: Form) -> Answer {
    let version: u64 = form.get("version").parse().map_err(|_| Failure::malformed())?;
    for _ in 0..TRIES {
        let filing = Filing::open(&cx, &slug).await?;
        if let Some(inoltro) = filing.application.inoltro() {
            return receipt::answer(&cx, &slug, inoltro);
        }
        if let Some(answer) = attempt(&cx, &filing, version, form.get(CODE)).await? {
            return Ok(answer);
        }
    }
    Err(Failure::outdated())
}

/// One attempt; none if something changed meanwhile and all is to be looked at again.
async fn attempt(
    cx: &Cx,
    filing: &Filing,
    version: u64,
    code: &str,
) -> Result<Option<Reply>, Failure> {
    let (draft, window) = filing.draft()?;
    if !window.is_open(cx.now) {
        return Err(Failure::elsewhere(filing.path("riepilogo")));
    }
    if version != filing.application.version {
        return Err(Failure::outdated());
    }
    let library = filing.library(cx).await?;
    let examined = Examined::of(filing.procedure, draft, &library);
    let page = || review::page(cx, filing, draft, window, &examined);
    let Some(snapshot) = examined.snapshot(filing.procedure, &filing.person.account) else {
        return cx.refuse(Failure::invalid(examined.faults.clone()), &page()).map(Some);
    };
    if let Some(minutes) = filing.person.citizen.signing.locked(cx.now) {
        return cx.refuse(Failure::locked(minutes), &page()).map(Some);
    }
    if code.is_empty() {
        let fault = FieldError::new(CODE, "missing");
        let page = review::with_fault(page(), fault.clone());
        return cx.refuse(Failure::invalid(vec![fault]), &page).map(Some);
    }
    if !is_code(&filing.person, code) {
        return mistyped(cx, &filing.person, page()).await.map(Some);
    }
    match register::receive(cx, filing, &snapshot).await? {
        Some(inoltro) => receipt::answer(cx, &filing.procedure.slug, &inoltro).map(Some),
        None => Ok(None),
    }
}

fn is_code(person: &SignedIn, typed: &str) -> bool {
    match &person.citizen.enablement {
        Enablement::Enabled { code, .. } => secret::matches(code, typed),
        _ => false,
    }
}

/// A wrong codice personale is counted; the fifth closes the signing for fifteen minutes. The draft
/// stays as it is.
async fn mistyped(cx: &Cx, person: &SignedIn, page: Review) -> Answer {
    let counted = cx
        .execute(person.account.clone(), &SignedIn::ACTOR, |_| Ok((Command::MistypeCode, vec![])))
        .await;
    let (left, minutes) = match counted {
        Ok(transition) => {
            let citizen = transition.account.citizen();
            let left = match transition.event {
                Event::CodeMistyped { left } => left,
                _ => 0,
            };
            (left, citizen.and_then(|citizen| citizen.signing.locked(cx.now)))
        }
        Err(failure) => match failure.rejection() {
            Some(Rejection::Locked { minutes }) => (0, Some(*minutes)),
            _ => return Err(failure),
        },
    };
    match minutes {
        Some(minutes) => {
            let page = Review { locked_minutes: Some(minutes), ..page };
            cx.refuse(Failure::locked(minutes), &page)
        }
        None => {
            let page = Review { attempts_left: Some(left), ..page };
            cx.refuse(Failure::mistyped(left), &page)
        }
    }
}
