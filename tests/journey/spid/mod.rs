//! SPID and CIE: a citizen with a digital identity needs no password and no desk; an answer that
//! breaks a rule changes nothing.

mod again;
mod arrival;
mod browser;
mod code;
mod denied;
mod doubtful;
mod level;
mod link;
mod logout;
mod records;
mod refused;
mod replay;
mod way_in;

use polis_tests::Answer;

/// A page that refuses a login, with this status and heading.
fn is_refusal(answer: &Answer, status: u16, heading: &str) {
    assert_eq!(answer.status, status, "{answer}");
    let page = answer.text();
    assert!(page.contains(&format!("{heading}</h1>")), "no «{heading}» in {page}");
    assert!(page.contains("Nulla è stato modificato"), "{page}");
}
