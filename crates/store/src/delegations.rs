//! How many recognitions a delegate attended in a year (D.4): never more than allowed, whichever officer is faster.

use aws_sdk_dynamodb::types::{TransactWriteItem, Update};
use jiff::Timestamp;
use polis_domain::{CodiceFiscale, desk::DELEGATIONS_A_YEAR};

use crate::{
    StoreError, Table,
    item::{SCHEMA, key, n},
};

/// Seconds that a count is kept after its last use: the year it is about has ended by then.
const KEPT: i64 = 366 * 86_400;

/// One recognition attended by a delegate.
#[derive(Debug, Clone)]
pub struct DelegationUse {
    /// Whose delegate it was, in whatever form of omocodia.
    pub delegate: CodiceFiscale,
    /// The calendar year in Rome.
    pub year: i16,
    /// When, by the clock of the request.
    pub at: Timestamp,
}

impl Table {
    /// Counts it inside a transaction, if the year has room for one more.
    pub(crate) fn delegation(&self, used: &DelegationUse) -> Result<TransactWriteItem, StoreError> {
        let pk = format!("DELEGATE#{}", used.delegate.decoded().as_str());
        let update = Update::builder()
            .table_name(&self.name)
            .set_key(Some(key(&pk, &format!("YEAR#{}", used.year))))
            .update_expression("SET #ttl = :ttl, #schema = :schema ADD used :one")
            .condition_expression("attribute_not_exists(pk) OR used < :limit")
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_names("#schema", "schema")
            .expression_attribute_values(":ttl", n(used.at.as_second() + KEPT))
            .expression_attribute_values(":schema", n(SCHEMA))
            .expression_attribute_values(":one", n(1))
            .expression_attribute_values(":limit", n(DELEGATIONS_A_YEAR));
        Ok(TransactWriteItem::builder().update(update.build()?).build())
    }
}
