//! Which failure the error of a service becomes.

use polis_cognito::{SessionError, UserPoolError};
use polis_store::StoreError;

use crate::{Failure, SIGN_IN};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict | StoreError::Taken => Self::outdated(),
            StoreError::Spent => Self::spent(),
            StoreError::Corrupt(_) => Self::internal(error),
            StoreError::Unavailable(..)
            | StoreError::Throttled
            | StoreError::Newer(_)
            | StoreError::Lost(_) => Self::unavailable(error),
        }
    }
}

impl From<UserPoolError> for Failure {
    fn from(error: UserPoolError) -> Self {
        Self::unavailable(error)
    }
}

impl From<SessionError> for Failure {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Invalid => Self::sign_in(SIGN_IN),
            SessionError::Keys(_) => Self::unavailable(error),
        }
    }
}
