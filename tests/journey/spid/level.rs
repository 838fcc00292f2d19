//! A login of the first level is valid and opens no session (CAD art. 64 c. 2-duodecies).

use polis_domain::Federation;
use polis_tests::Citizen;

const ONE: [(&str, &str); 1] = [("livello", "1")];

#[test]
fn level_one_opens_no_session_and_links_nothing() {
    let mut stranger = Citizen::new();
    assert_eq!(stranger.enters_for(Federation::Spid, &ONE), "/spid/livello");
    assert!(!stranger.is_signed_in());
    let answer = stranger.client.post("/spid/benvenuto", stranger.welcome_form());
    assert!((400..500).contains(&answer.status), "{answer}");
    assert_eq!(stranger.events(), 0);
    let page = stranger.client.read("/spid/livello");
    assert!(page.contains("Serve il livello 2</h1>") && page.contains("/spid/accesso?livello=2"));

    let mut citizen = Citizen::signed_in();
    citizen.client = polis_tests::Client::default();
    let before = citizen.events();
    assert_eq!(citizen.enters_for(Federation::Spid, &ONE), "/spid/livello");
    assert!(!citizen.is_signed_in());
    assert_eq!(citizen.events(), before);
}

#[test]
fn the_way_back_outlives_a_login_that_was_not_enough() {
    let mut citizen = Citizen::signed_in();
    citizen.client = polis_tests::Client::default();
    let back = ("ritorno", "/abilitazione/richiesta");
    let level = citizen.enters_for(Federation::Spid, &[ONE[0], back]);
    assert_eq!(level, "/spid/livello?ritorno=%2Fabilitazione%2Frichiesta");
    let page = citizen.client.read(&level);
    assert!(page.contains("?livello=2&#38;ritorno=%2Fabilitazione%2Frichiesta"), "{page}");
    let asked = citizen.client.asks(Federation::Spid, &[back]);
    let refused = citizen.client.brings(&asked.denial("nr25"));
    let again = "/spid/accesso?ritorno=%2Fabilitazione%2Frichiesta";
    assert!(refused.text().contains(&format!("href=\"{again}\"")), "{refused}");
    assert_eq!(citizen.enters_for(Federation::Spid, &[back]), back.1);
}

#[test]
fn a_level_higher_than_asked_counts_as_what_it_is() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &ONE);
    let answer = citizen.client.brings(&asked.answer_with(&citizen.person, &[("livello", "2")]));
    assert_eq!((answer.status, answer.header("location")), (303, "/spid/benvenuto"));
}

#[test]
fn a_level_lower_than_asked_is_refused() {
    let mut citizen = Citizen::new();
    for (asked, answered) in [("2", "1"), ("3", "2")] {
        let asked = citizen.client.asks(Federation::Spid, &[("livello", asked)]);
        let posted = asked.answer_with(&citizen.person, &[("livello", answered)]);
        let answer = citizen.client.brings(&posted);
        super::is_refusal(&answer, 403, "Il livello usato non basta");
        let page = answer.text();
        assert!(
            page.contains("href=\"/spid/accesso?livello=2\">Entra con il livello 2<"),
            "{page}"
        );
        let kept = polis_tests::records::of(Federation::Spid, &asked.id);
        assert_eq!(kept[1].outcome, "level-too-low");
    }
}
