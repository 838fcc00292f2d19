//! The identity provider denies the login: one page for each anomaly of AgID's table, and no change
//! of the account.

use polis_domain::Federation;
use polis_tests::{Citizen, records};

use super::is_refusal;

/// The anomaly, the heading, the outcome in the records.
const ANOMALIES: [(&str, &str, &str); 9] = [
    ("nr19", "Credenziali errate più volte", "denied-wrong-credentials"),
    ("nr20", "Le tue credenziali non hanno il livello richiesto", "denied-no-suitable-credentials"),
    ("nr21", "Il tempo per entrare è scaduto", "denied-timeout"),
    ("nr22", "Non hai dato il consenso all’invio dei dati", "denied-consent-refused"),
    ("nr23", "Identità sospesa o revocata, o credenziali bloccate", "denied-suspended"),
    ("nr25", "Hai annullato l’accesso", "denied-cancelled"),
    ("nr30", "Questo tipo di identità non è ammesso", "denied-wrong-identity-type"),
    ("nr24", "Il gestore non ha concesso l’accesso", "denied-other"),
    ("nr99", "Il gestore non ha concesso l’accesso", "denied-other"),
];

/// The heading for CIE, which does not name a provider.
const CIE: &str = "L’accesso con la CIE non è stato concesso";

fn each_anomaly(federation: Federation) {
    let mut citizen = Citizen::new();
    for (code, heading, outcome) in ANOMALIES {
        let asked = citizen.client.asks(federation, &[]);
        let denial = asked.denial(code);
        let is_cie = federation == Federation::Cie;
        let heading = if is_cie && outcome == "denied-other" { CIE } else { heading };
        let answer = citizen.client.brings(&denial);
        is_refusal(&answer, 403, heading);
        for told in [code, asked.id.as_str()] {
            assert!(answer.text().contains(told), "the help desk needs {told}: {answer}");
        }
        assert!(!is_cie || !answer.text().contains("gestore"), "{answer}");
        let problem = citizen.client.send(&denial.sent().with("accept", "application/json"));
        problem.is_problem(403, "accesso-digitale-rifiutato");
        assert!(!citizen.is_signed_in(), "{code}");
        let kept = records::of(federation, &asked.id);
        assert_eq!(kept[1].outcome, outcome, "{code}");
        assert_eq!(kept[1].xml, denial.xml, "{code}");
    }
    assert_eq!(citizen.events(), 0);
}

#[test]
fn each_anomaly_of_spid_has_its_page() {
    each_anomaly(Federation::Spid);
}

#[test]
fn each_anomaly_of_cie_has_its_page() {
    each_anomaly(Federation::Cie);
}

#[test]
fn a_denial_does_not_use_the_request_up() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    citizen.client.brings(&asked.denial("nr22"));
    let answer = citizen.client.brings(&asked.answer(&citizen.person));
    assert_eq!((answer.status, answer.header("location")), (303, "/spid/benvenuto"));
}

#[test]
fn a_denial_leaves_an_open_session_open() {
    let mut citizen = Citizen::signed_in();
    let before = citizen.events();
    let asked = citizen.client.asks(Federation::Cie, &[]);
    citizen.client.brings(&asked.denial("nr25"));
    assert!(citizen.is_signed_in());
    assert_eq!(citizen.events(), before);
}
