//! Why the store could not do it.

use aws_sdk_dynamodb::{
    error::{BuildError, ProvideErrorMetadata, SdkError},
    operation::{
        transact_get_items::TransactGetItemsError, transact_write_items::TransactWriteItemsError,
    },
};

/// Why the store could not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the item first: read it again and retry.
    #[error("the item changed meanwhile")]
    Conflict,
    /// A name that must be unique (codice fiscale, username, protocol number) is taken.
    #[error("the name is taken")]
    Taken,
    /// The service refused or could not be reached.
    #[error("{0} failed")]
    Unavailable(&'static str, #[source] Box<dyn std::error::Error + Send + Sync>),
    /// An item does not have the shape we write.
    #[error("unreadable item")]
    Corrupt(#[from] serde_dynamo::Error),
}

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
            _ => Self::Unavailable("DynamoDB", error.into()),
        }
    }

    /// A transactional read is refused while somebody writes one of its items: read again.
    pub(crate) fn snapshot(error: SdkError<TransactGetItemsError>) -> Self {
        let conflict = match error.as_service_error() {
            Some(TransactGetItemsError::TransactionCanceledException(cancelled)) => cancelled
                .cancellation_reasons()
                .iter()
                .any(|reason| reason.code() == Some("TransactionConflict")),
            _ => false,
        };
        if conflict { Self::Conflict } else { Self::Unavailable("DynamoDB", error.into()) }
    }

    /// In a transaction the first `own` items are guarded by version, the others by uniqueness.
    pub(crate) fn transaction(error: SdkError<TransactWriteItemsError>, own: usize) -> Self {
        let Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) =
            error.as_service_error()
        else {
            return Self::conditional(error);
        };
        let failed = |code: &str| {
            cancelled.cancellation_reasons().iter().position(|reason| reason.code() == Some(code))
        };
        if failed("TransactionConflict").is_some() {
            return Self::Conflict;
        }
        match failed("ConditionalCheckFailed") {
            Some(at) if at < own => Self::Conflict,
            Some(_) => Self::Taken,
            None => Self::Unavailable("DynamoDB", error.into()),
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
        config::http::HttpResponse,
        types::{CancellationReason, error::TransactionCanceledException},
    };

    use super::*;

    fn refused(code: &str) -> StoreError {
        let reason = CancellationReason::builder().code(code).build();
        let cancelled =
            TransactionCanceledException::builder().cancellation_reasons(reason).build();
        let answer = HttpResponse::new(400.try_into().unwrap(), "".into());
        let error = TransactGetItemsError::TransactionCanceledException(cancelled);
        StoreError::snapshot(SdkError::service_error(error, answer))
    }

    #[test]
    fn a_read_that_meets_a_write_is_a_conflict_and_nothing_else_is() {
        assert!(matches!(refused("TransactionConflict"), StoreError::Conflict));
        assert!(matches!(refused("ThrottlingError"), StoreError::Unavailable(..)));
    }
}
