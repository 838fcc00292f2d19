//! A forgotten codice personale, replaced at once right after a login with SPID or CIE (E10).

use jiff::Timestamp;
use polis_app::secret;
use polis_domain::account::Act;
use polis_domain::{Rejection, account::FRESH_LOGIN};
use polis_pages::{
    FormView,
    cpt::{FreshLoginNeeded, LoginFor, RenewCode},
};
use polis_web::{Answer, Cx, Failure, Form, SignedIn, place_of};

use crate::{back, new_code};

const NEXT: &str = "/codice-personale/impostato";

/// A citizen who logged in too long ago, or with a password, is led to a login that comes back here.
pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let (chrome, back) = (cx.chrome_of(&person), back::asked(&cx));
    if !fresh(&cx, &person).await? {
        return cx.page(&FreshLoginNeeded { chrome, purpose: LoginFor::Renewing { back } });
    }
    cx.page(&RenewCode { chrome, form: FormView::default(), back })
}

pub(crate) async fn renew(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let (chrome, back) = (cx.chrome_of(&person), back::posted(&form));
    let next = back::via(NEXT, back.as_deref());
    let Some(code) = new_code::parse(&mut form, None) else {
        return cx.page_with(422, &RenewCode { chrome, form: form.view(), back });
    };
    if !fresh(&cx, &person).await? {
        let place = place_of(person.account.position());
        let late = Failure::rejected(&Rejection::LoginNotFresh, place);
        let purpose = LoginFor::Renewing { back };
        return cx.refuse(late, &FreshLoginNeeded { chrome, purpose });
    }
    let hash = secret::hash(&code);
    let renewed = cx.execute(person.account, &SignedIn::ACTOR, |account| {
        // Sent twice, the same form renews the code once.
        if account.citizen().is_some_and(|it| new_code::is_set(it, &code)) {
            let place = place_of(account.position());
            return Err(Failure::rejected(&Rejection::AlreadyDone, place));
        }
        Ok((Act::RenewCode(hash.clone()), vec![]))
    });
    match renewed.await {
        Ok(_) => cx.next(&next),
        Err(failure) => match failure.rejection() {
            Some(Rejection::AlreadyDone) => cx.next(&next),
            Some(Rejection::LoginNotFresh) => {
                let purpose = LoginFor::Renewing { back };
                cx.refuse(failure, &FreshLoginNeeded { chrome, purpose })
            }
            _ => Err(failure),
        },
    }
}

/// Whether the person entered with the digital identity a moment ago, in this very session: the
/// account's last login may have been elsewhere.
async fn fresh(cx: &Cx, person: &SignedIn) -> Result<bool, Failure> {
    let here = is_new(person.session.issued_at, cx.now);
    Ok(here && person.citizen.fresh_login(cx.now) && cx.entered_digitally().await?)
}

/// Whether a session issued then, in Unix seconds, was opened at most five minutes ago.
fn is_new(issued_at: i64, now: Timestamp) -> bool {
    now.as_second().saturating_sub(issued_at) <= FRESH_LOGIN.as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e10_a_session_left_open_elsewhere_is_not_new() {
        let now = Timestamp::from_second(1_795_000_000).unwrap();
        for (age, new) in [(0, true), (300, true), (301, false), (4 * 3600, false)] {
            assert_eq!(is_new(now.as_second() - age, now), new, "{age}");
        }
    }
}
