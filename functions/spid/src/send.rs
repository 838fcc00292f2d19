//! The request, sent: signed, remembered and recorded, then the browser goes. Stopped on the way it
//! leaves a request without an answer.

use polis_app::chance;
use polis_domain::{Federation, Level};
use polis_pages::spid::PostRequest;
use polis_spid::{Authn, IdentityProvider, Pending, UnsignedXml, post_field};
use polis_store::{Provider, SigningKey};
use polis_web::{Answer, Cx, Failure, Reply, safe_return};

use crate::{browser, record, trust, us};

/// How long the request is remembered: four times what its answer is waited for, in seconds.
const REMEMBERED: i64 = 60 * 60;

/// Sends the browser to this identity provider: by HTTP-Redirect, or by HTTP-POST where that is
/// asked for (`metodo=post`) and offered.
pub(crate) async fn send(cx: &Cx, federation: Federation, to: &Provider, level: Level) -> Answer {
    let signing = us::signing(cx).await?;
    let (us, idp) = (us::provider(cx, &signing, federation)?, trust::idp(to));
    let authn = Authn::new(&us, &idp, level, chance::bytes(), cx.now);
    let secret = browser::secret(cx);
    keep(cx, federation, authn.pending(), &secret).await?;
    let by_post = cx.query("metodo").as_deref() == Some("post");
    let reply = if let Some(unsigned) = authn.post().filter(|_| by_post) {
        let unsigned = unsigned.map_err(Failure::internal)?;
        by_form(cx, signing.active, authn.pending(), (federation, &idp), unsigned).await?
    } else {
        let unsigned = authn.redirect();
        let signature = Box::pin(us::sign(cx, signing.active, unsigned.to_sign()));
        let recorded = record::request(cx, federation, authn.pending(), unsigned.message());
        let (signature, ()) = tokio::try_join!(signature, Box::pin(recorded))?;
        Reply::away(cx.format, &unsigned.signed(&signature))
    };
    Ok(browser::bind(cx, reply, &secret))
}

/// The page whose form carries the request.
async fn by_form(
    cx: &Cx,
    key: SigningKey,
    pending: &Pending,
    (federation, idp): (Federation, &IdentityProvider),
    unsigned: UnsignedXml,
) -> Answer {
    let signature = us::sign(cx, key, unsigned.to_sign()).await?;
    let request = unsigned.signed(&signature);
    record::request(cx, federation, pending, &request).await?;
    let action = idp.post.clone().unwrap_or_default();
    let provider = (idp.name.clone(), action.clone());
    let (request, relay_state) = (post_field(&request), pending.relay_state.clone());
    let page = PostRequest::new(cx.chrome(), federation, provider, request, relay_state);
    Ok(cx.page(&page)?.posting_to(&action))
}

async fn keep(
    cx: &Cx,
    federation: Federation,
    pending: &Pending,
    secret: &str,
) -> Result<(), Failure> {
    let back = cx.query("ritorno").filter(|to| safe_return(to).is_some());
    let authn = polis_store::Authn {
        federation,
        idp: pending.idp.clone(),
        level: pending.level,
        relay_state: pending.relay_state.clone(),
        issued_at: pending.issued_at,
        binding: browser::binding(secret),
        back,
        used: false,
        ttl: cx.now.as_second() + REMEMBERED,
    };
    Ok(cx.app.table().keep_authn(&pending.id, &authn).await?)
}
