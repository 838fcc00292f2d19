//! «Registrazione non effettuata»: the codice fiscale is known (R-REG-3…5). The page looks the same
//! whatever state the earlier registration is in (C-11).

use polis_domain::account::Act;
use polis_domain::{Account, Actor, Rejection, account::State};
use polis_pages::registration::{ConcludedPage, ExistingPage, RefusedPage};
use polis_web::{Answer, Cx, Failure};

use crate::{
    progress::{CONCLUDED, EXISTING, PERSONAL_DATA, Progress, REVIEW, TAX_CODE},
    review,
};

/// Requests an hour from one address (A4).
const LIMIT: u32 = 20;
const HOUR: u32 = 3600;

pub(crate) async fn show(cx: Cx) -> Answer {
    let progress = Progress::at(&cx, &[EXISTING]).await?;
    cx.page(&ExistingPage { chrome: cx.chrome(), email: progress.masked_email() })
}

/// For a visitor who reloads the page of a refusal, or changes its language.
pub(crate) async fn back(cx: Cx) -> Answer {
    cx.next(EXISTING)
}

/// «Richiedi un nuovo invio» (A4): the link, or the username if there is one already.
pub(crate) async fn resend(cx: Cx) -> Answer {
    let progress = Progress::at(&cx, &[EXISTING, CONCLUDED]).await?;
    cx.limit("nuovo-invio", LIMIT, HOUR).await?;
    let owner = progress.own_email(&cx).is_some();
    let page = review::page(&cx, &progress);
    let resent = cx.execute(progress.account, &Actor::Citizen, |account| {
        let command = match account.state {
            State::Registered(_) => Act::RequestUsername,
            _ => Act::ResendConfirmation,
        };
        Ok((command, vec![]))
    });
    match resent.await {
        Ok(_) => cx.next(CONCLUDED),
        Err(failure) => match failure.rejection() {
            Some(&Rejection::TooSoon { seconds }) if owner => {
                cx.refuse(failure, &ConcludedPage { wait_seconds: Some(seconds), ..page })
            }
            _ => Err(failure),
        },
    }
}

/// «Nuova registrazione» (A5), only where the address was never confirmed (C-10) and no digital
/// identity began the attempt.
pub(crate) async fn restart(cx: Cx) -> Answer {
    let progress = Progress::of(&cx).await?;
    if !cx.ways().registration.is_open() {
        return Err(Failure::digital_only(Some(TAX_CODE)));
    }
    if matches!(progress.place(&cx), PERSONAL_DATA | REVIEW) {
        return cx.next(PERSONAL_DATA);
    }
    cx.limit("nuova-registrazione", LIMIT, HOUR).await?;
    if progress.account.citizen().is_some() || progress.account.federation().is_some() {
        return cx.refuse(Failure::elsewhere("/accesso"), &RefusedPage { chrome: cx.chrome() });
    }
    let cancel = |_: &Account| Ok((Act::CancelRegistration, vec![]));
    cx.execute(progress.account, &Actor::Citizen, cancel).await.map(drop)?;
    cx.next(PERSONAL_DATA)
}
