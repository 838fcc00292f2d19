//! The username is allotted in the same transaction that confirms the registration (R-REG-13).

use polis_app::commit::{self, Decision, Step};
use polis_domain::{Account, LinkDigest, account::Act};
use polis_store::ExtraWrite;
use polis_web::{Cx, Failure, SignedIn, place_of};

/// Confirms the registration of this link. It is decided again if another citizen of the same name was
/// faster, if another link was mailed, or if the button was pressed twice.
pub(crate) async fn confirm(cx: &Cx, account: Account, link: &LinkDigest) -> Result<(), Failure> {
    let known = &account.clone();
    let load = || -> Step<'_, Result<Account, Failure>> {
        Box::pin(async move {
            let found = cx.app.table().load(&known.id).await?;
            Ok(found.unwrap_or_else(|| known.clone()))
        })
    };
    commit::run(account, load, |account, _| Box::pin(decide(cx, account, link))).await
}

async fn decide<'a>(
    cx: &'a Cx,
    account: Account,
    link: &LinkDigest,
) -> Result<Decision<'a, ()>, Failure> {
    let registrant = account.registrant().ok_or_else(Failure::dead_link)?;
    let username = cx.free_username(&registrant.person).await?;
    let act = Act::ConfirmEmail { link: link.clone(), username: username.clone() };
    let transition = account
        .apply(act, &SignedIn::ACTOR, cx.now)
        .map_err(|rejection| Failure::rejected(&rejection, place_of(account.position())))?;
    let transaction = cx.app.table().transaction(&account.id).apply(&transition)?;
    let transaction = transaction.with(&ExtraWrite::AssignUsername(username))?;
    Ok(Decision::Commit(transaction, ()))
}
