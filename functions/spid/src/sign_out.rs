//! Single logout: an identity provider sends the browser here to end the session that it opened, and
//! is told that it has ended. Sessions opened otherwise are none of its business. We ask for none ourselves: whoever comes with anything else is shown the way.

use polis_domain::{Account, Federation};
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

/// Ends the session that this provider opened in this browser, if the request is right.
async fn requested(cx: &Cx, request: &LogoutRequest, session: Option<Session>) -> Answer {
    let federation = federation(cx);
    let found = trust::provider(cx, federation, request.issuer()).await?;
    let idp = trust::idp(&found.ok_or_else(|| refused(LogoutRefusal::Issuer))?);
    let signing = us::signing(cx).await?;
    let us = us::provider(cx, &signing, federation)?;
    let logout = request.validate(&us, &idp, cx.now).map_err(refused)?;
    let stays = match session {
        Some(session) if opened_by(cx, &session, federation, &logout.idp).await? => {
            cx.end(&session).await?;
            false
        }
        other => other.is_some(),
    };
    let outcome = if stays { "not-its-session" } else { "ended" };
    tracing::info!(idp = logout.idp, outcome, "spid logout");
    let reply = match logout.success(&us, &idp, chance::bytes(), cx.now) {
        Some(answer) => {
            let signature = us::sign(cx, signing.active, answer.to_sign()).await?;
            Reply::away(cx.format, &answer.signed(&signature))
        }
        None => cx.next(if stays { "/" } else { OUT })?,
    };
    Ok(if stays { reply } else { reply.unset(Cookie::Session) })
}

/// Whether a login with this very provider opened the session: never an officer's, nor one opened
/// with a password.
async fn opened_by(
    cx: &Cx,
    session: &Session,
    federation: Federation,
    idp: &str,
) -> Result<bool, Failure> {
    let Some(id) = &session.account else { return Ok(false) };
    if !cx.entered_digitally().await? {
        return Ok(false);
    }
    Ok(cx.app.table().load(id).await?.is_some_and(|account| is_of(&account, federation, idp)))
}

fn is_of(account: &Account, federation: Federation, idp: &str) -> bool {
    let identity = account.citizen().and_then(|citizen| citizen.digital.as_ref());
    identity.is_some_and(|it| it.federation == federation && it.idp == idp)
}

fn refused(refusal: LogoutRefusal) -> Failure {
    tracing::info!(outcome = refusal.slug(), "spid logout");
    Failure::malformed()
}
