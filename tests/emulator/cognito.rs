//! Passwords in Cognito, and the sessions they open.

use jiff::SignedDuration;
use polis_app::{App, background::now, chance};
use polis_cognito::{SessionError, SignIn};
use polis_domain::AccountId;
use polis_tests::{ask, person::word};

const FIRST: &str = "Provvisoria2";
const SECOND: &str = "Provvisoria3";
const CHOSEN: &str = "Collaudo2026";

struct User {
    app: App,
    name: String,
    account: AccountId,
}

/// A user with a temporary password.
async fn new_user(app: App) -> User {
    let name = format!("{}.prova", word(5).to_lowercase());
    let account = AccountId::from_random(chance::bytes());
    app.user_pool().issue_temporary_password(&name, &account, FIRST).await.unwrap();
    User { app, name, account }
}

impl User {
    async fn tries(&self, password: &str) -> SignIn {
        self.app.user_pool().sign_in(&self.name, password).await.unwrap()
    }

    /// Changes the temporary password; returns the ID token.
    async fn chooses(&self) -> String {
        let SignIn::MustChange(session) = self.tries(FIRST).await else { unreachable!() };
        let identity = self.app.user_pool();
        let changed = identity.change_password(&self.name, &session, CHOSEN).await.unwrap();
        let SignIn::Open(token) = changed else { unreachable!("{changed:?}") };
        token
    }

    async fn rejects(&self, token: &str) {
        let verified = self.app.sessions().verify(token, now()).await;
        assert!(matches!(verified, Err(SessionError::Invalid)), "{verified:?}");
    }
}

#[test]
fn r_log_2_a_temporary_password_opens_only_its_own_change() {
    ask(async |app| {
        let user = new_user(app).await;
        assert!(matches!(user.tries(FIRST).await, SignIn::MustChange(_)));
        user.chooses().await;
        assert!(matches!(user.tries(CHOSEN).await, SignIn::Open(_)));
        assert_eq!(user.tries(FIRST).await, SignIn::Wrong);
    });
}

#[test]
fn r_log_1_a_wrong_password_and_an_unknown_user_look_the_same() {
    ask(async |app| {
        let user = new_user(app).await;
        assert_eq!(user.tries("Sbagliata1").await, SignIn::Wrong);
        let unknown = user.app.user_pool().sign_in("nessuno.nessuno", FIRST).await.unwrap();
        assert_eq!(unknown, SignIn::Wrong);
    });
}

#[test]
fn r_reg_12_a_temporary_password_issued_twice_is_one_user_with_the_last() {
    ask(async |app| {
        let user = new_user(app).await;
        let identity = user.app.user_pool();
        let again = identity.issue_temporary_password(&user.name, &user.account, SECOND).await;
        assert!(again.unwrap());
        assert_eq!(user.tries(FIRST).await, SignIn::Wrong);
        assert!(matches!(user.tries(SECOND).await, SignIn::MustChange(_)));
    });
}

#[test]
fn r_reg_13_no_citizen_gets_the_username_of_an_officer() {
    ask(async |app| {
        let name = format!("{}.sportello", word(5).to_lowercase());
        app.user_pool().enrol_officer(&name, "DS", CHOSEN).await.unwrap();
        let citizen = AccountId::from_random(chance::bytes());
        let taken = app.user_pool().issue_temporary_password(&name, &citizen, FIRST).await;
        assert!(taken.is_err());
        let officer = User { app, name, account: citizen };
        assert_eq!(officer.tries(FIRST).await, SignIn::Wrong);
        assert!(matches!(officer.tries(CHOSEN).await, SignIn::Open(_)));
    });
}

#[test]
fn r_log_6_a_password_set_for_good_needs_no_change() {
    ask(async |app| {
        let user = new_user(app).await;
        user.app.user_pool().set_password(&user.name, CHOSEN).await.unwrap();
        assert!(matches!(user.tries(CHOSEN).await, SignIn::Open(_)));
    });
}

#[test]
fn a_session_names_the_account_and_ends_by_the_clock_of_the_request() {
    ask(async |app| {
        let user = new_user(app).await;
        let token = user.chooses().await;
        let session = user.app.sessions().verify(&token, now()).await.unwrap();
        assert_eq!((session.username, session.account), (user.name, Some(user.account)));
        let later = now() + SignedDuration::from_hours(4) + SignedDuration::from_secs(60);
        let over = user.app.sessions().verify(&token, later).await;
        assert!(matches!(over, Err(SessionError::Invalid)), "{over:?}");
    });
}

#[test]
fn no_other_token_is_a_session() {
    ask(async |app| {
        let user = new_user(app).await;
        let token = user.chooses().await;
        let parts: Vec<&str> = token.split('.').collect();
        let [header, claims, signature] = parts[..] else { unreachable!() };
        let other = new_user(user.app.clone()).await.chooses().await;
        let others: Vec<&str> = other.split('.').collect();
        // {"alg":"none"} and {"alg":"HS256"}, the two classic forgeries.
        for bad in [
            String::new(),
            "a.b.c".to_owned(),
            format!("{header}.{claims}."),
            format!("{header}.{claims}.{}", others[2]),
            format!("{header}.{}.{signature}", others[1]),
            format!("eyJhbGciOiJub25lIn0.{claims}."),
            format!("eyJhbGciOiJIUzI1NiJ9.{claims}.{signature}"),
        ] {
            user.rejects(&bad).await;
        }
    });
}

#[test]
fn a11_a_chosen_password_is_not_replaced_by_a_mailed_one() {
    ask(async |app| {
        let user = new_user(app).await;
        user.chooses().await;
        let issued =
            user.app.user_pool().issue_temporary_password(&user.name, &user.account, SECOND);
        assert!(!issued.await.unwrap(), "nothing to mail");
        assert_eq!(user.tries(SECOND).await, SignIn::Wrong);
        assert!(matches!(user.tries(CHOSEN).await, SignIn::Open(_)));
    });
}
