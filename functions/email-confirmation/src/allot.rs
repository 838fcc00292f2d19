//! The username: the first of `nome.cognome`, `nome.cognome2`, 3, … that nobody has (R-REG-13),
//! allotted in the same transaction that confirms the registration.

use polis_domain::{Account, Command, LinkDigest, Username};
use polis_store::{Also, StoreError};
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
        let name = free_username(cx, &account).await?;
        let command = Command::ConfirmEmail(link.clone(), name.clone());
        let transition = account
            .apply(command, SignedIn::ACTOR, cx.now)
            .map_err(|rejection| Failure::rejected(&rejection, place_of(account.next_step())))?;
        match table.commit(&transition, &[Also::Allot(name)]).await {
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

async fn free_username(cx: &Cx, account: &Account) -> Result<Username, Failure> {
    let registrant = account.registrant().ok_or_else(Failure::dead_link)?;
    let table = cx.app.table();
    for name in Username::candidates(&registrant.person.nome, &registrant.person.cognome) {
        // Officers sign in to the same pool: their names are nobody else's.
        let officer = table.operator(name.as_str()).await?;
        if officer.is_none() && table.find_username(&name).await?.is_none() {
            return Ok(name);
        }
    }
    Err(Failure::outdated())
}
