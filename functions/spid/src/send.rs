//! The request, sent: signed, remembered and recorded, then the browser goes. Stopped on the way it
//! leaves a request that nobody answers.

use polis_domain::{Federation, Level};
use polis_pages::spid::PostRequest;
use polis_spid::{Authn, Draw, Pending, post_field};
use polis_store::Provider;
use polis_web::{Answer, Cx, Failure, Reply, chance, safe_return};

use crate::{browser, record, trust, us};

/// How long the request is remembered: four times what its answer is waited for, in seconds.
const REMEMBERED: i64 = 60 * 60;

/// Sends the browser to this identity provider.
pub(crate) async fn send(cx: &Cx, federation: Federation, to: &Provider, level: Level) -> Answer {
    let signing = us::signing(cx).await?;
    let (us, idp) = (us::provider(cx, &signing, federation)?, trust::idp(to));
    let draw = Draw { id: chance::bytes(), relay_state: chance::bytes() };
    let authn = Authn::new(&us, &idp, level, draw, cx.now);
    let secret = browser::secret(cx);
    let kept = keep(cx, federation, authn.pending(), &secret);
    let by_post = cx.query("metodo").as_deref() == Some("post");
    let reply = match authn.post().filter(|_| by_post) {
        Some(unsigned) => {
            let unsigned = unsigned.map_err(Failure::internal)?;
            let signature = us::sign(cx, signing.active, unsigned.to_sign());
            let ((), signature) = tokio::try_join!(kept, signature)?;
            let request = unsigned.signed(&signature);
            record::request(cx, federation, authn.pending(), &request).await?;
            let action = idp.post.clone().unwrap_or_default();
            let page = PostRequest::new(
                cx.chrome(),
                federation,
                (idp.name.clone(), action.clone()),
                post_field(&request),
                authn.pending().relay_state.clone(),
            );
            cx.page(&page)?.posting_to(&action)
        }
        None => {
            let unsigned = authn.redirect();
            let signature = us::sign(cx, signing.active, unsigned.to_sign());
            let recorded = record::request(cx, federation, authn.pending(), unsigned.message());
            let ((), (), signature) = tokio::try_join!(kept, recorded, signature)?;
            Reply::away(cx.format, &unsigned.clone().signed(&signature))
        }
    };
    Ok(browser::bind(cx, reply, &secret))
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
