//! Single logout: an identity provider sends the browser here to end the session that a login of its
//! opened, and the answer says whether it has ended. Sessions opened otherwise are none of its business. We
//! ask for none ourselves: a browser that brings anything else is shown the way.

use polis_app::chance;
use polis_cognito::Session;
use polis_domain::Federation;
use polis_spid::{Logout, LogoutRefusal, LogoutRequest, LogoutStatus};
use polis_store::Opener;
use polis_web::{Answer, Cookie, Cx, Failure, Reply};

use crate::{routes::federation, trust, us};

/// Requests from one address in a quarter of an hour (C-13).
const LIMIT: u32 = 200;
const QUARTER: u32 = 900;

/// The page that says that the user has signed out.
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

/// Ends the session that this very login opened in this browser, if the request is right.
async fn requested(cx: &Cx, request: &LogoutRequest, session: Option<Session>) -> Answer {
    let federation = federation(cx);
    let found = trust::provider(cx, federation, request.issuer()).await?;
    let idp = trust::idp(&found.ok_or_else(|| refused(LogoutRefusal::Issuer))?);
    let signing = us::signing(cx).await?;
    let us = us::provider(cx, &signing, federation)?;
    let logout = request.validate(&us, &idp, cx.now).map_err(refused)?;
    let (outcome, status) = match session {
        Some(session) if is_of(cx.opener().await?, federation, &logout) => {
            cx.end(&session).await?;
            ("ended", LogoutStatus::Success)
        }
        Some(_) => ("not-its-session", LogoutStatus::UnknownPrincipal),
        // It has ended before, and the request comes again; or the browser does not bring it from
        // another site's frame.
        None => ("no-session", LogoutStatus::Success),
    };
    tracing::info!(idp = logout.idp, outcome, "spid logout");
    let reply = match logout.answer(status, &us, &idp, chance::bytes(), cx.now) {
        Some(answer) => {
            let signature = us::sign(cx, signing.active, answer.to_sign()).await?;
            Reply::away(cx.format, &answer.signed(&signature))
        }
        None => cx.next(if status == LogoutStatus::Success { OUT } else { "/" })?,
    };
    Ok(if status == LogoutStatus::Success { reply.unset(Cookie::Session) } else { reply })
}

/// Whether it is the login that the provider asks to end. Another of the same person, of the same
/// provider, is not; nor is a session opened with a password, nor an officer's.
fn is_of(opener: Option<Opener>, federation: Federation, logout: &Logout) -> bool {
    let asked = (federation, &logout.idp, &logout.subject);
    opener.is_some_and(|it| (it.login.federation, &it.login.idp, &it.subject) == asked)
}

fn refused(refusal: LogoutRefusal) -> Failure {
    tracing::info!(outcome = refusal.slug(), "spid logout");
    Failure::malformed()
}
