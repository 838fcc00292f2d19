//! A table of its own for each test, so that no function works on its rows.

use aws_sdk_dynamodb::{
    Client,
    types::{
        AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType,
        Projection, ProjectionType, ScalarAttributeType,
    },
};
use jiff::{SignedDuration, Timestamp};
use polis_app::{chance, link::sha256};
use polis_domain::account::{Act, Fact};
use polis_domain::{Account, AccountId, Actor, CodiceFiscale, LinkDigest, Transition};
use polis_store::{ExtraWrite, Table};
use polis_tests::{Person, ask};

/// The instant at which these tests take place.
pub(crate) const START: Timestamp = Timestamp::constant(1_800_000_000, 0);

/// The instant `seconds` after [`START`].
pub(crate) fn later(seconds: i64) -> Timestamp {
    START + SignedDuration::from_secs(seconds)
}

/// Asks a question of a new table with the keys of template.yaml.
pub(crate) fn on_a_table<T>(question: impl AsyncFnOnce(Table) -> T) -> T {
    ask(async |app| {
        let client = Client::new(app.aws());
        let name = format!("scratch-{}", hex::encode(chance::bytes::<8>()));
        let keys = |hash: &str, range: &str| {
            [(hash, KeyType::Hash), (range, KeyType::Range)].map(|(name, kind)| {
                KeySchemaElement::builder().attribute_name(name).key_type(kind).build().unwrap()
            })
        };
        let attribute = |name: &str| {
            let kind = ScalarAttributeType::S;
            let new = AttributeDefinition::builder().attribute_name(name).attribute_type(kind);
            new.build().unwrap()
        };
        let only_keys = Projection::builder().projection_type(ProjectionType::KeysOnly).build();
        let due = GlobalSecondaryIndex::builder()
            .index_name("due")
            .set_key_schema(Some(keys("due_pk", "due_sk").into()))
            .projection(only_keys);
        let create = client
            .create_table()
            .table_name(&name)
            .billing_mode(BillingMode::PayPerRequest)
            .set_key_schema(Some(keys("pk", "sk").into()))
            .set_attribute_definitions(Some(["pk", "sk", "due_pk", "due_sk"].map(attribute).into()))
            .global_secondary_indexes(due.build().unwrap());
        create.send().await.unwrap();
        question(Table::new(client.clone(), &name)).await
    })
}

/// An account that does not exist yet, of a new person.
pub(crate) fn nobody() -> (Account, Person) {
    let person = Person::new();
    let cf = CodiceFiscale::parse(&person.codice_fiscale).unwrap();
    (Account::unregistered(AccountId::from_random(chance::bytes()), cf), person)
}

/// A registration, without its mail.
pub(crate) fn registration(account: &Account, person: &Person) -> Transition {
    let command = Act::Register(Box::new(person.registrant()));
    let transition = account.apply(command, &Actor::Citizen, START).unwrap();
    Transition { effects: Vec::new(), ..transition }
}

/// A citizen who has just registered.
pub(crate) async fn registered(table: &Table) -> Account {
    let (account, person) = nobody();
    let transition = registration(&account, &person);
    let claim = ExtraWrite::ClaimCodiceFiscale(account.codice_fiscale.clone());
    table.commit(&transition, &[claim]).await.unwrap();
    transition.after
}

/// A step that may be repeated without limit: another link.
pub(crate) fn step(account: &Account, nth: usize) -> Transition {
    let link = LinkDigest::from_hex(sha256(&nth.to_be_bytes()));
    account.apply(Fact::IssueConfirmationLink(link), &Actor::System, START).unwrap()
}
