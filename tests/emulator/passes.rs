//! Sessions without a password: the pool, its triggers, and a pass of the table.

use polis_app::{App, background::now, chance, link::sha256};
use polis_domain::{AccountId, Username};
use polis_store::Pass;
use polis_tests::{ask, cloud::Caller, person::word, stack};
use serde_json::json;

struct User {
    app: App,
    name: Username,
    account: AccountId,
}

/// A password that satisfies the pool's policy.
fn unknown() -> String {
    format!("Aa1{}", chance::token())
}

/// A user who never had a password.
async fn new_user(app: App) -> User {
    let name = Username::parse(&format!("{}.digitale", word(6).to_lowercase())).unwrap();
    let account = AccountId::from_random(chance::bytes());
    app.user_pool().ensure_user(name.as_str(), &account, &unknown()).await.unwrap();
    User { app, name, account }
}

impl User {
    /// A pass that expires after `seconds`.
    async fn pass(&self, seconds: i64) -> String {
        let token = chance::token();
        let digest = sha256(token.as_bytes());
        let ttl = now().as_second() + seconds;
        let pass = Pass { digest, username: self.name.clone(), ttl };
        self.app.table().keep_pass(&pass).await.unwrap();
        token
    }

    async fn opens(&self, token: &str) -> Option<String> {
        self.app.user_pool().open_with_pass(self.name.as_str(), token).await.unwrap()
    }
}

#[test]
fn a11_a_pass_opens_one_session_of_its_user() {
    ask(async |app| {
        let user = new_user(app).await;
        let pass = user.pass(60).await;
        let token = user.opens(&pass).await.unwrap();
        let session = user.app.sessions().verify(&token, now()).await.unwrap();
        assert_eq!(session.account.as_ref(), Some(&user.account));
        assert_eq!(session.username, user.name.as_str());
        assert_eq!(user.opens(&pass).await, None, "spent");
    });
}

#[test]
fn nothing_but_a_good_pass_opens() {
    ask(async |app| {
        let (user, other) = (new_user(app.clone()).await, new_user(app).await);
        assert_eq!(user.opens(&chance::token()).await, None, "made up");
        assert_eq!(user.opens(&user.pass(0).await).await, None, "over");
        let theirs = other.pass(60).await;
        assert_eq!(user.opens(&theirs).await, None, "somebody else's");
        assert!(other.opens(&theirs).await.is_some(), "and still theirs");
        let nobody = user.app.user_pool().open_with_pass("nessuno.nessuno", "x").await.unwrap();
        assert_eq!(nobody, None);
    });
}

#[test]
fn a_user_is_made_once_and_no_other_user_is_touched() {
    ask(async |app| {
        let user = new_user(app).await;
        let identity = user.app.user_pool();
        identity.set_password(user.name.as_str(), "Collaudo2026").await.unwrap();
        identity.ensure_user(user.name.as_str(), &user.account, &unknown()).await.unwrap();
        let kept = identity.sign_in(user.name.as_str(), "Collaudo2026").await.unwrap();
        assert!(matches!(kept, polis_cognito::SignIn::Open(_)), "a password chosen stays");
        let stranger = AccountId::from_random(chance::bytes());
        assert!(identity.ensure_user(user.name.as_str(), &stranger, &unknown()).await.is_err());
    });
}

#[test]
fn a_password_mailed_and_never_changed_works_no_more() {
    ask(async |app| {
        let name = format!("{}.provvisoria", word(6).to_lowercase());
        let account = AccountId::from_random(chance::bytes());
        let identity = app.user_pool();
        identity.issue_temporary_password(&name, &account, "Provvisoria2").await.unwrap();
        identity.ensure_user(&name, &account, &unknown()).await.unwrap();
        let tried = identity.sign_in(&name, "Provvisoria2").await.unwrap();
        assert_eq!(tried, polis_cognito::SignIn::Wrong);
    });
}

#[test]
fn only_the_administrative_flow_opens_a_session() {
    ask(async |app| {
        let user = new_user(app).await;
        let pass = user.pass(60).await;
        let anybody = Caller::root();
        let target = |name: &str| format!("AWSCognitoIdentityProviderService.{name}");
        // A client without the secret of the app client, as any stranger has.
        let asked = anybody.json(
            "cognito-idp",
            &target("InitiateAuth"),
            &json!({
                "ClientId": stack().client,
                "AuthFlow": "CUSTOM_AUTH",
                "AuthParameters": {"USERNAME": user.name.as_str()},
            }),
        );
        assert!(asked.status >= 400, "{}", asked.body);
        assert!(user.opens(&pass).await.is_some());
    });
}
