//! From codice fiscale to protocol number, with every mail and every document on the way.

use polis_domain::Sha256Hex;
use polis_domain::desk::Role;
use polis_store::RegisterRow;
use polis_tests::{Citizen, Officer, chain, stack::wait_for};

/// The events of the chains of a whole journey, in order.
pub(crate) const EVENTS: [&str; 19] = [
    "registered",
    "confirmation_link_issued",
    "email_confirmed",
    "temporary_password_issued",
    "password_chosen",
    "data_entered",
    "terms_accepted",
    "cpt_requested",
    "cpt_issued",
    "cpt_confirmed",
    "dossier_viewed",
    "recognised",
    "activation_announced",
    "code_set",
    "signed_out",
    // The library's chain, then the application's.
    "file_added",
    "files_declared",
    "submitted",
    "pdf_stored",
];

#[test]
fn from_codice_fiscale_to_protocol_number() {
    let mut citizen = Citizen::new();
    citizen.registers();
    citizen.confirms_the_address();
    citizen.chooses_a_password("Collaudo2026");
    citizen.mail("Password modificata");
    citizen.asks_for_enablement();
    let mail = citizen.accepts();
    assert_eq!(mail.pdfs().len(), 3, "modulo, delega and istruzioni");
    citizen.confirms_the_cpt();
    let seen = Officer::new(Role::Dsga).recognises(&citizen).ok();
    assert_eq!(seen["request_number"], citizen.request);
    citizen.chooses_the_code("collaudo1");
    citizen.mail("Codice Personale impostato");
    let file = citizen.attaches("servizio prestato.pdf");
    let version = citizen.drafts(&[file]);
    let receipt = citizen.submits(&version);

    let protocol = receipt["protocol"].as_str().unwrap().to_owned();
    assert!(protocol.len() == 12 && protocol.as_bytes()[4] == b'/', "{protocol}");
    let mail = citizen.mail(&format!("Domanda inoltrata n. {protocol}"));
    let pdfs = mail.pdfs();
    let archive = wait_for("the PDF in the archive", || {
        let archive = citizen.client.get("/archivio").ok();
        (archive["applications"][0]["pdf_ready"] == true).then_some(archive)
    });
    assert_eq!(archive["applications"][0]["protocol"], protocol);
    let link = citizen.client.get("/archivio/mobilita-2027/1/pdf").next();
    assert_eq!(citizen.client.get(&link).body, pdfs[0].1, "the archive and the mail agree");
    citizen.client.press("/esci").next();

    let chain = chain::of(&citizen.person);
    assert_eq!(chain.names(), EVENTS);
    assert_hash_of_the_pdf(&chain, &pdfs[0].1);
    assert_registered_once(&protocol, receipt["sha256"].as_str().unwrap(), &citizen);
}

fn assert_hash_of_the_pdf(chain: &chain::Chain, pdf: &[u8]) {
    let stored = chain.records.iter().find(|it| it.event["name"] == "pdf_stored").unwrap();
    assert_eq!(stored.event["sha256"], Sha256Hex::of(pdf).as_str());
}

fn assert_registered_once(protocol: &str, sha256: &str, citizen: &Citizen) {
    let lines = polis_tests::register::lines();
    let ours = lines.into_iter().filter_map(|line| match line {
        RegisterRow::Registered { record } => Some(record),
        RegisterRow::Annulled { .. } => None,
    });
    let cf = &citizen.person.codice_fiscale;
    let ours: Vec<_> = ours.filter(|record| record.sender.contains(cf.as_str())).collect();
    assert_eq!(ours.len(), 1);
    assert_eq!(ours[0].number.to_string(), protocol);
    assert_eq!(ours[0].impronta.as_str(), sha256);
}
