//! «Entra con SPID», «Entra con CIE»: the choice of the provider and the request that leaves.

use polis_domain::Federation;
use polis_spid::post_field;
use polis_tests::{
    Citizen, Client,
    client::Sent,
    federation::{encoded, entity},
    records, stack,
};

#[test]
fn the_sign_in_page_leads_to_both_and_keeps_where_one_was_going() {
    let page = Client::default().read("/accesso?ritorno=%2Fistanze%2Fmobilita-2027");
    for federation in ["spid", "cie"] {
        let link = format!("href=\"/{federation}/accesso?ritorno=");
        assert!(page.contains(&link), "{link} is not in {page}");
    }
}

/// The identity provider that the official tool plays: it is never offered.
const TOOL: (&str, &str) = ("idp", "https://localhost:8443");

#[test]
fn the_provider_is_chosen_from_a_list_of_those_that_people_can_enter_with() {
    let page = Client::default().get("/spid/accesso").ok();
    let names = page["providers"].as_array().unwrap().iter();
    let names: Vec<_> = names.filter_map(|it| it["name"].as_str()).collect();
    assert!(names.contains(&"SPID di prova"), "{names:?}");
    let page = Client::default().read("/spid/accesso");
    assert!(page.contains("https://www.spid.gov.it"), "the fixed links of the button");
    assert!(!page.contains(&encoded(&[TOOL])), "{page}");
    for federation in ["spid", "cie"] {
        let path = format!("/{federation}/accesso?{}", encoded(&[TOOL]));
        let answer = Client::default().send(&Sent::page(&path));
        assert_eq!(answer.status, 302, "the tool itself is sent on: {answer}");
    }
}

#[test]
fn an_unknown_provider_is_404_and_the_list_is_shown() {
    for idp in ["https://nessuno.example", "x", &"y".repeat(2000)] {
        let query = encoded(&[("idp", idp)]);
        let answer = Client::default().send(&Sent::page(&format!("/spid/accesso?{query}")));
        assert_eq!(answer.status, 404, "{answer}");
        assert!(answer.text().contains("non è tra quelli riconosciuti"), "{answer}");
    }
    // A provider of the other federation is unknown in this one.
    let query = encoded(&[("idp", &entity(Federation::Cie))]);
    assert_eq!(Client::default().get(&format!("/spid/accesso?{query}")).status, 404);
}

#[test]
fn the_login_leads_to_the_page_asked_for_and_to_no_other() {
    let mut citizen = Citizen::signed_in();
    for (back, to) in [
        ("/abilitazione/richiesta", "/abilitazione/richiesta"),
        ("/abilitazione", "/abilitazione"),
        ("https://evil.example/", "/abilitazione/richiesta"),
        ("//evil.example", "/abilitazione/richiesta"),
        ("/esci", "/abilitazione/richiesta"),
        // The desk is not a page for citizens.
        ("/sportello/ricerca", "/abilitazione/richiesta"),
    ] {
        citizen.client = Client::default();
        assert_eq!(citizen.enters_for(Federation::Spid, &[("ritorno", back)]), to, "{back}");
    }
}

#[test]
fn the_request_may_travel_in_a_form_whose_page_may_post_to_that_provider() {
    let mut client = Client::default();
    let entity = entity(Federation::Spid);
    let query = encoded(&[("idp", &entity), ("metodo", "post")]);
    let answer = client.send(&Sent::page(&format!("/spid/accesso?{query}")));
    assert_eq!(answer.status, 200, "{answer}");
    let policy = answer.header("content-security-policy").to_owned();
    assert!(policy.contains(&format!("form-action 'self' {entity}/sso")), "{policy}");
    let page = answer.text();
    let (_, form) = page.split_once("<form").unwrap();
    assert!(form.contains(&format!("action=\"{entity}/sso\"")), "{form}");
    let kept = records::under("spid/_");
    let sent = kept.iter().any(|kept| page.contains(&post_field(&kept.xml)));
    assert!(sent, "what was sent is in the records");
}

#[test]
fn our_metadata_are_signed_and_name_our_addresses() {
    for federation in ["spid", "cie"] {
        let answer = Client::default().get(&format!("/{federation}/metadata"));
        assert_eq!(answer.header("content-type"), "application/samlmetadata+xml");
        let (xml, url) = (answer.text(), &stack().url);
        assert!(xml.contains(&format!("entityID=\"{url}\"")) && xml.contains("SignatureValue"));
        for place in ["acs", "esci"] {
            assert!(xml.contains(&format!("Location=\"{url}/{federation}/{place}\"")), "{xml}");
        }
    }
}
