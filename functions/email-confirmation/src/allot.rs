//! The username is allotted in the same transaction that confirms the registration (R-REG-13).

use polis_domain::{Account, Command, LinkDigest};
use polis_store::{ExtraWrite, StoreError};
use polis_web::{Cx, Failure, SignedIn, place_of};

/// How often a username or the account itself may be changed by somebody else meanwhile.
const TRIES: u8 = 8;

/// Confirms the registration of this link.
pub(crate) async fn confirm(
    cx: &Cx,
    mut account: Account,
    link: &LinkDigest,
) -> Result<(), Failure> {
    let table = cx.app.table();
    for _ in 0..TRIES {
        let registrant = account.registrant().ok_or_else(Failure::dead_link)?;
        let name = cx.free_username(&registrant.person).await?;
        let command = Command::ConfirmEmail(link.clone(), name.clone());
        let transition = account
            .apply(command, &SignedIn::ACTOR, cx.now)
            .map_err(|rejection| Failure::rejected(&rejection, place_of(account.next_step())))?;
        match table.commit(&transition, &[ExtraWrite::AssignUsername(name)]).await {
            Ok(()) => return Ok(()),
            // Somebody of the same name was faster.
            Err(StoreError::Taken) => {}
            // Another link was mailed, or the button pressed twice.
            Err(StoreError::Conflict) => {
                account = table.load(&account.id).await?.unwrap_or(account);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::outdated())
}
