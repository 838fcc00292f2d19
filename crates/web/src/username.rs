//! The username of a new citizen: the first of `nome.cognome`, `nome.cognome2`, 3, … that is free
//! (R-REG-13). It is allotted in the transaction that makes the citizen.

use polis_domain::{Person, Username};

use crate::{Cx, Failure};

impl Cx {
    /// A username that is free right now.
    pub async fn free_username(&self, person: &Person) -> Result<Username, Failure> {
        let table = self.app.table();
        for name in Username::candidates(person) {
            // Officers sign in to the same pool: no citizen gets their names.
            if table.is_free(&name).await? {
                return Ok(name);
            }
        }
        Err(Failure::outdated())
    }
}
