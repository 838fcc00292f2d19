//! Applications: drafts saved as they are typed, and what a submission needs in one read.

use aws_sdk_dynamodb::types::{Get, ItemResponse, TransactGetItem};
use polis_domain::{
    Account, AccountId,
    application::{Application, Window},
};
use serde::de::DeserializeOwned;

use crate::{
    StoreError, Table,
    accounts::pk,
    item::{Item, key, n},
};

/// How often items are read again while somebody is writing one of them: for milliseconds.
const AGAIN: u8 = 8;

/// Everything «Inoltra» looks at, read at one instant.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Whose it is.
    pub account: Account,
    /// The application, if one was begun.
    pub application: Option<Application>,
    /// When the procedure is open, if it is published.
    pub window: Option<Window>,
}

impl Table {
    /// Account, application and window, in one read. `None` if there is no such account.
    pub async fn folder(
        &self,
        id: &AccountId,
        procedure: &str,
    ) -> Result<Option<Folder>, StoreError> {
        let keys = [
            key(&pk(id), "STATE"),
            key(&pk(id), &sk(procedure)),
            key(&window_pk(procedure), "WINDOW"),
        ];
        let mut gets = Vec::with_capacity(keys.len());
        for key in keys {
            let get = Get::builder().table_name(&self.name).set_key(Some(key)).build()?;
            gets.push(TransactGetItem::builder().get(get).build());
        }
        let mut items = self.at_one_instant(gets).await?.into_iter().map(|found| found.item);
        let Some(account) = read(items.next().flatten())? else { return Ok(None) };
        let application = read(items.next().flatten())?;
        let window = read(items.next().flatten())?;
        Ok(Some(Folder { account, application, window }))
    }

    /// Reads all or none; again while somebody is writing one of them.
    async fn at_one_instant(
        &self,
        gets: Vec<TransactGetItem>,
    ) -> Result<Vec<ItemResponse>, StoreError> {
        let mut again = 0;
        loop {
            let asked = self.db.transact_get_items().set_transact_items(Some(gets.clone()));
            match asked.send().await.map_err(StoreError::snapshot) {
                Err(StoreError::Conflict) if again < AGAIN => again += 1,
                found => return Ok(found?.responses.unwrap_or_default()),
            }
        }
    }

    /// The application of one procedure, if one was begun.
    pub async fn application(
        &self,
        id: &AccountId,
        procedure: &str,
    ) -> Result<Option<Application>, StoreError> {
        self.get(&pk(id), &sk(procedure)).await
    }

    /// All applications of a person, by procedure.
    pub async fn applications(&self, id: &AccountId) -> Result<Vec<Application>, StoreError> {
        self.collect(&pk(id), "APPLICATION#").await
    }

    /// Saves a draft that had one version less when it was read.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it was saved or submitted elsewhere meanwhile.
    pub async fn save(&self, id: &AccountId, draft: &Application) -> Result<(), StoreError> {
        let before = draft.version - 1;
        let (condition, values) = match before {
            0 => ("attribute_not_exists(pk)", Item::new()),
            _ => ("version = :before", Item::from([(":before".to_owned(), n(before))])),
        };
        self.put_if(&pk(id), &sk(&draft.procedure), draft, Some(condition), values).await
    }

    /// When a procedure is open; `None` if it is not published.
    pub async fn window(&self, procedure: &str) -> Result<Option<Window>, StoreError> {
        self.get(&window_pk(procedure), "WINDOW").await
    }

    /// Publishes when a procedure is open.
    pub async fn open(&self, procedure: &str, window: Window) -> Result<(), StoreError> {
        self.put_if(&window_pk(procedure), "WINDOW", &window, None, Item::new()).await
    }
}

fn read<T: DeserializeOwned>(item: Option<Item>) -> Result<Option<T>, StoreError> {
    Ok(item.filter(|item| !item.is_empty()).map(serde_dynamo::from_item).transpose()?)
}

fn sk(procedure: &str) -> String {
    format!("APPLICATION#{procedure}")
}

fn window_pk(procedure: &str) -> String {
    format!("PROCEDURE#{procedure}")
}
