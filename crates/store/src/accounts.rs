//! Accounts: found by codice fiscale or username, loaded whole.

use polis_domain::{Account, AccountId, CodiceFiscale, Transition, Username};
use serde::{Deserialize, Serialize};

use crate::{
    ExtraWrite, StoreError, Table,
    applications::read,
    item::{key, s},
    keys::{cf_pk, pk, username_pk},
    officers,
};

#[derive(Serialize, Deserialize)]
pub(crate) struct Pointer {
    pub(crate) account: AccountId,
}

impl Table {
    /// Reads an account, or `None` if there is none.
    pub async fn load(&self, id: &AccountId) -> Result<Option<Account>, StoreError> {
        self.get(&pk(id), "STATE").await
    }

    /// The account of a codice fiscale.
    pub async fn find(&self, cf: &CodiceFiscale) -> Result<Option<AccountId>, StoreError> {
        let found: Option<Pointer> = self.get(&cf_pk(cf), "ACCOUNT").await?;
        Ok(found.map(|pointer| pointer.account))
    }

    /// The account of a codice fiscale, in one read if it is `likely` or there is none.
    pub async fn owner(
        &self,
        cf: &CodiceFiscale,
        likely: &AccountId,
    ) -> Result<Option<Account>, StoreError> {
        let keys = [key(&cf_pk(cf), "ACCOUNT"), key(&pk(likely), "STATE")];
        let mut items = self.at_one_instant(keys).await?.into_iter();
        let pointer: Option<Pointer> = read(items.next().flatten())?;
        match pointer {
            Some(Pointer { account }) if account != *likely => self.load(&account).await,
            Some(_) => read(items.next().flatten()),
            None => Ok(None),
        }
    }

    /// Whether no citizen and no officer has this username, in one read.
    pub async fn is_free(&self, name: &Username) -> Result<bool, StoreError> {
        let keys = [key(&username_pk(name), "ACCOUNT"), officers::profile_key(name.as_str())];
        Ok(self.at_one_instant(keys).await?.iter().all(Option::is_none))
    }

    /// The account of a username.
    pub async fn find_username(&self, name: &Username) -> Result<Option<AccountId>, StoreError> {
        let found: Option<Pointer> = self.get(&username_pk(name), "ACCOUNT").await?;
        Ok(found.map(|pointer| pointer.account))
    }

    /// Every account there is. Reads the whole table: for audits, never for a request.
    pub async fn every_account(&self) -> Result<Vec<AccountId>, StoreError> {
        let mut items = self
            .db
            .scan()
            .table_name(&self.name)
            .filter_expression("sk = :state AND begins_with(pk, :account)")
            .expression_attribute_values(":state", s("STATE"))
            .expression_attribute_values(":account", s("ACCOUNT#"))
            .projection_expression("pk")
            .into_paginator()
            .items()
            .send();
        let mut found = Vec::new();
        while let Some(item) = items.next().await {
            let item = item.map_err(StoreError::of("DynamoDB"))?;
            let pk = item.get("pk").and_then(|pk| pk.as_s().ok());
            found.extend(pk.and_then(|pk| AccountId::parse(pk.strip_prefix("ACCOUNT#")?)));
        }
        Ok(found)
    }

    /// Writes a transition of an account and what goes with it, or nothing.
    ///
    /// # Errors
    /// Those of [`Transaction::commit`](crate::Transaction::commit).
    pub async fn commit(
        &self,
        transition: &Transition,
        extra: &[ExtraWrite],
    ) -> Result<(), StoreError> {
        let transaction = self.transaction(&transition.after.id);
        transaction.apply(transition)?.with_all(extra)?.commit().await
    }
}
