//! Why the store could not do it.

use aws_sdk_dynamodb::{
    error::{BuildError, ProvideErrorMetadata, SdkError},
    operation::{
        transact_get_items::TransactGetItemsError, transact_write_items::TransactWriteItemsError,
    },
    types::CancellationReason,
};

use crate::transaction::Guard;

/// Why the store could not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another request changed the item first: read it again and retry.
    #[error("the item changed meanwhile")]
    Conflict,
    /// A name that must be unique (codice fiscale, username, protocol number) is taken.
    #[error("the name is taken")]
    Taken,
    /// The delegate attended as many recognitions this year as allowed.
    #[error("the limit is reached")]
    Spent,
    /// The service refused or could not be reached.
    #[error("{0} failed")]
    Unavailable(&'static str, #[source] Box<dyn std::error::Error + Send + Sync>),
    /// A file that the table names is not there, or cannot be read.
    #[error("the {0} is lost")]
    Lost(&'static str),
    /// The table is busy: the same may be sent again after a pause.
    #[error("the table is throttled")]
    Throttled,
    /// A later release wrote the item: it stays as it is until this function is updated.
    #[error("the item was written by a later release")]
    Newer(#[source] serde_dynamo::Error),
    /// An item does not have the shape we write.
    #[error("unreadable item")]
    Corrupt(#[from] serde_dynamo::Error),
}

/// The codes by which DynamoDB refuses an item of a transaction for load.
const THROTTLED: [&str; 2] = ["ThrottlingError", "ProvisionedThroughputExceeded"];
/// The codes by which it refuses a whole request for load, after the SDK tried again.
const BUSY: [&str; 3] =
    ["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"];

impl StoreError {
    /// Wraps whatever the SDK of that service says.
    pub(crate) fn of<E>(service: &'static str) -> impl FnOnce(SdkError<E>) -> Self
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        move |error| Self::Unavailable(service, error.into())
    }

    /// A condition on one item that did not hold is a conflict.
    pub(crate) fn conditional<E>(error: SdkError<E>) -> Self
    where
        E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
    {
        let code = error.as_service_error().and_then(ProvideErrorMetadata::code);
        match code {
            Some("ConditionalCheckFailedException" | "TransactionConflictException") => {
                Self::Conflict
            }
            Some(code) if BUSY.contains(&code) => Self::Throttled,
            _ => Self::Unavailable("DynamoDB", error.into()),
        }
    }

    /// A transactional read is refused while another request writes one of its items: read again.
    pub(crate) fn snapshot(error: SdkError<TransactGetItemsError>) -> Self {
        let Some(TransactGetItemsError::TransactionCanceledException(cancelled)) =
            error.as_service_error()
        else {
            return Self::conditional(error);
        };
        match Refused::among(cancelled.cancellation_reasons()) {
            Some(Refused::InTheWay) => Self::Conflict,
            Some(Refused::Busy) => Self::Throttled,
            _ => Self::Unavailable("DynamoDB", error.into()),
        }
    }

    /// Which guard of a transaction did not hold: a version that moved on is a conflict, whatever
    /// else is wrong.
    pub(crate) fn transaction(error: SdkError<TransactWriteItemsError>, guards: &[Guard]) -> Self {
        let Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) =
            error.as_service_error()
        else {
            return Self::conditional(error);
        };
        let reasons = cancelled.cancellation_reasons();
        match Refused::among(reasons) {
            Some(Refused::InTheWay) => Self::Conflict,
            Some(Refused::Condition) => {
                let failed = |guard: Guard| {
                    let of = |(reason, it): (&CancellationReason, &Guard)| {
                        reason.code() == Some(CONDITION) && *it == guard
                    };
                    reasons.iter().zip(guards).any(of)
                };
                match () {
                    () if failed(Guard::AsRead) => Self::Conflict,
                    () if failed(Guard::Limited) => Self::Spent,
                    () => Self::Taken,
                }
            }
            Some(Refused::Busy) => Self::Throttled,
            None => Self::Unavailable("DynamoDB", error.into()),
        }
    }
}

const CONDITION: &str = "ConditionalCheckFailed";

/// Why a transaction was cancelled, the decisive reason first.
enum Refused {
    /// Another transaction is writing one of the items.
    InTheWay,
    /// A condition does not hold.
    Condition,
    /// Too many requests for an item.
    Busy,
}

impl Refused {
    fn among(reasons: &[CancellationReason]) -> Option<Self> {
        let has = |codes: &[&str]| {
            reasons.iter().any(|reason| reason.code().is_some_and(|code| codes.contains(&code)))
        };
        if has(&["TransactionConflict"]) {
            Some(Self::InTheWay)
        } else if has(&[CONDITION]) {
            Some(Self::Condition)
        } else {
            has(&THROTTLED).then_some(Self::Busy)
        }
    }
}

impl From<BuildError> for StoreError {
    fn from(error: BuildError) -> Self {
        Self::Unavailable("DynamoDB", error.into())
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_dynamodb::{
        config::http::HttpResponse, types::error::TransactionCanceledException,
    };

    use super::*;

    fn cancelled(codes: &[&str]) -> (TransactionCanceledException, HttpResponse) {
        let reasons = codes.iter().map(|code| CancellationReason::builder().code(*code).build());
        let cancelled = TransactionCanceledException::builder()
            .set_cancellation_reasons(Some(reasons.collect()))
            .build();
        (cancelled, HttpResponse::new(400.try_into().unwrap(), "".into()))
    }

    fn read(codes: &[&str]) -> StoreError {
        let (cancelled, answer) = cancelled(codes);
        let error = TransactGetItemsError::TransactionCanceledException(cancelled);
        StoreError::snapshot(SdkError::service_error(error, answer))
    }

    fn written(codes: &[&str]) -> StoreError {
        let (cancelled, answer) = cancelled(codes);
        let error = TransactWriteItemsError::TransactionCanceledException(cancelled);
        let guards = [Guard::AsRead, Guard::Unique, Guard::Limited];
        StoreError::transaction(SdkError::service_error(error, answer), &guards)
    }

    #[test]
    fn a_read_that_meets_a_write_is_a_conflict_and_a_busy_table_is_throttled() {
        assert!(matches!(read(&["TransactionConflict"]), StoreError::Conflict));
        assert!(matches!(read(&["None", "ThrottlingError"]), StoreError::Throttled));
        assert!(matches!(read(&["ValidationError"]), StoreError::Unavailable(..)));
    }

    #[test]
    fn what_moved_on_what_is_taken_and_what_is_busy_have_names_of_their_own() {
        assert!(matches!(written(&[CONDITION, "None"]), StoreError::Conflict));
        assert!(matches!(written(&[CONDITION, CONDITION]), StoreError::Conflict));
        assert!(matches!(written(&["None", CONDITION]), StoreError::Taken));
        assert!(matches!(written(&["None", "None", CONDITION]), StoreError::Spent));
        assert!(matches!(written(&[CONDITION, "None", CONDITION]), StoreError::Conflict));
        assert!(matches!(written(&["None", "TransactionConflict"]), StoreError::Conflict));
        assert!(matches!(written(&["ThrottlingError", CONDITION]), StoreError::Taken));
        for code in THROTTLED {
            assert!(matches!(written(&["None", code]), StoreError::Throttled), "{code}");
        }
        assert!(matches!(written(&["ValidationError", "None"]), StoreError::Unavailable(..)));
    }
}
