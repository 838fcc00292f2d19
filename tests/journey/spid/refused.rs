//! Answers that break a rule of SAML, made with the provider's own key. Each is refused and recorded under the rule it
//! breaks; the request stays open for the true answer.

use jiff::{SignedDuration, Timestamp};
use polis_app::chance;
use polis_domain::Federation;
use polis_spid_test_idp::{HERE, Parts, Signer};
use polis_store::Authn;
use polis_tests::{
    Citizen, Client, ask, chain,
    federation::{self, Asked, Posted, signer},
    person::Person,
    records,
};

use super::is_refusal;
use crate::minutes;

pub(super) const INVALID: &str = "La risposta del gestore non è valida";
const EXPIRED: &str = "È passato troppo tempo";
pub(super) const UNSOLICITED: &str = "Non avevamo chiesto questo accesso";

/// One fault: the outcome in the records, and how the pieces of a good answer are changed.
type Wrong = (&'static str, fn(Parts) -> String);

/// Another person's codice fiscale, unsigned, with an ID of its own.
fn evil(parts: &Parts) -> String {
    let assertion = parts.assertion.replace("TINIT-", "TINIT-X").replace(" ID=\"_", " ID=\"_evil");
    assertion.replace(HERE, "")
}

const WRONG: [Wrong; 22] = [
    ("unsigned", |parts| parts.response_around(&parts.assertion).replace(HERE, "")),
    ("signature-invalid", |parts| parts.sealed(&Signer::new(2026, 2030))),
    ("signature-invalid", |parts| parts.half_sealed(signer()).replace(">TINIT-", ">TINIT-X")),
    // XSW 3, 4, 7, 8 (Somorovsky et al.): the forged assertion before, around, beside the signed one.
    ("many-assertions", |parts| {
        let both = format!("{}{}", evil(&parts), parts.signed_assertion(signer()));
        parts.response_around(&both).replace(HERE, "")
    }),
    ("many-assertions", |parts| {
        let inner = parts.signed_assertion(signer()) + "</saml:Assertion>";
        parts.response_around(&evil(&parts).replace("</saml:Assertion>", &inner)).replace(HERE, "")
    }),
    ("many-assertions", |parts| {
        let status = format!("<samlp:Extensions>{}</samlp:Extensions><samlp:Status>", evil(&parts));
        parts.half_sealed(signer()).replace("<samlp:Status>", &status)
    }),
    ("many-assertions", |parts| {
        let object = format!("<ds:Object>{}</ds:Object></ds:Signature>", evil(&parts));
        parts.half_sealed(signer()).replace("</ds:Signature>", &object)
    }),
    ("encrypted-assertion", |parts| {
        parts.response_around("<saml:EncryptedAssertion/>").replace(HERE, "")
    }),
    ("no-assertion", |parts| parts.response_around("").replace(HERE, "")),
    ("xml-doctype", |parts| format!("<!DOCTYPE x>{}", parts.sealed(signer()))),
    ("xml-comment-or-instruction", |parts| {
        parts.sealed(signer()).replace(">TINIT-", "><!-- -->TINIT-")
    }),
    ("response-issuer", |parts| {
        let (ours, other) = [Federation::Spid, Federation::Cie].map(federation::entity).into();
        parts
            .response_around(&parts.signed_assertion(signer()))
            .replacen(&ours, &other, 1)
            .replace(HERE, "")
    }),
    ("destination", |parts| {
        parts.change(" Destination=\"http", " Destination=\"https").half_sealed(signer())
    }),
    ("audience", |parts| {
        parts.change_assertion("<saml:Audience>", "<saml:Audience>x").half_sealed(signer())
    }),
    ("unknown-level", |parts| parts.change("SpidL2", "SpidL4").half_sealed(signer())),
    ("codice-fiscale", |parts| parts.change("TINIT-", "TINIT-X").half_sealed(signer())),
    ("codice-fiscale", |parts| parts.change("TINIT-", "").half_sealed(signer())),
    ("attribute-missing", |parts| parts.change("familyName", "surname").half_sealed(signer())),
    // An answer that does not name its request: the relay state does.
    ("xml-duplicate-id", |parts| parts.sealed(signer()).replace(" ID=\"_a_", " ID=\"_r_")),
    ("not-a-response", |parts| parts.sealed(signer()).replace("samlp:Response", "samlp:Reply")),
    ("unsolicited", |parts| {
        parts.half_sealed(signer()).replacen(" InResponseTo=\"", " InResponseTo=\"_altra", 1)
    }),
    ("response-version", |parts| {
        parts.half_sealed(signer()).replacen("Version=\"2.0\"", "Version=\"1.1\"", 1)
    }),
];

/// The faulty answer to a request that was just sent.
fn made(asked: &Asked, person: &Person, wrong: fn(Parts) -> String) -> Posted {
    asked.with(wrong(asked.parts(person, asked.issued())))
}

/// The outcome in the records of the request.
pub(super) fn outcome(posted: &Posted, asked: &Asked) -> String {
    let kept = records::of(asked.federation, &asked.id);
    kept.into_iter()
        .find(|kept| kept.xml == posted.xml)
        .map(|kept| kept.outcome)
        .unwrap_or_default()
}

#[test]
fn an_answer_that_breaks_a_rule_changes_nothing() {
    let mut citizen = Citizen::signed_in();
    citizen.client = Client::default();
    let before = citizen.events();
    for (rule, wrong) in WRONG {
        let asked = citizen.client.asks(Federation::Spid, &[]);
        let posted = made(&asked, &citizen.person, wrong);
        let told = if rule == "unsolicited" { UNSOLICITED } else { INVALID };
        is_refusal(&citizen.client.brings(&posted), 403, told);
        assert!(!citizen.is_signed_in(), "{rule}");
        assert_eq!(outcome(&posted, &asked), rule);
    }
    assert_eq!(citizen.events(), before);
}

#[test]
fn the_request_stays_good_for_the_true_answer() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    for (_, wrong) in WRONG {
        citizen.client.brings(&made(&asked, &citizen.person, wrong));
    }
    let good = asked.parts(&citizen.person, asked.issued()).half_sealed(signer());
    let answer = citizen.client.brings(&asked.with(good));
    assert_eq!((answer.status, answer.header("location")), (303, "/spid/benvenuto"));
}

