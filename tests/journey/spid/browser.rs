//! The answer must come back in the browser that was sent to the provider (login CSRF;
//! SameSite=None).

use polis_domain::Federation;
use polis_tests::{Citizen, Client, client::Sent, records};

use super::is_refusal;

const OTHER: &str = "L’accesso è cominciato in un altro browser";
const COOKIE: &str = "__Host-spid";

#[test]
fn another_browser_is_refused_and_the_right_one_still_enters() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let posted = asked.answer(&citizen.person);
    let mut without = Client::default();
    let mut with_its_own = Client::default();
    with_its_own.asks(Federation::Spid, &[]);
    let mut made_up = Client::default();
    made_up.set_cookie(COOKIE, &"0".repeat(64));
    for other in [&mut without, &mut with_its_own, &mut made_up] {
        is_refusal(&other.brings(&posted), 403, OTHER);
        assert_eq!(other.cookie("__Host-sessione"), None);
    }
    assert_eq!(citizen.client.brings(&posted).header("location"), "/spid/benvenuto");
    is_refusal(&without.brings(&posted), 403, OTHER);
    let kept = records::of(Federation::Spid, &asked.id);
    let outcomes: Vec<_> = kept[1..].iter().map(|record| record.outcome.as_str()).collect();
    assert_eq!(outcomes, ["other-browser", "valid"]);
}

#[test]
fn two_logins_at_once_in_one_browser_both_come_back() {
    let mut citizen = Citizen::new();
    let first = citizen.client.asks(Federation::Spid, &[]);
    let cookie = citizen.client.cookie(COOKIE).map(str::to_owned);
    let second = citizen.client.asks(Federation::Cie, &[]);
    assert_eq!(citizen.client.cookie(COOKIE).map(str::to_owned), cookie);
    for (asked, to) in [(second, "/cie/benvenuto"), (first, "/spid/benvenuto")] {
        let answer = citizen.client.brings(&asked.answer(&citizen.person));
        assert_eq!((answer.status, answer.header("location")), (303, to));
    }
}

#[test]
fn an_answer_for_the_other_federation_is_refused() {
    let mut citizen = Citizen::new();
    let asked = citizen.client.asks(Federation::Spid, &[]);
    let mut posted = asked.answer(&citizen.person);
    posted.federation = Federation::Cie;
    let answer = citizen.client.brings(&posted);
    assert_eq!(answer.status, 403, "{answer}");
    assert!(!citizen.is_signed_in());
    posted.federation = Federation::Spid;
    assert_eq!(citizen.client.brings(&posted).status, 303);
}

#[test]
fn the_cookie_comes_back_from_another_site_and_lives_a_quarter_of_an_hour() {
    let entity = polis_tests::federation::entity(Federation::Spid);
    let query = polis_tests::federation::encoded(&[("idp", &entity)]);
    let answer = Client::default().send(&Sent::page(&format!("/spid/accesso?{query}")));
    let cookies: Vec<_> =
        answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    let value = cookies[0].trim_start_matches("__Host-spid=").split(';').next().unwrap();
    assert!(value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit()), "{value}");
    assert_eq!(
        cookies,
        [
            format!("__Host-spid={value}; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=None"),
            format!("spid-locale={value}; Path=/; Max-Age=900; HttpOnly"),
        ]
    );
}

#[test]
fn only_the_answer_of_a_provider_may_be_posted_from_another_site() {
    let mut citizen = Citizen::new();
    citizen.enters(Federation::Spid);
    let form = Sent::post("/spid/benvenuto", &citizen.welcome_form());
    let answer = citizen.client.send(&form.with("sec-fetch-site", "cross-site"));
    answer.is_problem(403, "origine-non-ammessa");
    assert_eq!(citizen.events(), 0);
}
