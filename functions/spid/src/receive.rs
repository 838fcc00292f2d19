//! The answer of an identity provider (HTTP-POST binding). Whose request it answers, in whose
//! browser; then every rule of SAML; then, once, what follows. Whatever comes of it is recorded.

use polis_domain::Federation;
use polis_spid::{Answer as Received, Expected, Login, Pending, Refusal, request_id, unpost};
use polis_store::Authn;
use polis_web::{Answer, Cx, Failure, LargeForm};

use crate::{
    accept, browser,
    record::{self, Exchange},
    refuse::{self, No},
    routes::federation,
    trust, us,
};

/// Answers from one address in a quarter of an hour (C-13).
const LIMIT: u32 = 200;
const QUARTER: u32 = 900;

pub(crate) async fn receive(cx: Cx, form: Result<LargeForm, Failure>) -> Answer {
    let federation = federation(&cx);
    cx.limit("risposta-identita", LIMIT, QUARTER).await?;
    let form = match form {
        Ok(LargeForm(form)) => form,
        Err(failure) => return refuse::unread(&cx, federation, &failure),
    };
    let [posted, relay_state] = ["SAMLResponse", "RelayState"].map(|name| form.posted(name));
    // An answer that is not the base64 of a text is kept as it came.
    let xml = unpost(posted).unwrap_or_else(|_| posted.to_owned());
    if xml.is_empty() {
        return refuse::unread(&cx, federation, &Failure::malformed());
    }
    let received = match Received::read(posted) {
        Ok(received) => received,
        Err(refusal) => return stray(&cx, federation, &xml, relay_state, refusal).await,
    };
    let id = received.in_response_to();
    let Some(authn) = find(&cx, id).await? else {
        return stray(&cx, federation, &xml, relay_state, Refusal::Unsolicited).await;
    };
    let exchange = Exchange { id, authn: &authn, xml: &xml };
    match judge(&cx, federation, &received, &authn, relay_state).await? {
        Ok(login) => accept::accept(&cx, &exchange, &login).await,
        Err(no) => {
            record::refused(&cx, &exchange, no).await?;
            refuse::told(&cx, federation, no, Some(&exchange))
        }
    }
}

/// The request of that ID, if it is one.
async fn find(cx: &Cx, id: &str) -> Result<Option<Authn>, Failure> {
    if is_ours(id) { Ok(cx.app.table().authn(id).await?) } else { Ok(None) }
}

/// Whether it has the form of the IDs we draw: whatever else is said is not looked for.
fn is_ours(id: &str) -> bool {
    let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    id.strip_prefix('_').is_some_and(|rest| rest.len() == 32 && rest.bytes().all(hex))
}

/// The login, or the reason why there is none. It changes nothing.
async fn judge(
    cx: &Cx,
    federation: Federation,
    received: &Received,
    authn: &Authn,
    relay_state: &str,
) -> Result<Result<Login, No>, Failure> {
    if !browser::is_bound(cx, &authn.binding) {
        return Ok(Err(No::OtherBrowser));
    }
    if authn.federation != federation {
        return Ok(Err(No::OtherFederation));
    }
    if authn.used {
        return Ok(Err(No::Replayed));
    }
    let Some(provider) = trust::provider(cx, federation, &authn.idp).await? else {
        return Ok(Err(Refusal::UnknownIdp.into()));
    };
    let signing = us::signing(cx).await?;
    let expected = Expected {
        provider: &us::provider(cx, &signing, federation)?,
        pending: &Pending {
            id: received.in_response_to().to_owned(),
            idp: authn.idp.clone(),
            level: authn.level,
            relay_state: authn.relay_state.clone(),
            issued_at: authn.issued_at,
        },
        registry: &trust::registry(&provider)?,
        relay_state,
        now: cx.now,
    };
    Ok(received.validate(&expected).map_err(No::from))
}

/// An answer that names no request of ours: the relay state that came along names it, if this browser
/// was sent with it; else it belongs to no request.
async fn stray(
    cx: &Cx,
    federation: Federation,
    xml: &str,
    relay_state: &str,
    refusal: Refusal,
) -> Answer {
    let id = request_id(relay_state);
    let asked = cx.app.table().authn(&id).await?;
    let asked = asked
        .filter(|authn| authn.federation == federation && browser::is_bound(cx, &authn.binding));
    let exchange = asked.as_ref().map(|authn| Exchange { id: &id, authn, xml });
    match &exchange {
        Some(exchange) => record::refused(cx, exchange, refusal.into()).await?,
        None => record::unsolicited(cx, federation, xml, refusal.slug()).await?,
    }
    refuse::told(cx, federation, refusal.into(), exchange.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_that_we_could_have_drawn_are_looked_for() {
        assert!(is_ours("_0123456789abcdef0123456789abcdef"));
        let long = format!("_{}", "a".repeat(5000));
        for id in ["", "_", "_0123456789ABCDEF0123456789ABCDEF", "AUTHN#_0", "_è", &long] {
            assert!(!is_ours(id), "{id:.40}");
        }
    }
}
