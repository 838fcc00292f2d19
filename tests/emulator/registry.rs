//! The register of identity providers, from a dropped or published file to the table. The key of
//! these tests is accepted beside AgID's and CIE's, which only the local stage allows.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
};

use polis_domain::{Federation, Sha256Hex};
use polis_spid::Certificate;
use polis_spid_test_idp::{HERE, Signer, agids_register, cies_metadata};
use polis_store::Provider;
use polis_tests::{ask, cloud::Caller, register::function, stack::wait_for};
use serde_json::{Value, json};

/// Key that signs the registers of these tests.
static AGID: LazyLock<Signer> = LazyLock::new(|| Signer::new(2026, 2036));
/// Key of every identity provider here; its certificate has expired.
static IDP: LazyLock<Signer> = LazyLock::new(|| Signer::new(2020, 2023));

/// There is one table, one bucket and one function: one test at a time, which begins with no
/// register in use.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    forget(Federation::Spid);
    forget(Federation::Cie);
    turn
}

/// Removes every registered identity provider.
fn forget(federation: Federation) {
    ask(async |app| {
        let before = app.table().registry_version(federation).await.unwrap();
        let emptied = app.table().replace_providers(federation, before.as_deref(), "nessuno", &[]);
        emptied.await.unwrap();
    });
}

