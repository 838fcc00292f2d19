//! «Gestione allegati»: in, read, out.

use polis_store::Document;
use polis_tests::{Citizen, ask, chain, client::Sent, stack::wait_for, upload};

#[test]
fn r_att_1_a_file_goes_straight_to_s3_and_comes_back_as_it_was() {
    let mut citizen = Citizen::enabled();
    let page = citizen.client.read("/allegati");
    for part in ["Gestione allegati", "Inserisci", "enctype=\"multipart/form-data\""] {
        assert!(page.contains(part), "{part}");
    }
    let file = citizen.attaches("Perché no (1).pdf");
    let link = citizen.client.get(&format!("/allegati/{file}")).next();
    let download = citizen.client.send(&Sent::get(&link));
    assert_eq!(download.body, upload::PDF);
    assert!(download.header("content-disposition").contains("Perche-no-1-.pdf"), "{download}");
}

#[test]
fn r_att_1_the_same_return_from_s3_enters_the_file_once() {
    let mut citizen = Citizen::enabled();
    let page = citizen.client.get("/allegati").ok();
    let sent = upload::post(&page["upload"], "altro", "servizio.pdf", upload::PDF);
    let back = upload::redirect(&sent);
    for _ in 0..3 {
        citizen.client.get(&back).next();
    }
    let page = citizen.client.get("/allegati").ok();
    assert_eq!(page["files"].as_array().unwrap().len(), 1);
    assert_eq!(chain::of(&citizen.person).count("file_added"), 1);
}

#[test]
fn r_att_1_a_file_can_be_deleted_unless_an_application_needs_it() {
    let mut citizen = Citizen::enabled();
    let file = citizen.attaches("servizio.pdf");
    citizen.drafts(std::slice::from_ref(&file));
    let delete = format!("/allegati/{file}/elimina");
    citizen.client.press(&delete).is_wrong_in(&["file"]);
    citizen.drafts(&[]);
    let to = citizen.client.press(&delete).next();
    assert_eq!(to, "/allegati?eliminato=servizio.pdf");
    assert_eq!(citizen.client.press(&delete).next(), "/allegati", "deleted is deleted");
    citizen.client.get(&format!("/allegati/{file}")).is_problem(404, "pagina-non-trovata");
    assert_eq!(chain::of(&citizen.person).count("file_removed"), 1);
    let account = chain::of(&citizen.person).account.id;
    let shelf = Document::shelf(&account, &file);
    wait_for("the content to leave the bucket", || {
        ask(async |app| app.files().head(&shelf).await.unwrap()).is_none().then_some(())
    });
    citizen.client.press("/allegati/x/elimina").is_problem(404, "pagina-non-trovata");
}
