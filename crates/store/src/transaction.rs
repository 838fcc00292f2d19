//! One conditional transaction: transitions of aggregates, and what is written with them.

use aws_sdk_dynamodb::types::{ConditionCheck, Put, TransactWriteItem, builders::PutBuilder};
use polis_domain::{AccountId, CodiceFiscale, Username, kernel::Aggregate};

use crate::{
    DelegationUse, DeskRow, Pass, RegisterRow, StoreError, Table,
    accounts::Pointer,
    aggregate::Stored,
    item::{key, n},
    keys::{cf_pk, pk, username_pk},
};

/// What is written together with a transition, or not at all.
#[derive(Debug, Clone)]
pub enum ExtraWrite {
    /// The codice fiscale belongs to the account from now on.
    ClaimCodiceFiscale(CodiceFiscale),
    /// The username belongs to the account from now on.
    AssignUsername(Username),
    /// The line in the protocol register.
    Register(Box<RegisterRow>),
    /// The answer to this SPID or CIE request is accepted: no other answer to it will be.
    ConsumeRequest(String),
    /// A session may be opened.
    GrantSession(Pass),
    /// The line in the register of the day at the desk.
    DeskLine(Box<DeskRow>),
    /// A delegate attended one more recognition this year.
    CountDelegation(DelegationUse),
}

/// What the condition of an item guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guard {
    /// The item is as it was read: else another command was faster.
    AsRead,
    /// The item is new or unused: else a name is taken.
    Unique,
    /// A count has room for one more: else it is spent.
    Limited,
}

/// Everything one command writes, or nothing.
#[derive(Debug, Clone)]
#[must_use = "a transaction writes nothing until it is committed"]
pub struct Transaction<'t> {
    pub(crate) table: &'t Table,
    account: AccountId,
    items: Vec<TransactWriteItem>,
    guards: Vec<Guard>,
}

impl Table {
    /// An empty transaction about this account.
    pub fn transaction(&self, account: &AccountId) -> Transaction<'_> {
        let (account, items, guards) = (account.clone(), Vec::new(), Vec::new());
        Transaction { table: self, account, items, guards }
    }
}

impl Transaction<'_> {
    /// Adds the condition that an aggregate is still the version that was read.
    pub fn unchanged<A: Stored>(mut self, aggregate: &A) -> Result<Self, StoreError> {
        let check = ConditionCheck::builder()
            .table_name(&self.table.name)
            .set_key(Some(key(&pk(aggregate.account()), &aggregate.sk())));
        let check = match Aggregate::version(aggregate) {
            0 => check.condition_expression("attribute_not_exists(pk)"),
            version => check
                .condition_expression("version = :expected")
                .expression_attribute_values(":expected", n(version)),
        };
        let check = TransactWriteItem::builder().condition_check(check.build()?).build();
        self.push(check, Guard::AsRead);
        Ok(self)
    }

    /// Adds what is written with the transitions.
    pub fn with(mut self, extra: &ExtraWrite) -> Result<Self, StoreError> {
        let pointer = Pointer { account: self.account.clone() };
        let table = self.table;
        let put = match extra {
            ExtraWrite::ClaimCodiceFiscale(cf) => table.put(&cf_pk(cf), "ACCOUNT", &pointer)?,
            ExtraWrite::AssignUsername(name) => {
                table.put(&username_pk(name), "ACCOUNT", &pointer)?
            }
            ExtraWrite::Register(row) => {
                let (pk, sk) = row.key();
                table.put(&pk, &sk, row)?
            }
            ExtraWrite::ConsumeRequest(request) => {
                self.push(table.consumption(request)?, Guard::Unique);
                return Ok(self);
            }
            ExtraWrite::DeskLine(row) => {
                self.desk_line(row)?;
                return Ok(self);
            }
            ExtraWrite::CountDelegation(used) => {
                self.push(table.delegation(used)?, Guard::Limited);
                return Ok(self);
            }
            ExtraWrite::GrantSession(grant) => {
                self.push(table.passing(grant)?, Guard::Unique);
                return Ok(self);
            }
        };
        self.create(put, Guard::Unique)?;
        Ok(self)
    }

    /// Adds several of them.
    pub fn with_all(self, extra: &[ExtraWrite]) -> Result<Self, StoreError> {
        extra.iter().try_fold(self, Self::with)
    }

    /// Writes everything or nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if an aggregate moved on since it was read, [`StoreError::Taken`] if
    /// something that must be unique is not, [`StoreError::Spent`] if a limit is reached, [`StoreError::Throttled`] if it may be sent again.
    pub async fn commit(self) -> Result<(), StoreError> {
        let Self { table, items, guards, .. } = self;
        // A single write costs half as much outside a transaction.
        if let [TransactWriteItem { put: Some(put), .. }] = items.as_slice() {
            return table.put_alone(put.clone()).await;
        }
        let sent = table.db.transact_write_items().set_transact_items(Some(items)).send().await;
        sent.map_err(|error| StoreError::transaction(error, &guards))?;
        Ok(())
    }

    pub(crate) fn push(&mut self, item: TransactWriteItem, guard: Guard) {
        self.items.push(item);
        self.guards.push(guard);
    }

    /// A put that may only create.
    pub(crate) fn create(&mut self, put: PutBuilder, guard: Guard) -> Result<(), StoreError> {
        let put = put.condition_expression("attribute_not_exists(pk)").build()?;
        self.push(TransactWriteItem::builder().put(put).build(), guard);
        Ok(())
    }

    /// A put guarded by the value an attribute had when the item was read; 0 = there was no item.
    pub(crate) fn put_at(
        &mut self,
        put: PutBuilder,
        attribute: &str,
        before: u64,
    ) -> Result<(), StoreError> {
        if before == 0 {
            return self.create(put, Guard::AsRead);
        }
        let put = put
            .condition_expression("#guard = :expected")
            .expression_attribute_names("#guard", attribute)
            .expression_attribute_values(":expected", n(before))
            .build()?;
        self.push(TransactWriteItem::builder().put(put).build(), Guard::AsRead);
        Ok(())
    }
}

impl Table {
    async fn put_alone(&self, put: Put) -> Result<(), StoreError> {
        self.db
            .put_item()
            .table_name(put.table_name)
            .set_item(Some(put.item))
            .set_condition_expression(put.condition_expression)
            .set_expression_attribute_names(put.expression_attribute_names)
            .set_expression_attribute_values(put.expression_attribute_values)
            .send()
            .await
            .map_err(StoreError::conditional)?;
        Ok(())
    }
}
