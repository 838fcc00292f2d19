//! The officer lets the CPT be sent again to a citizen at the desk, and never sees it (E4, D.4).

use polis_domain::account::{Act, Position};
use polis_domain::{Account, Rejection};
use polis_pages::recognition::{Dossier, Resent};
use polis_web::{Answer, Cx, Failure, Form};

use crate::{dossier, offices::Offices, search};

pub(crate) async fn resend(cx: Cx, mut form: Form) -> Answer {
    let officer = cx.officer().await?;
    let Some(account) = search::found(&cx, &officer, &mut form).await? else {
        return search::missed(&cx, &officer, &form);
    };
    let schools = Offices::read(&cx).await?;
    let page = dossier::page(&cx, &officer, &schools, &account)?;
    let sent = cx
        .execute(account, &officer.actor(), |account| match account.position() {
            Position::ConfirmCpt => Ok((Act::ResendCpt, vec![])),
            _ => Err(Failure::elsewhere("/sportello")),
        })
        .await;
    match sent {
        Ok(transition) => {
            let resent = address(&transition.after).map(Resent::Sent);
            cx.page(&Dossier { resent, ..page })
        }
        Err(failure) => match failure.rejection() {
            Some(&Rejection::TooSoon { seconds }) => {
                cx.refuse(failure, &Dossier { resent: Some(Resent::Wait(seconds)), ..page })
            }
            _ => cx.refuse(failure, &page),
        },
    }
}

fn address(account: &Account) -> Option<String> {
    Some(account.citizen()?.registrant.email.masked())
}
