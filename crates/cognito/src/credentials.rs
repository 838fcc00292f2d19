//! Usernames and passwords in Cognito.

use std::sync::OnceLock;

use aws_sdk_cognitoidentityprovider::{
    Client,
    error::{ProvideErrorMetadata, SdkError},
    types::{AttributeType, AuthFlowType, ChallengeNameType, MessageActionType, UserStatusType},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use polis_domain::AccountId;
use sha2::Sha256;

/// The attribute of a user that names the account; officers have none.
const ACCOUNT: &str = "custom:account";

/// The user pool and its app client.
#[derive(Debug)]
pub struct UserPool {
    pub(crate) cognito: Client,
    pub(crate) pool: String,
    pub(crate) client_id: String,
    secret: OnceLock<String>,
}

/// What came of username and password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignIn {
    /// Right: the ID token.
    Open(String),
    /// Right, but the password is temporary: the session that lets it be changed (R-LOG-2).
    MustChange(String),
    /// Wrong, or no such user: the two look the same.
    Wrong,
}

/// What there was of a user who is wanted.
pub(crate) enum Found {
    /// Nothing: the user was made.
    New,
    /// The user, with a temporary password.
    Temporary,
    /// The user, with a password for good.
    Confirmed,
}

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Cognito or KMS refused, or could not be reached.
#[derive(Debug, thiserror::Error)]
#[error("{0} failed")]
pub struct UserPoolError(&'static str, #[source] Cause);

impl UserPoolError {
    pub(crate) fn of(service: &'static str, cause: Cause) -> Self {
        Self(service, cause)
    }
}

fn cognito(cause: impl Into<Cause>) -> UserPoolError {
    UserPoolError::of("Cognito", cause.into())
}

pub(crate) fn failed<E>(error: SdkError<E>) -> UserPoolError
where
    E: std::error::Error + Send + Sync + 'static,
{
    cognito(error)
}

pub(crate) fn code<E: ProvideErrorMetadata>(error: &SdkError<E>) -> Option<&str> {
    error.as_service_error().and_then(ProvideErrorMetadata::code)
}

impl UserPool {
    /// The pool and its one app client.
    pub fn new(cognito: Client, pool: impl Into<String>, client_id: impl Into<String>) -> Self {
        let secret = OnceLock::new();
        Self { cognito, pool: pool.into(), client_id: client_id.into(), secret }
    }

    /// Tries username and password. Count the attempt before you call this.
    pub async fn sign_in(&self, username: &str, password: &str) -> Result<SignIn, UserPoolError> {
        let answer = self
            .cognito
            .admin_initiate_auth()
            .user_pool_id(&self.pool)
            .client_id(&self.client_id)
            .auth_flow(AuthFlowType::AdminUserPasswordAuth)
            .auth_parameters("USERNAME", username)
            .auth_parameters("PASSWORD", password)
            .auth_parameters("SECRET_HASH", self.secret_hash(username).await?)
            .send()
            .await;
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                return match code(&error) {
                    Some("NotAuthorizedException" | "UserNotFoundException") => Ok(SignIn::Wrong),
                    _ => Err(failed(error)),
                };
            }
        };
        if answer.challenge_name() == Some(&ChallengeNameType::NewPasswordRequired) {
            return Ok(SignIn::MustChange(answer.session().unwrap_or_default().to_owned()));
        }
        let token = answer.authentication_result().and_then(|result| result.id_token());
        Ok(token.map_or(SignIn::Wrong, |token| SignIn::Open(token.to_owned())))
    }

    /// Answers the temporary password with the one the person chose; the ID token.
    pub async fn change_password(
        &self,
        username: &str,
        session: &str,
        password: &str,
    ) -> Result<SignIn, UserPoolError> {
        let answer = self
            .cognito
            .admin_respond_to_auth_challenge()
            .user_pool_id(&self.pool)
            .client_id(&self.client_id)
            .challenge_name(ChallengeNameType::NewPasswordRequired)
            .session(session)
            .challenge_responses("USERNAME", username)
            .challenge_responses("NEW_PASSWORD", password)
            .challenge_responses("SECRET_HASH", self.secret_hash(username).await?)
            .send()
            .await
            .map_err(failed)?;
        let token = answer.authentication_result().and_then(|result| result.id_token());
        Ok(token.map_or(SignIn::Wrong, |token| SignIn::Open(token.to_owned())))
    }

    /// Sets the password for good (reset link).
    pub async fn set_password(&self, username: &str, password: &str) -> Result<(), UserPoolError> {
        self.set(username, password, true).await
    }

    /// Makes the user with a temporary password, or gives the one there is a new one (R-REG-12).
    /// Running it twice leaves one user with the last password. `false` for a user with a password for
    /// good, which stays as it is: the citizen chose it, or it was made void when the citizen came with
    /// SPID or CIE (A11, A12).
    ///
    /// # Errors
    /// If the username belongs to another user, an officer for instance: nothing is touched then.
    pub async fn issue_temporary_password(
        &self,
        username: &str,
        account: &AccountId,
        password: &str,
    ) -> Result<bool, UserPoolError> {
        match self.create(username, account, password).await? {
            Found::Confirmed => return Ok(false),
            Found::New => {}
            Found::Temporary => self.set(username, password, false).await?,
        }
        Ok(true)
    }

    /// Makes the user of this account with a temporary password, unless there is one.
    ///
    /// # Errors
    /// If the username belongs to another account.
    pub(crate) async fn create(
        &self,
        username: &str,
        account: &AccountId,
        password: &str,
    ) -> Result<Found, UserPoolError> {
        let attribute = AttributeType::builder().name(ACCOUNT).value(account.as_str());
        let created = self
            .cognito
            .admin_create_user()
            .user_pool_id(&self.pool)
            .username(username)
            .temporary_password(password)
            .message_action(MessageActionType::Suppress)
            .user_attributes(attribute.build().map_err(cognito)?)
            .send()
            .await;
        match created {
            Ok(_) => Ok(Found::New),
            Err(error) if code(&error) == Some("UsernameExistsException") => {
                self.owned(username, account).await
            }
            Err(error) => Err(failed(error)),
        }
    }

    async fn owned(&self, name: &str, account: &AccountId) -> Result<Found, UserPoolError> {
        let user = self.cognito.admin_get_user().user_pool_id(&self.pool).username(name);
        let user = user.send().await.map_err(failed)?;
        let theirs = |attribute: &AttributeType| {
            attribute.name() == ACCOUNT && attribute.value() == Some(account.as_str())
        };
        if !user.user_attributes().iter().any(theirs) {
            return Err(cognito("the username belongs to another user"));
        }
        let temporary = user.user_status() == Some(&UserStatusType::ForceChangePassword);
        Ok(if temporary { Found::Temporary } else { Found::Confirmed })
    }

    /// Makes an operator with this password, or renews the one there is, and puts it in a group.
    pub async fn enrol_officer(
        &self,
        username: &str,
        group: &str,
        password: &str,
    ) -> Result<(), UserPoolError> {
        let created = self
            .cognito
            .admin_create_user()
            .user_pool_id(&self.pool)
            .username(username)
            .message_action(MessageActionType::Suppress)
            .send()
            .await;
        if let Err(error) = created
            && code(&error) != Some("UsernameExistsException")
        {
            return Err(failed(error));
        }
        self.set(username, password, true).await?;
        let grouped = self.cognito.admin_add_user_to_group().user_pool_id(&self.pool);
        grouped.username(username).group_name(group).send().await.map_err(failed)?;
        Ok(())
    }

    pub(crate) async fn set(
        &self,
        name: &str,
        password: &str,
        permanent: bool,
    ) -> Result<(), UserPoolError> {
        self.cognito
            .admin_set_user_password()
            .user_pool_id(&self.pool)
            .username(name)
            .password(password)
            .permanent(permanent)
            .send()
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// `HMAC-SHA256(client secret, username ‖ client id)`, as Cognito demands.
    pub(crate) async fn secret_hash(&self, username: &str) -> Result<String, UserPoolError> {
        let secret = self.secret().await?;
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(cognito)?;
        mac.update(username.as_bytes());
        mac.update(self.client_id.as_bytes());
        Ok(STANDARD.encode(mac.finalize().into_bytes()))
    }

    /// The secret of the app client, asked of Cognito once: it is nowhere in our configuration.
    async fn secret(&self) -> Result<&str, UserPoolError> {
        if let Some(secret) = self.secret.get() {
            return Ok(secret);
        }
        let client = self
            .cognito
            .describe_user_pool_client()
            .user_pool_id(&self.pool)
            .client_id(&self.client_id)
            .send()
            .await
            .map_err(failed)?;
        let secret = client.user_pool_client().and_then(|client| client.client_secret());
        let secret = secret.unwrap_or_default().to_owned();
        Ok(self.secret.get_or_init(|| secret))
    }
}
