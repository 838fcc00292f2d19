//! Request and answer of every attempt are kept, found by the request's ID, and stay
//! (DPCM 24 October 2014 art. 13 c. 2).

use polis_domain::Federation;
use polis_tests::{Citizen, Client, records};

#[test]
fn every_attempt_leaves_its_request_and_its_answer() {
    for federation in [Federation::Spid, Federation::Cie] {
        let mut citizen = Citizen::new();
        let good = citizen.client.asks(federation, &[]);
        let answer = good.answer(&citizen.person);
        assert_eq!(citizen.client.brings(&answer).status, 303);
        let [request, response] = &records::of(federation, &good.id)[..] else { unreachable!() };
        assert_eq!(request.key, format!("{}/{}/richiesta.xml", federation.as_str(), good.id));
        assert_eq!(request.xml, good.xml);
        assert_eq!((response.xml.as_str(), response.outcome.as_str()), (&*answer.xml, "valid"));

        let unanswered = citizen.client.asks(federation, &[]);
        assert_eq!(records::of(federation, &unanswered.id).len(), 1);
    }
}

#[test]
fn a_record_can_be_neither_deleted_nor_replaced() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let key = format!("spid/{}/richiesta.xml", asked.id);
    let versions = records::versions(&key);
    assert_eq!(versions.len(), 1);
    let query = polis_tests::federation::encoded(&[("versionId", &versions[0])]);
    let refused = records::s3("DELETE", &format!("/{key}?{query}"));
    assert!(refused.is_denied(), "{}: {}", refused.status, refused.body);
    // Without a version ID, S3 only sets a delete marker: the kept version is still there.
    records::s3("DELETE", &format!("/{key}"));
    let kept = records::s3("GET", &format!("/{key}?{query}"));
    assert_eq!((kept.status, kept.body), (200, asked.xml));
    let kept = records::s3("GET", &format!("/{key}?retention&{query}"));
    assert!(kept.body.contains("GOVERNANCE"), "{}", kept.body);
}

#[test]
fn no_address_of_ours_leads_to_a_record() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    for path in [&asked.id, "senza-richiesta", &format!("{}/richiesta.xml", asked.id)] {
        let answer = Client::default().get(&format!("/spid/{path}"));
        answer.is_problem(404, "pagina-non-trovata");
    }
}
