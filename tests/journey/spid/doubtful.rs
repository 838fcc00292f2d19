//! Answers that were not requested, that cannot be read, or that no provider would send: which of
//! them the records keep. A kept record cannot be removed.

use polis_domain::Federation;
use polis_tests::{
    Citizen, Client,
    federation::{self, Asked, Posted, signer},
    records,
};

use super::{
    is_refusal,
    refused::{INVALID, UNSOLICITED, outcome},
};

/// An answer without the relay state of a request: it was not requested.
fn stray(asked: &Asked, xml: &str) -> Posted {
    Posted { relay_state: "_nessuna".to_owned(), ..asked.with(xml) }
}

fn is_kept_apart(posted: &Posted, outcome: &str) -> bool {
    let kept = records::under("spid/senza-richiesta/");
    kept.iter().any(|kept| kept.xml == posted.xml && kept.outcome == outcome)
}

#[test]
fn an_answer_to_no_request_of_ours_is_refused_and_kept_apart() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let good = asked.parts(&citizen.person, asked.issued()).half_sealed(signer());
    let other = good.replace(&asked.id, "_0123456789abcdef0123456789abcdef");
    let silent = good.replacen(&format!(" InResponseTo=\"{}\"", asked.id), "", 1);
    let doctype = format!("<!DOCTYPE x>{good}");
    let wrong = [(other, "unsolicited"), (silent, "unsolicited"), (doctype, "xml-doctype")];
    for (xml, rule) in &wrong {
        let posted = stray(&asked, xml);
        let told = if *rule == "unsolicited" { UNSOLICITED } else { INVALID };
        is_refusal(&citizen.client.brings(&posted), 403, told);
        assert!(is_kept_apart(&posted, rule), "{rule}");
        // An answer from another browser is not among the records of this request.
        is_refusal(&Client::default().brings(&asked.with(xml)), 403, told);
    }
    assert_eq!(records::of(Federation::Spid, &asked.id).len(), 1, "the request only");
}

#[test]
fn an_answer_that_is_not_text_is_kept_unchanged() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    for junk in ["*", "/w=="] {
        let form = [("SAMLResponse", junk), ("RelayState", &asked.relay_state)];
        let sent = Posted::form(Federation::Spid, federation::encoded(&form));
        is_refusal(&citizen.client.send(&sent), 400, "La risposta non si legge");
    }
    let kept = records::of(Federation::Spid, &asked.id).into_iter().skip(1);
    let mut kept: Vec<_> = kept.map(|kept| (kept.xml, kept.outcome)).collect();
    kept.sort();
    let expected = [("*", "not-base64"), ("/w==", "not-utf8")];
    assert_eq!(kept, expected.map(|(xml, outcome)| (xml.to_owned(), outcome.to_owned())));
}

#[test]
fn an_unrequested_answer_that_is_too_large_is_not_kept() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let other = asked.answer(&citizen.person).xml.replace(&asked.id, "_nessuno");
    let large = other.replace("TINIT-", &format!("{}TINIT-", "x".repeat(64 << 10)));
    let posted = stray(&asked, &large);
    is_refusal(&citizen.client.brings(&posted), 403, UNSOLICITED);
    assert_eq!(records::passed_over(&large).as_deref(), Some("unsolicited"));
    assert!(!is_kept_apart(&posted, "unsolicited"));
}

#[test]
fn what_answers_a_request_and_is_too_large_is_not_kept_either() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let good = asked.answer(&citizen.person).xml;
    let large = |size: usize| good.replace("TINIT-", &format!("{}TINIT-", "x".repeat(size)));
    for (size, kept) in [(16 << 10, true), (64 << 10, false)] {
        let posted = asked.with(large(size));
        is_refusal(&citizen.client.brings(&posted), 403, INVALID);
        assert_eq!(outcome(&posted, &asked) == "signature-invalid", kept, "{size}");
    }
    assert_eq!(records::passed_over(&large(64 << 10)).as_deref(), Some("signature-invalid"));
    assert_eq!(citizen.client.brings(&asked.with(good)).status, 303);
}
