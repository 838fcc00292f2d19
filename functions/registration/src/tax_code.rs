//! Passaggio 1: codice fiscale and «Non sono un robot» (R-REG-1…3).

use std::collections::BTreeMap;

use jiff::Timestamp;
use polis_app::{chance, link::sha256};
use polis_domain::{AccountId, CodiceFiscale};
use polis_pages::{
    FormView,
    access::{DigitalOnlyPage, Ended},
    registration::TaxCodePage,
};
use polis_store::Attempt;
use polis_web::{Answer, Cookie, Cx, Failure, Form, Reply, captcha};

use crate::progress::{EXISTING, PERSONAL_DATA, Progress};

/// How long a registration may be typed, in seconds (A1).
const LIFE: u32 = 30 * 60;

pub(crate) async fn show(cx: Cx) -> Answer {
    if let Some(ended) = cx.ways().registration.ended() {
        return ended_page(&cx, ended);
    }
    cx.entrance(&TaxCodePage::new(cx.chrome(), FormView::default()))
}

/// What the widget of passaggio 1, and of the recovery pages, has to solve.
pub(crate) async fn challenge(cx: Cx) -> Answer {
    let challenge = captcha::challenge(&cx).await?;
    Ok(Reply::json(&serde_json::to_value(challenge).map_err(Failure::internal)?))
}

/// A known codice fiscale goes the same way: the next page tells (R-REG-3).
pub(crate) async fn begin(cx: Cx, mut form: Form) -> Answer {
    if let Some(ended) = cx.ways().registration.ended() {
        return ended_page(&cx, ended);
    }
    cx.require_cookies()?;
    let cf = form.parse("codice_fiscale", CodiceFiscale::parse);
    captcha::require(&cx, &mut form).await?;
    let Some(codice_fiscale) = cf.filter(|_| !form.is_wrong()) else {
        return cx.page_with(422, &TaxCodePage::new(cx.chrome(), form.view()));
    };
    let values = typed_before(&cx, &codice_fiscale).await?;
    let account = AccountId::from_random(chance::bytes());
    let ttl = cx.now.as_second() + i64::from(LIFE);
    let attempt = Attempt { codice_fiscale, account, values, ttl };
    let token = chance::token();
    let mut progress = Progress::with(&cx, sha256(token.as_bytes()), attempt).await?;
    let free = progress.account.is_free(cx.now);
    if !free {
        progress.attempt.values.clear();
    }
    // The pages to come find account and owner in one read.
    progress.attempt.account = progress.account.id.clone();
    cx.app.table().keep_attempt(&progress.digest, &progress.attempt).await?;
    let place = if free { PERSONAL_DATA } else { EXISTING };
    Ok(cx.next(place)?.set(Cookie::Attempt, &token, LIFE))
}

/// Registration with an address has ended (R-LOG-7).
fn ended_page(cx: &Cx, ended: Timestamp) -> Answer {
    let page = DigitalOnlyPage { chrome: cx.chrome(), what: Ended::Registration, ended };
    cx.refuse(Failure::digital_only(None), &page)
}

/// The data typed in this browser for the same person: who comes back need not type them again.
async fn typed_before(cx: &Cx, cf: &CodiceFiscale) -> Result<BTreeMap<String, String>, Failure> {
    let Some(token) = cx.cookie(Cookie::Attempt) else { return Ok(BTreeMap::new()) };
    let before = cx.app.table().attempt(&sha256(token.as_bytes()), cx.now).await?;
    let same = before.filter(|attempt| attempt.codice_fiscale == *cf);
    Ok(same.map(|attempt| attempt.values).unwrap_or_default())
}
