//! Single logout: an identity provider sends the browser here to end its session, and is told that
//! it has ended. We ask for none ourselves: whoever comes with anything else is shown the way.

use polis_identity::Session;
use polis_spid::{LogoutRefusal, LogoutRequest};
use polis_web::{Answer, Cookie, Cx, Failure, Reply, chance};

use crate::{routes::federation, trust, us};

/// Requests from one address in a quarter of an hour (C-13).
const LIMIT: u32 = 200;
const QUARTER: u32 = 900;

/// Where somebody is told to have signed out.
const OUT: &str = "/accesso?avviso=uscita";

pub(crate) async fn sign_out(cx: Cx) -> Answer {
    let session = cx.session().await?;
    if cx.query("SAMLRequest").is_none() {
        return cx.next(if session.is_some() { "/" } else { OUT });
    }
    cx.limit("uscita-identita", LIMIT, QUARTER).await?;
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    match LogoutRequest::read(query) {
        Ok(request) => requested(&cx, &request, session).await,
        Err(refusal) => Err(refused(refusal)),
    }
}

/// Ends the session of this browser, if the request is right; sent again it ends nothing more.
async fn requested(cx: &Cx, request: &LogoutRequest, session: Option<Session>) -> Answer {
    let federation = federation(cx);
    let found = trust::provider(cx, federation, request.issuer()).await?;
    let idp = trust::idp(&found.ok_or_else(|| refused(LogoutRefusal::Issuer))?);
    let signing = us::signing(cx).await?;
    let us = us::provider(cx, &signing, federation)?;
    let logout = request.validate(&us, &idp, cx.now).map_err(refused)?;
    if let Some(session) = session {
        cx.end(&session).await?;
    }
    tracing::info!(idp = logout.idp, outcome = "ended", "spid logout");
    let reply = match logout.success(&us, &idp, chance::bytes(), cx.now) {
        Some(answer) => {
            let signature = us::sign(cx, signing.active, answer.to_sign()).await?;
            Reply::away(cx.format, &answer.signed(&signature))
        }
        None => cx.next(OUT)?,
    };
    Ok(reply.unset(Cookie::Session))
}

fn refused(refusal: LogoutRefusal) -> Failure {
    tracing::info!(outcome = refusal.slug(), "spid logout");
    Failure::malformed()
}
