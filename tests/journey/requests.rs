//! Rules of every address: an odd request gets a plain answer, as a page and as a problem.

use polis_tests::{Citizen, Client, client::Sent};
use serde_json::json;
use ureq::http::Method;

/// Every address that takes a form.
const FORMS: [&str; 29] = [
    "/registrazione",
    "/registrazione/dati",
    "/accesso",
    "/accesso/cambio-password",
    "/accesso/username-dimenticato",
    "/accesso/password-dimenticata",
    "/accesso/reimposta/x",
    "/abilitazione/richiesta",
    "/abilitazione/accetto",
    "/cpt/conferma",
    "/codice-personale",
    "/codice-personale/nuovo",
    "/spid/benvenuto",
    "/cie/benvenuto",
    "/sportello/pratica",
    "/sportello/conferma",
    "/sportello/rifiuto",
    "/sportello/riesame",
    "/abilitazione/delegato",
    "/codice-personale/cambia",
    "/codice-personale/prova",
    "/codice-personale/recupero",
    "/codice-personale/rigenera",
    "/istanze/mobilita-2027/sezioni/posizione",
    "/istanze/mobilita-2027/sezioni/allegati",
    "/istanze/gps-2026/sezioni/servizi/nuova",
    "/istanze/mobilita-2027/luoghi/preferenze/luoghi",
    "/istanze/mobilita-2027/importa",
    "/istanze/mobilita-2027/inoltra",
];

/// Every address that needs a sign-in.
const PRIVATE: [&str; 25] = [
    "/abilitazione",
    "/abilitazione/richiesta",
    "/abilitazione/adesione",
    "/abilitazione/modulo",
    "/abilitazione/delega",
    "/abilitazione/istruzioni",
    "/abilitazione/delegato",
    "/abilitazione/consultazioni",
    "/abilitazione/inviata",
    "/cpt/conferma",
    "/cpt/confermato",
    "/cpt/ripetizione-invio",
    "/codice-personale",
    "/codice-personale/impostato",
    "/codice-personale/nuovo",
    "/sportello",
    "/allegati",
    "/allegati/ricevuto",
    "/allegati/00000000000000000000000000000000",
    "/istanze",
    "/istanze/mobilita-2027",
    "/istanze/mobilita-2027/riepilogo",
    "/istanze/mobilita-2027/ricevuta",
    "/archivio",
    "/archivio/mobilita-2027/1/pdf",
];

fn send(sent: &Sent) -> polis_tests::Answer {
    Client::default().send(sent)
}

#[test]
fn a_body_that_is_no_form_is_400() {
    for path in FORMS {
        for body in ["{", "[1]", "\"x\"", "{\"a\":{}}", "\u{0}"] {
            let sent = Sent::post(path, &json!({})).body(body);
            send(&sent).is_problem(400, "modulo-non-valido");
        }
    }
}

#[test]
fn an_unknown_media_type_is_415() {
    for path in FORMS {
        for kind in ["text/plain", "application/xml", "multipart/form-data", "x", "§"] {
            let sent = Sent::post(path, &json!({})).with("content-type", kind);
            let sent = sent.with("sec-fetch-site", "same-origin");
            send(&sent).is_problem(415, "tipo-non-ammesso");
        }
    }
}

#[test]
fn a_body_too_large_is_413() {
    for path in FORMS {
        let sent = Sent::post(path, &json!({"nome": "a".repeat(70_000)}));
        send(&sent).is_problem(413, "troppo-grande");
    }
}

#[test]
fn another_site_may_not_post() {
    for path in FORMS.into_iter().chain(["/esci", "/registrazione/verifica", "/conferma/x"]) {
        let sent = Sent::post(path, &json!({}));
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
            ("content-type", "application/x-www-form-urlencoded"),
        ] {
            send(&sent.clone().with(name, value)).is_problem(403, "origine-non-ammessa");
        }
    }
}

#[test]
fn an_unknown_method_is_405() {
    for path in FORMS {
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let sent = Sent::post(path, &json!({})).method(method);
            send(&sent).is_problem(405, "metodo-non-ammesso");
        }
    }
}

#[test]
fn an_unknown_address_is_404_as_a_page_and_as_a_problem() {
    for path in ["/nulla", "/assets/nulla.css", "/istanze/x/y/z", "/cpt/nulla", "/a%2fb"] {
        send(&Sent::get(path)).is_problem(404, "pagina-non-trovata");
        let page = send(&Sent::page(path));
        assert_eq!(page.status, 404, "{page}");
        assert!(page.text().contains("Pagina non trovata"), "{page}");
    }
    let mut citizen = Citizen::signed_in();
    let page = citizen.client.send(&Sent::page("/nulla"));
    assert!(page.text().contains(&citizen.person.cognome), "still signed in: {page}");
}

#[test]
fn r_acc_1_a_visitor_is_sent_to_the_sign_in_and_back() {
    for path in PRIVATE {
        let problem = send(&Sent::get(path)).is_problem(401, "accesso-richiesto");
        let back = format!("/accesso?ritorno={}", path.replace('/', "%2F"));
        assert_eq!(problem["next"], back, "{path}");
        let page = send(&Sent::page(path));
        assert_eq!((page.status, page.header("location")), (303, back.as_str()), "{path}");
    }
}

#[test]
fn a_forged_session_is_no_session() {
    let mut client = Client::default();
    for token in ["x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."] {
        client.set_cookie("__Host-sessione", token);
        client.get("/abilitazione").is_problem(401, "accesso-richiesto");
        let bearer = Sent::get("/istanze").with("authorization", &format!("Bearer {token}"));
        send(&bearer).is_problem(401, "accesso-richiesto");
    }
}

#[test]
fn every_answer_is_protected() {
    for path in ["/", "/registrazione", "/nulla", "/accesso", "/istanze"] {
        for sent in [Sent::page(path), Sent::get(path)] {
            let answer = send(&sent);
            let policy = answer.header("content-security-policy").to_owned();
            assert!(policy.starts_with("default-src 'none'"), "{answer}");
            assert!(!policy.contains("unsafe-inline"), "{answer}");
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cache-control", "no-store"),
                ("content-language", "it"),
            ] {
                assert_eq!(answer.header(name), value, "{path}");
            }
        }
    }
}