/// A signed register of identity providers, one for each of these numbers.
fn register(numbers: std::ops::Range<usize>) -> String {
    let certificate = Certificate::from_der(&IDP.der).unwrap().to_base64();
    let one = |number| {
        format!(
            "<md:EntityDescriptor entityID=\"https://{number}.registro.example\"><md:IDPSSODescriptor \
             protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">\
             <md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\
             {certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
             <md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\" \
             Location=\"https://{number}.registro.example/sso\"/></md:IDPSSODescriptor>\
             </md:EntityDescriptor>"
        )
    };
    let all: String = numbers.map(one).collect();
    let bare = format!(
        "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" \
         xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" ID=\"_registro\">{HERE}{all}\
         </md:EntitiesDescriptor>"
    );
    AGID.seal(&bare, "_registro")
}

fn trust_the_key_of_these_tests() {
    let pin = Certificate::from_der(&AGID.der).unwrap().pin();
    Caller::root().sets_variables(&name(), &[("EXTRA_PIN", &hex::encode(pin.0))]);
}

fn name() -> String {
    function("IdpRegistry")
}

fn put(key: &str, xml: &str) {
    ask(async |app| app.files().write(key, xml.into(), "application/xml").await.unwrap());
}

fn remove(key: &str) {
    ask(async |app| app.files().remove(key).await.unwrap());
}

/// The function's answer about a file of the bucket, as if the bucket had just sent its event.
fn verdict(federation: &str, xml: &str) -> Value {
    let key = format!("federazione/in-arrivo/{federation}/prova.xml");
    // The bucket sends its event as well, later: events may come twice, and find the file gone.
    put(&key, xml);
    let event = json!({"detail": {"object": {"key": key}}});
    let verdict = Caller::root().invoke(&name(), &event).json();
    remove(&key);
    verdict
}

fn in_use(federation: Federation) -> (Option<String>, Vec<Provider>) {
    ask(async |app| {
        let version = app.table().registry_version(federation).await.unwrap();
        (version, app.table().providers(federation).await.unwrap())
    })
}

fn numbered(providers: &[Provider]) -> usize {
    providers.iter().filter(|idp| idp.entity_id.ends_with(".registro.example")).count()
}

fn version_of(xml: &str) -> String {
    Sha256Hex::of(xml.as_bytes()).as_str().to_owned()
}

#[test]
fn a_register_is_taken_only_signed_whole_and_not_suddenly_smaller() {
    let _alone = alone();
    trust_the_key_of_these_tests();
    let ten = register(0..10);
    let dropped = "federazione/in-arrivo/spid/registro.xml";
    put(dropped, &ten);
    wait_for("the register", || (in_use(Federation::Spid).0? == version_of(&ten)).then_some(()));
    remove(dropped);
    let (_, providers) = in_use(Federation::Spid);
    assert_eq!(numbered(&providers), 10);
    assert!(providers.iter().any(|idp| idp.test), "test ones are left alone");
    let kept = format!("federazione/registro/spid/{}.xml", version_of(&ten));
    let kept = ask(async |app| app.files().read(&kept).await.unwrap());
    assert_eq!(kept.as_deref(), Some(ten.as_bytes()));

    let flipped = ten.replacen("3.registro.example/sso", "3.registro.exampla/sso", 1);
    assert_eq!(
        verdict("spid", &flipped)["refused"],
        "signature: no trusted key made it over this content"
    );
    assert_eq!(verdict("spid", &register(4..10))["refused"], "4 of 10 identity providers are gone");
    assert!(verdict("spid", "<a/>")["refused"].is_string());
    assert_eq!(verdict("spid", &"x".repeat((2 << 20) + 1))["refused"], "too large");
    assert_eq!(in_use(Federation::Spid), (Some(version_of(&ten)), providers), "nothing changed");

    let seven = register(3..10);
    let taken = json!({"version": version_of(&seven), "providers": 7});
    assert_eq!(verdict("spid", &seven), taken);
    assert_eq!(verdict("spid", &seven), taken, "the same event again");
    assert_eq!(numbered(&in_use(Federation::Spid).1), 7);
    assert_eq!(in_use(Federation::Spid).0, Some(version_of(&seven)));
    forget(Federation::Spid);
}

#[test]
fn the_clock_fetches_what_is_published() {
    let _alone = alone();
    let xml = register(0..1);
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/registro", server.local_addr().unwrap());
    let published = xml.clone();
    std::thread::spawn(move || {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", published.len());
        for mut client in server.incoming().flatten() {
            // A server that closes before it read the request breaks the connection.
            assert_ne!(client.read(&mut [0; 4096]).unwrap(), 0);
            client.write_all((head.clone() + &published).as_bytes()).unwrap();
        }
    });
    trust_the_key_of_these_tests();
    Caller::root().sets_variables(&name(), &[("CIE_METADATA_URL", &url)]);
    let answer = Caller::root().invoke(&name(), &json!({"fetch": true})).json();
    Caller::root().sets_variables(&name(), &[("CIE_METADATA_URL", "")]);
    assert_eq!(answer, json!({"cie": {"version": version_of(&xml), "providers": 1}}));
    assert_eq!(in_use(Federation::Cie).0, Some(version_of(&xml)));
    forget(Federation::Cie);
}

#[test]
fn a_file_in_no_federations_folder_changes_nothing() {
    // While another test changes the function's variables, it answers no request.
    let _alone = alone();
    let event = json!({"detail": {"object": {"key": "federazione/in-arrivo/registro.xml"}}});
    assert!(Caller::root().invoke(&name(), &event).json().is_null());
    let event = json!({"detail": {"object": {"key": "federazione/in-arrivo/cie/nessuno.xml"}}});
    assert!(Caller::root().invoke(&name(), &event).json().is_null(), "gone by now");
}

#[test]
fn the_real_registers_are_taken_and_one_flipped_byte_is_not() {
    // Where the fixtures are absent, polis_spid_test_idp says so.
    let _alone = alone();
    for (xml, federation, count, byte) in [
        (agids_register(), Federation::Spid, 12, "posteid.poste.it"),
        (cies_metadata(), Federation::Cie, 1, "Redirect/SSO"),
    ] {
        let Some(xml) = xml else { continue };
        forget(federation);
        let taken = verdict(federation.as_str(), &xml);
        assert_eq!(taken, json!({"version": version_of(&xml), "providers": count}));
        let before = in_use(federation);
        let flipped = xml.replacen(byte, &byte.to_uppercase(), 1);
        assert!(verdict(federation.as_str(), &flipped)["refused"].is_string());
        assert_eq!(in_use(federation), before);
        assert!(before.1.iter().filter(|idp| !idp.test).count() == count);
        forget(federation);
    }
}
