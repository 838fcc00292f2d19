//! Items that SPID and CIE write to the table.

use polis_app::{chance, link::sha256};
use polis_domain::account::Act;
use polis_domain::{
    Account, AccountId, CodiceFiscale, DigitalLogin, Federation, Level, Username,
    account::Registrant,
};
use polis_store::{
    Administration, Authn, Certificates, ExtraWrite, Metadata, Pass, Proven, Provider, Signing,
    SigningKey, StoreError, Table,
};
use tokio::task::JoinSet;

use crate::scratch::{START, later, nobody, on_a_table};

/// Number of simultaneous requests in a race.
const MANY: usize = 50;

/// A request that was just sent; returns its ID.
async fn sent(table: &Table) -> String {
    let id = format!("_{}", hex::encode(chance::bytes::<16>()));
    let authn = Authn {
        federation: Federation::Spid,
        idp: "https://idp.example".into(),
        level: Level::Two,
        relay_state: "_a1".into(),
        issued_at: START,
        binding: sha256(b"browser"),
        back: Some("/istanze".into()),
        used: false,
        ttl: START.as_second() + 3600,
    };
    table.keep_authn(&id, &authn).await.unwrap();
    assert_eq!(table.authn(&id).await.unwrap(), Some(authn.clone()));
    assert!(matches!(table.keep_authn(&id, &authn).await, Err(StoreError::Conflict)));
    id
}

fn login(request: &str) -> DigitalLogin {
    DigitalLogin {
        federation: Federation::Spid,
        idp: "https://idp.example".into(),
        level: Level::Two,
        request: request.into(),
    }
}

fn proven(cf: &CodiceFiscale, request: &str) -> Proven {
    Proven {
        codice_fiscale: cf.clone(),
        account: AccountId::from_random(chance::bytes()),
        login: login(request),
        subject: "soggetto".to_owned(),
        attributes: [("name".to_owned(), "Maria".to_owned())].into(),
        back: None,
        ttl: START.as_second() + 1800,
    }
}

/// Runs the action many times at once; returns how many succeeded. The others must find it taken or
/// under way.
async fn at_once<F>(attempt: impl Fn(usize) -> F) -> usize
where
    F: Future<Output = Result<(), StoreError>> + Send + 'static,
{
    let mut attempts: JoinSet<_> = (0..MANY).map(attempt).collect();
    let mut done = 0;
    while let Some(ended) = attempts.join_next().await {
        match ended.unwrap() {
            Ok(()) => done += 1,
            Err(error) => {
                assert!(matches!(error, StoreError::Taken | StoreError::Conflict), "{error:?}");
            }
        }
    }
    done
}

#[test]
fn a_request_is_consumed_once_however_many_answers_come_at_once() {
    on_a_table(async |table| {
        let id = sent(&table).await;
        let done = at_once(|_| {
            let (table, id) = (table.clone(), id.clone());
            async move { table.consume(&id).await }
        });
        assert_eq!(done.await, 1);
        assert!(table.authn(&id).await.unwrap().unwrap().used);
        assert!(matches!(table.consume(&id).await, Err(StoreError::Taken)));
        assert!(matches!(table.consume("_nobody").await, Err(StoreError::Taken)));
    });
}

#[test]
fn of_many_answers_one_proves_an_identity_and_the_others_leave_nothing() {
    on_a_table(async |table| {
        let id = sent(&table).await;
        let (account, _) = nobody();
        let done = at_once(|nth| {
            let (table, id) = (table.clone(), id.clone());
            let proven = proven(&account.codice_fiscale, &id);
            async move { table.consume_proving(&id, &format!("{nth}"), &proven).await }
        });
        assert_eq!(done.await, 1);
        let mut kept = 0;
        for nth in 0..MANY {
            let digest = format!("{nth}");
            kept += usize::from(table.proven(&digest, START).await.unwrap().is_some());
            assert_eq!(table.proven(&digest, later(1800)).await.unwrap(), None);
        }
        assert_eq!(kept, 1);
    });
}

#[test]
fn a11_a_login_that_is_not_the_first_changes_nothing_of_the_account() {
    on_a_table(async |table| {
        let id = sent(&table).await;
        let account = citizen(&table, &id).await;
        let enter = |account: &Account| {
            let email = account.registrant().map(|registrant| registrant.email.clone());
            let command = Act::EnterDigitally { login: login(&id).into(), email };
            account.apply(command, &polis_domain::Actor::Citizen, START).unwrap()
        };
        let first = enter(&account);
        let (pass, other) = (pass("first"), pass("other"));
        let also = |pass: &Pass| {
            [ExtraWrite::ConsumeRequest(id.clone()), ExtraWrite::GrantSession(pass.clone())]
        };
        table.commit(&first, &also(&pass)).await.unwrap();
        let second = enter(&first.after);
        let refused = table.commit(&second, &also(&other)).await;
        assert!(matches!(refused, Err(StoreError::Taken)), "{refused:?}");
        assert_eq!(table.load(&account.id).await.unwrap(), Some(first.after));
        let spend = async |pass: &Pass| {
            table.spend_pass(&pass.digest, pass.username.as_str(), START).await.unwrap()
        };
        assert!(spend(&pass).await && !spend(&other).await);
    });
}