#[test]
fn another_providers_answer_is_refused() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let [ours, other] = [Federation::Spid, Federation::Cie].map(federation::entity);
    let mut parts = asked.parts(&citizen.person, asked.issued());
    parts.response = parts.response.replace(&ours, &other);
    parts.assertion = parts.assertion.replace(&ours, &other);
    let posted = asked.with(parts.sealed(signer()));
    is_refusal(&citizen.client.brings(&posted), 403, INVALID);
    assert_eq!(outcome(&posted, &asked), "response-issuer");
}

#[test]
fn a_changed_relay_state_is_refused() {
    let mut citizen = Citizen::new();
    for changed in ["", "x", "https://evil.example/"] {
        let asked = citizen.client.asks(Federation::Spid, &[]);
        let answer = asked.answer(&citizen.person);
        let posted = Posted { relay_state: changed.to_owned(), ..answer };
        is_refusal(&citizen.client.brings(&posted), 403, INVALID);
        assert_eq!(outcome(&posted, &asked), "relay-state");
    }
    assert_eq!(citizen.events(), 0);
}

/// The outcome of an answer that arrives this long after its request, with this instant of issue.
fn brought(after: SignedDuration, issued: impl Fn(Timestamp) -> Timestamp) -> String {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let parts = asked.parts(&citizen.person, issued(asked.issued()));
    let posted = asked.with(parts.half_sealed(signer()));
    citizen.client.wait(after);
    let answer = citizen.client.brings(&posted);
    let outcome = outcome(&posted, &asked);
    is_refusal(&answer, 403, if outcome.ends_with("future") { INVALID } else { EXPIRED });
    outcome
}

#[test]
fn an_answer_that_comes_too_late_is_refused() {
    let old = brought(minutes(10), |issued| issued);
    assert!(["validity-over", "confirmation-over"].contains(&old.as_str()), "{old}");
    assert_eq!(brought(minutes(16), |issued| issued + minutes(16)), "request-over");
    assert_eq!(brought(minutes(0), |issued| issued + minutes(5)), "response-from-the-future");
}

#[test]
fn a_form_without_an_answer_is_400_and_a_large_one_413() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let unreadable = "La risposta non si legge";
    for xml in ["", "x", "<a>", "\u{0}"] {
        is_refusal(&citizen.client.brings(&asked.with(xml)), 400, unreadable);
    }
    for form in ["", "RelayState=x", "SAMLResponse=*", "SAMLResponse=%2Fw%3D%3D", "=&%zz&=", "{"] {
        let answer = citizen.client.send(&Posted::form(Federation::Spid, form));
        is_refusal(&answer, 400, unreadable);
    }
    for elements in [70_000, 100_000] {
        let answer = citizen.client.brings(&asked.with("<a/>".repeat(elements)));
        is_refusal(&answer, 413, "La risposta del gestore è troppo grande");
    }
    let deep = asked.with("<a>".repeat(60_000));
    let answer = citizen.client.brings(&deep);
    assert!((400..500).contains(&answer.status), "{answer}");
    assert_eq!(chain::find(&citizen.person).map(|_| ()), None);
}

#[test]
fn an_answer_of_a_provider_that_is_trusted_no_more_is_refused() {
    let mut citizen = Citizen::new();
    let mut asked = citizen.client.asks(Federation::Spid, &[]);
    let kept = ask(async |app| {
        let authn = app.table().authn(&asked.id).await.unwrap().unwrap();
        let gone = Authn { idp: "https://sparito.example".to_owned(), ..authn };
        let id = format!("_{}", hex::encode(chance::bytes::<16>()));
        app.table().keep_authn(&id, &gone).await.unwrap();
        id
    });
    asked.id = kept;
    let posted = asked.with(asked.parts(&citizen.person, asked.issued()).half_sealed(signer()));
    is_refusal(&citizen.client.brings(&posted), 403, "Gestore non riconosciuto");
    assert_eq!(outcome(&posted, &asked), "unknown-idp");
}

#[test]
fn the_address_of_answers_takes_nothing_but_their_form() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let form = asked.answer(&citizen.person).sent();
    for kind in ["text/plain", "application/json", "multipart/form-data; boundary=x"] {
        let answer = citizen.client.send(&form.clone().with("content-type", kind));
        assert_eq!(answer.status, 403, "{answer}");
    }
    let mut json = |path| citizen.client.get(path);
    json("/spid/acs").is_problem(405, "metodo-non-ammesso");
    json("/cie/acs").is_problem(405, "metodo-non-ammesso");
    assert_eq!(citizen.client.send(&form).status, 303);
}
