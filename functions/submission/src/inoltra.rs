//! POST /istanze/{application}/inoltra: the draft that was reviewed is signed and received, in one
//! transaction with its line in the register (D.5, DPR 445/2000 art. 53, CAD art. 40-bis).

use std::sync::Mutex;

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    ProtocolNumber, ProtocolRecord, Sha256Hex, Tries, account,
    application::{Act, Examined, Rejection, Snapshot},
    library,
    person::full_name,
};
use polis_store::{ExtraWrite, RegisterRow, Transaction};
use polis_web::{Answer, Cx, Failure, Form, Path, Reply, SignedIn};

use crate::{
    context::Context,
    declared, receipt, review,
    signature::{self, Signature, login_needed, sign},
};

/// Why a number that was drawn bears nothing, as the register says it.
const ANNULLED: &str = "registrazione non conclusa";

/// What an attempt answers, and the number that its application bears if it was received.
type Received = (Reply, Option<ProtocolNumber>);

/// The same «Inoltra» again, at once or after the term, is answered with the same receipt.
pub(crate) async fn submit(cx: Cx, Path(application): Path<String>, form: Form) -> Answer {
    let revision: u64 = form.get("version").parse().map_err(|_| Failure::malformed())?;
    let code = form.get(signature::FIELD);
    let numbers = Mutex::new(Vec::new());
    let first = Context::open(&cx, &application).await?;
    let (request, application, drawn) = (&cx, application.as_str(), &numbers);
    let load = || -> Step<'_, _> { Box::pin(Context::open(request, application)) };
    let received = commit::run(first, load, |context, _| {
        Box::pin(attempt(request, context, revision, code, drawn))
    })
    .await;
    let used = received.as_ref().ok().and_then(|(_, number)| *number);
    for number in
        numbers.into_inner().unwrap_or_default().into_iter().filter(|number| Some(*number) != used)
    {
        // If this fails, the calendar annuls it.
        if let Err(error) = cx.app.table().annul_number(number, ANNULLED, cx.now).await {
            tracing::warn!(%number, cause = %error, "the number will be annulled later");
        }
    }
    received.map(|(reply, _)| reply)
}

async fn attempt<'t>(
    cx: &'t Cx,
    context: Context,
    revision: u64,
    code: &str,
    drawn: &Mutex<Vec<ProtocolNumber>>,
) -> Result<Decision<'t, Received>, Failure> {
    let context = &context;
    let answer = |reply: Reply| Ok(Decision::Answer((reply, None)));
    if let Some(inoltro) = context.application.inoltro() {
        return answer(receipt::answer(cx, &context.application.id, inoltro)?);
    }
    let (draft, window) = context.draft()?;
    if !window.is_open(cx.now) {
        return Err(context.refused(Rejection::Closed));
    }
    // Checked again by the act: here, so that no code is counted for a draft that was not read.
    if revision != context.application.revision {
        return Err(context.refused(Rejection::Outdated));
    }
    let examined = context.examine(draft);
    let page = review::page(cx, context, window, &examined);
    if examined.complete().is_none() {
        return answer(cx.refuse(Failure::invalid(review::faults(&examined)), &page)?);
    }
    let Some(basis) = context.legal_basis() else { return answer(login_needed(cx, context)?) };
    let portal = &cx.app.settings().public_url;
    let snapshot = declared::snapshot(context, &examined, window, basis, portal);
    let snapshot = snapshot.ok_or_else(Failure::outdated)?;
    let signature = sign(cx, &context.person, code).await?;
    if signature != Signature::Right {
        return answer(signature.refuse(cx, page)?);
    }
    let number = cx.app.table().draw_number(ProtocolNumber::year_of(cx.now)).await?;
    drawn.lock().map_err(|_| Failure::outdated())?.push(number);
    let frozen = snapshot.freeze();
    let record = record(cx, number, &snapshot, frozen.sha256.clone());
    let act = Act::Submit { frozen, protocol: number, revision, window };
    let received = context.application.apply(act, &SignedIn::ACTOR, cx.now);
    let received = received.map_err(|rejection| context.refused(rejection))?;
    let inoltro = received.after.inoltro().ok_or_else(Failure::outdated)?;
    let reply = receipt::answer(cx, &context.application.id, inoltro)?;
    let transaction = cx.app.table().transaction(context.id()).apply(&received)?;
    let transaction = sealing_account(cx, context, transaction)?;
    let transaction = declaring_files(cx, context, &examined, transaction)?;
    let register = ExtraWrite::Register(Box::new(RegisterRow::Registered { record }));
    Ok(Decision::Commit(transaction.with(&register)?, (reply, Some(number))))
}

/// The account is the one that signs: unchanged, or only the count of wrong codes ends.
fn sealing_account<'t>(
    cx: &Cx,
    context: &Context,
    transaction: Transaction<'t>,
) -> Result<Transaction<'t>, Failure> {
    let account = &context.person.account;
    if context.person.citizen.signing == Tries::default() {
        return Ok(transaction.unchanged(account)?);
    }
    let accepted = account.apply(account::Act::AcceptCode, &SignedIn::ACTOR, cx.now);
    let accepted = accepted.map_err(|rejection| {
        Failure::rejected(&rejection, polis_web::place_of(account.position()))
    })?;
    Ok(transaction.apply(&accepted)?)
}

/// The declared files stay in the library as long as the application does.
fn declaring_files<'t>(
    cx: &Cx,
    context: &Context,
    examined: &Examined,
    transaction: Transaction<'t>,
) -> Result<Transaction<'t>, Failure> {
    if examined.files.is_empty() {
        return Ok(transaction);
    }
    let files = examined.files.iter().map(|file| file.id.clone()).collect();
    let application = context.application.id.clone();
    let act = library::Act::Declare { files, application };
    match context.library.apply(act, &SignedIn::ACTOR, cx.now) {
        Ok(declared) => Ok(transaction.apply(&declared)?),
        Err(library::Rejection::AlreadyDone) => Ok(transaction.unchanged(&context.library)?),
        Err(library::Rejection::Refused(_)) => Err(Failure::outdated()),
    }
}

/// The line of the register (DPR 445/2000 art. 53 c. 1).
fn record(
    cx: &Cx,
    number: ProtocolNumber,
    snapshot: &Snapshot,
    sha256: Sha256Hex,
) -> ProtocolRecord {
    let by = &snapshot.applicant;
    ProtocolRecord::of(
        number.number(),
        cx.now,
        format!("{}, {}", full_name(&by.nome, &by.cognome), by.codice_fiscale),
        format!("{} {}", snapshot.title, snapshot.school_year),
        sha256,
    )
}
