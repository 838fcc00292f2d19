//! What passed between us and the identity providers, kept for 24 months and found by the request's
//! ID (DPCM 24 October 2014 art. 13 c. 2). Only the outcome goes into the log.

use std::{collections::BTreeMap, sync::OnceLock};

use polis_app::link::sha256;
use polis_domain::Federation;
use polis_spid::{Login, Pending};
use polis_store::{Authn, Records};
use polis_web::{Cx, Failure};

use crate::refuse::No;

/// Outcome recorded for a valid answer. Refused answers are recorded under the rule they broke. Whether
/// the citizen was signed in stands in the account's chain, which names the request.
const VALID: &str = "valid";

/// Bytes of a refused answer, at most, to be kept as a matter of course. A denial has about 2 KiB, a
/// real answer 12.
const USUAL: usize = 16 * 1024;
/// Bytes of any other answer, at most: a client could invent it, and no function may remove it again.
const DOUBTFUL: usize = 64 * 1024;
/// How many of these from one address in a quarter of an hour.
const LIMIT: u32 = 20;
const QUARTER: u32 = 900;

static RECORDS: OnceLock<Records> = OnceLock::new();

/// A request of ours, and the answer to it.
pub(crate) struct Exchange<'a> {
    /// ID of the request.
    pub(crate) id: &'a str,
    /// The request it answers.
    pub(crate) authn: &'a Authn,
    /// The answer, as it came.
    pub(crate) xml: &'a str,
}

/// Keeps a request we are about to send.
pub(crate) async fn request(
    cx: &Cx,
    federation: Federation,
    pending: &Pending,
    xml: &str,
) -> Result<(), Failure> {
    let about = BTreeMap::from([
        ("idp", pending.idp.clone()),
        ("livello", pending.level.uri().to_owned()),
        ("emessa-il", pending.issued_at.to_string()),
    ]);
    Ok(records(cx)?.keep_request(federation, &pending.id, xml, &about).await?)
}

/// Keeps an answer that kept every rule.
pub(crate) async fn valid(cx: &Cx, exchange: &Exchange<'_>, login: &Login) -> Result<(), Failure> {
    answer(cx, exchange, VALID, Some(login)).await
}

/// Keeps an answer to a request of ours that is refused. A visitor who begins a login may answer it with
/// anything: an answer that no provider would send has little room, and beyond it leaves its SHA-256 in the log.
pub(crate) async fn refused(cx: &Cx, exchange: &Exchange<'_>, no: No) -> Result<(), Failure> {
    let Exchange { id, authn, xml } = exchange;
    if is_usual(no, xml.len()) || has_room(cx, xml).await? {
        return answer(cx, exchange, no.slug(), None).await;
    }
    let (outcome, sha256) = (no.slug(), sha256(xml.as_bytes()));
    tracing::info!(
        request = id,
        idp = authn.idp,
        outcome,
        sha256,
        bytes = xml.len(),
        "spid answer"
    );
    Ok(())
}

/// Whether it may well come from the provider, through the browser that was sent there.
fn is_usual(no: No, bytes: usize) -> bool {
    no != No::OtherBrowser && bytes <= USUAL
}

/// Whether there is room for one more doubtful answer from this address.
async fn has_room(cx: &Cx, xml: &str) -> Result<bool, Failure> {
    if xml.len() > DOUBTFUL {
        return Ok(false);
    }
    match cx.limit("risposta-dubbia", LIMIT, QUARTER).await {
        Err(failure) if failure.status() == 429 => Ok(false),
        allowed => allowed.map(|()| true),
    }
}

/// Keeps an answer to a request of ours and logs how it was judged.
async fn answer(
    cx: &Cx,
    exchange: &Exchange<'_>,
    outcome: &str,
    login: Option<&Login>,
) -> Result<(), Failure> {
    let Exchange { id, authn, xml } = exchange;
    let mut about = received(cx, outcome);
    about.insert("idp", authn.idp.clone());
    about.insert("richiesta-il", authn.issued_at.to_string());
    if let Some(login) = login {
        about.insert("risposta", login.response_id.clone());
        about.insert("asserzione", login.assertion_id.clone());
    }
    tracing::info!(request = id, idp = authn.idp, outcome, "spid answer");
    Ok(records(cx)?.keep_answer(authn.federation, id, xml, outcome, &about).await?)
}

/// Logs what followed from a valid answer, once it has.
pub(crate) fn followed(exchange: &Exchange<'_>, outcome: &str) {
    let Exchange { id, authn, .. } = exchange;
    tracing::info!(request = id, idp = authn.idp, outcome, "spid login");
}

/// Keeps an answer to no request of ours, unless it is too large or one too many. The log says its
/// SHA-256 only: what it says of itself may be anything.
pub(crate) async fn unsolicited(
    cx: &Cx,
    federation: Federation,
    xml: &str,
    outcome: &str,
) -> Result<(), Failure> {
    tracing::info!(outcome, sha256 = sha256(xml.as_bytes()), bytes = xml.len(), "spid answer");
    if !has_room(cx, xml).await? {
        return Ok(());
    }
    let day = cx.today().to_string();
    let about = received(cx, outcome);
    Ok(records(cx)?.keep_unsolicited(federation, &day, xml, &about).await?)
}

fn received(cx: &Cx, outcome: &str) -> BTreeMap<&'static str, String> {
    BTreeMap::from([("esito", outcome.to_owned()), ("ricevuta-il", cx.now.to_string())])
}

fn records(cx: &Cx) -> Result<&'static Records, Failure> {
    if let Some(records) = RECORDS.get() {
        return Ok(records);
    }
    let bucket = cx.app.settings().extra("RECORDS").map_err(Failure::internal)?;
    Ok(RECORDS.get_or_init(|| cx.app.records(&bucket)))
}

#[cfg(test)]
mod tests {
    use polis_spid::Refusal;

    use super::*;

    #[test]
    fn what_no_provider_would_send_or_another_browser_brings_has_little_room() {
        let refusal = No::Rule(Refusal::Audience);
        assert!(is_usual(refusal, USUAL) && is_usual(No::Replayed, 12 * 1024));
        assert!(!is_usual(refusal, USUAL + 1));
        assert!(!is_usual(No::OtherBrowser, 1));
    }
}
