//! Sessions opened without a password: a pass, kept by us and spent by the trigger of the pool
//! (`functions/challenge`), in the administrative flow only.

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use polis_domain::AccountId;

use crate::credentials::{Found, UserPool, UserPoolError, code, failed};

/// No session opens: the pass is not good, or the user does not exist.
const REFUSED: [&str; 2] = ["NotAuthorizedException", "UserNotFoundException"];

impl UserPool {
    /// Opens a session with a pass kept for this user: the ID token, or `None` if the pass is not
    /// good or there is no such user.
    pub async fn open_with_pass(
        &self,
        username: &str,
        token: &str,
    ) -> Result<Option<String>, UserPoolError> {
        let asked = self
            .cognito
            .admin_initiate_auth()
            .user_pool_id(&self.pool)
            .client_id(&self.client_id)
            .auth_flow(AuthFlowType::CustomAuth)
            .auth_parameters("USERNAME", username)
            .auth_parameters("SECRET_HASH", self.secret_hash(username).await?)
            .send()
            .await;
        let session = match asked {
            Ok(asked) if asked.challenge_name() == Some(&ChallengeNameType::CustomChallenge) => {
                asked.session().unwrap_or_default().to_owned()
            }
            Ok(_) => return Ok(None),
            Err(error) if code(&error).is_some_and(|code| REFUSED.contains(&code)) => {
                return Ok(None);
            }
            Err(error) => return Err(failed(error)),
        };
        let answered = self
            .cognito
            .admin_respond_to_auth_challenge()
            .user_pool_id(&self.pool)
            .client_id(&self.client_id)
            .challenge_name(ChallengeNameType::CustomChallenge)
            .session(session)
            .challenge_responses("USERNAME", username)
            .challenge_responses("ANSWER", token)
            .challenge_responses("SECRET_HASH", self.secret_hash(username).await?)
            .send()
            .await;
        match answered {
            Ok(answered) => {
                let token = answered.authentication_result().and_then(|result| result.id_token());
                Ok(token.map(str::to_owned))
            }
            Err(error) if code(&error).is_some_and(|code| REFUSED.contains(&code)) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    /// Makes the user of this account if there is none, with a password that no person knows; one
    /// that was mailed and never changed no longer works (A11, A12). Running it again changes nothing.
    ///
    /// # Errors
    /// If the username belongs to another user: nothing is touched then.
    pub async fn ensure_user(
        &self,
        username: &str,
        account: &AccountId,
        unknown: &str,
    ) -> Result<(), UserPoolError> {
        match self.create(username, account, unknown).await? {
            Found::Confirmed => Ok(()),
            Found::New | Found::Temporary => self.set(username, unknown, true).await,
        }
    }
}