/// A citizen who registered with SPID.
async fn citizen(table: &Table, request: &str) -> Account {
    let (account, person) = nobody();
    let registrant: Registrant = person.registrant();
    let name = Username::parse("maria.esempio").unwrap();
    let command = Act::RegisterDigitally {
        registrant: registrant.into(),
        login: login(request).into(),
        username: Some(name.clone()),
    };
    let registered = account.apply(command, &polis_domain::Actor::Citizen, START).unwrap();
    let also = [
        ExtraWrite::ClaimCodiceFiscale(account.codice_fiscale.clone()),
        ExtraWrite::AssignUsername(name),
    ];
    table.commit(&registered, &also).await.unwrap();
    registered.after
}

fn pass(token: &str) -> Pass {
    Pass {
        digest: sha256(token.as_bytes()),
        username: Username::parse("maria.esempio").unwrap(),
        ttl: START.as_second() + 60,
    }
}

#[test]
fn a_pass_opens_once_for_a_minute_and_only_its_user() {
    on_a_table(async |table| {
        let pass = pass("token");
        table.keep_pass(&pass).await.unwrap();
        let spend = async |name: &str, at| table.spend_pass(&pass.digest, name, at).await.unwrap();
        assert!(!spend("mario.esempio", START).await, "somebody else's");
        assert!(!spend("maria.esempio", later(60)).await, "over");
        assert!(spend("maria.esempio", later(59)).await);
        assert!(!spend("maria.esempio", later(59)).await, "spent");
        assert!(!table.spend_pass("unknown", "maria.esempio", START).await.unwrap());
    });
}

#[test]
fn of_many_requests_for_a_pass_one_spends_it() {
    on_a_table(async |table| {
        let pass = pass("token");
        table.keep_pass(&pass).await.unwrap();
        let spend = |_| {
            let (table, pass) = (table.clone(), pass.clone());
            async move { table.spend_pass(&pass.digest, "maria.esempio", START).await.unwrap() }
        };
        let mut attempts: JoinSet<_> = (0..MANY).map(spend).collect();
        let mut times = 0;
        while let Some(done) = attempts.join_next().await {
            times += usize::from(done.unwrap());
        }
        assert_eq!(times, 1);
    });
}

fn provider(name: &str) -> Provider {
    Provider {
        entity_id: format!("https://{name}.example"),
        name: name.into(),
        redirect: format!("https://{name}.example/sso"),
        post: None,
        logout: None,
        certificates: vec!["AAAA".into()],
        test: false,
        unlisted: false,
    }
}

#[test]
fn a_registry_replaces_the_one_before_and_leaves_test_providers_alone() {
    on_a_table(async |table| {
        let federation = Federation::Spid;
        let test = Provider { test: true, ..provider("collaudo") };
        table.add_test_provider(federation, &test).await.unwrap();
        let names = async || {
            let all = table.providers(federation).await.unwrap();
            all.into_iter().map(|provider| provider.name).collect::<Vec<_>>()
        };
        let first = [provider("a"), provider("b")];
        table.replace_providers(federation, None, "1", &first).await.unwrap();
        assert_eq!(names().await, ["a", "b", "collaudo"]);
        let again = table.replace_providers(federation, None, "1", &first).await;
        assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
        table.replace_providers(federation, Some("1"), "2", &[provider("b")]).await.unwrap();
        assert_eq!(names().await, ["b", "collaudo"]);
        assert_eq!(table.registry_version(federation).await.unwrap().as_deref(), Some("2"));
        let taken = table.add_test_provider(federation, &provider("b")).await;
        assert!(matches!(taken, Err(StoreError::Conflict)), "a registered one is not replaced");
        assert_eq!(table.provider(Federation::Cie, "https://b.example").await.unwrap(), None);
    });
}

#[test]
fn how_we_sign_is_changed_by_one_at_a_time() {
    on_a_table(async |table| {
        let text = String::new;
        let signing = Signing {
            version: 1,
            active: SigningKey::A,
            certificates: Certificates { a: Some("AAAA".into()), b: None },
            metadata: Metadata { spid: "<a/>".into(), cie: "<b/>".into() },
            administration: Administration {
                name: text(),
                display_name: text(),
                url: text(),
                service_name: text(),
                ipa_code: text(),
                municipality: text(),
                email: text(),
                phone: text(),
            },
        };
        assert_eq!(table.signing().await.unwrap(), None);
        table.keep_signing(&signing).await.unwrap();
        let again = table.keep_signing(&signing).await;
        assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
        let rotated = Signing { version: 2, active: SigningKey::B, ..signing };
        table.keep_signing(&rotated).await.unwrap();
        assert_eq!(table.signing().await.unwrap(), Some(rotated));
    });
}
