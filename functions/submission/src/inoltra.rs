//! POST /istanze/{procedure}/inoltra: the draft that was reviewed is signed and received (D.5).

use polis_web::{Answer, Cx, Failure, Form, Path, Reply};

use crate::{
    examined::Examined,
    filing::Filing,
    receipt, register, review,
    signature::{self, Signature, sign},
};

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
        if let Some(answer) = attempt(&cx, &filing, version, form.get(signature::FIELD)).await? {
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
    // What is signed is what was read.
    if version != filing.application.version {
        return Err(Failure::outdated());
    }
    let library = filing.library(cx).await?;
    let examined = Examined::of(filing.procedure, draft, &library);
    let page = review::page(cx, filing, draft, window, &examined);
    let Some(snapshot) = examined.snapshot(filing.procedure, &filing.person.account) else {
        return cx.refuse(Failure::invalid(examined.faults), &page).map(Some);
    };
    let signature = sign(cx, &filing.person, code).await?;
    if signature != Signature::Right {
        return signature.refuse(cx, page).map(Some);
    }
    match register::receive(cx, filing, &snapshot).await? {
        Some(inoltro) => receipt::answer(cx, &filing.procedure.slug, &inoltro).map(Some),
        None => Ok(None),
    }
}
