//! Applications, when editions are open, and what a step of an application needs in one read.

use aws_sdk_dynamodb::types::{Get, TransactGetItem};
use jiff::Timestamp;
use polis_domain::{
    Account, AccountId, Application, ApplicationId, Edition, EditionId, Library, catalogue::Window,
};
use serde::de::DeserializeOwned;

use crate::{
    Opener, SchoolsVersion, StoreError, Table,
    item::{Item, decode, key},
    keys::pk,
    schools,
    scratch::{DigitalSession, session_pk},
};

/// How often items are read again while another request writes one of them: for milliseconds.
const AGAIN: u8 = 8;

/// Everything a step of an application looks at, read at one instant.
#[derive(Debug, Clone)]
pub struct Folder {
    /// The account of the citizen.
    pub account: Account,
    /// The application, if one was begun.
    pub application: Option<Application>,
    /// When the edition is open, by category (R16), in the order of the edition; one where it has none. A category
    /// that is not published has none.
    pub windows: Vec<Option<Window>>,
    /// The library of the citizen's documents.
    pub library: Library,
    /// The login with SPID or CIE that opened the session, if one did.
    pub opener: Option<Opener>,
    /// Which register of schools is in use.
    pub schools: Option<SchoolsVersion>,
}

impl Table {
    /// Account, application, windows, library, register of schools and what opened the session of that digest, in one read.
    /// `None` if there is no such account.
    pub async fn folder(
        &self,
        id: &AccountId,
        application: &ApplicationId,
        edition: &Edition,
        session: &str,
        now: Timestamp,
    ) -> Result<Option<Folder>, StoreError> {
        let keys = [
            key(&pk(id), "STATE"),
            key(&pk(id), &format!("APPLICATION#{application}")),
            key(&pk(id), "LIBRARY"),
            key(&session_pk(session), "DIGITAL"),
            schools::current(),
        ];
        let windows = window_keys(edition);
        let keys = keys.into_iter().chain(windows);
        let mut items = self.at_one_instant(keys).await?.into_iter();
        let Some(account) = read(items.next().flatten())? else { return Ok(None) };
        let application = read(items.next().flatten())?;
        let library = read(items.next().flatten())?.unwrap_or_else(|| Library::empty(id.clone()));
        let session: Option<DigitalSession> = read(items.next().flatten())?;
        let opener = session.and_then(|session| session.opener(now));
        let schools = read(items.next().flatten())?;
        let windows = items.map(read).collect::<Result<_, _>>()?;
        Ok(Some(Folder { account, application, windows, library, opener, schools }))
    }

    /// When these editions are open, by category as in [`Folder::windows`], in one read: at most 100 windows.
    pub async fn windows(
        &self,
        editions: &[&Edition],
    ) -> Result<Vec<Vec<Option<Window>>>, StoreError> {
        let keys = editions.iter().flat_map(|edition| window_keys(edition));
        let mut found = self.at_one_instant(keys).await?.into_iter().map(read);
        let of = |edition: &&Edition| {
            found.by_ref().take(edition.windows.len().max(1)).collect::<Result<Vec<_>, _>>()
        };
        editions.iter().map(of).collect()
    }

    /// Reads all or none; again while one of the items is being written.
    pub(crate) async fn at_one_instant(
        &self,
        keys: impl IntoIterator<Item = Item>,
    ) -> Result<Vec<Option<Item>>, StoreError> {
        let mut gets = Vec::new();
        for key in keys {
            let get = Get::builder().table_name(&self.name).set_key(Some(key)).build()?;
            gets.push(TransactGetItem::builder().get(get).build());
        }
        // The table refuses a read of nothing.
        if gets.is_empty() {
            return Ok(Vec::new());
        }
        let mut again = 0;
        loop {
            let asked = self.db.transact_get_items().set_transact_items(Some(gets.clone()));
            match asked.send().await.map_err(StoreError::snapshot) {
                Err(StoreError::Conflict) if again < AGAIN => again += 1,
                found => {
                    let found = found?.responses.unwrap_or_default();
                    return Ok(found.into_iter().map(|found| found.item).collect());
                }
            }
        }
    }

    /// An application, if it was begun.
    pub async fn application(
        &self,
        id: &AccountId,
        application: &ApplicationId,
    ) -> Result<Option<Application>, StoreError> {
        self.get(&pk(id), &format!("APPLICATION#{application}")).await
    }

    /// All applications of a citizen, by edition and instance.
    pub async fn applications(&self, id: &AccountId) -> Result<Vec<Application>, StoreError> {
        self.collect(&pk(id), "APPLICATION#").await
    }

    /// When an edition is open for a category, if it has some; `None` if it is not published.
    pub async fn window(
        &self,
        edition: &EditionId,
        category: Option<&str>,
    ) -> Result<Option<Window>, StoreError> {
        self.get(&window_pk(edition), &window_sk(category)).await
    }

    /// Publishes when an edition is open, for a category if it has some.
    pub async fn open(
        &self,
        edition: &EditionId,
        category: Option<&str>,
        window: Window,
    ) -> Result<(), StoreError> {
        let sk = window_sk(category);
        self.put_if(&window_pk(edition), &sk, &window, None, Item::new()).await
    }
}

/// The keys of an edition's windows, in its order.
fn window_keys(edition: &Edition) -> Vec<Item> {
    let pk = window_pk(&edition.id);
    match edition.windows.as_slice() {
        [] => vec![key(&pk, &window_sk(None))],
        categories => categories.iter().map(|it| key(&pk, &window_sk(Some(it)))).collect(),
    }
}

fn window_sk(category: Option<&str>) -> String {
    category.map_or_else(|| "WINDOW".to_owned(), |category| format!("WINDOW#{category}"))
}

pub(crate) fn read<T: DeserializeOwned>(item: Option<Item>) -> Result<Option<T>, StoreError> {
    item.filter(|item| !item.is_empty()).map(decode).transpose()
}

fn window_pk(edition: &EditionId) -> String {
    format!("EDITION#{edition}")
}
