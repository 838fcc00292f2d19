//! Bombs: what is large, deep or packed is refused for next to nothing. Figures are of CPU time, so
//! that a busy machine does not matter.

use std::{io::Write, sync::LazyLock};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use polis_spid::{
    Answer, Login, MAX_MESSAGE, Refusal, SignatureFault, XmlFault, inflate, post_field,
};
use proptest::prelude::*;

use crate::world::WORLD;

/// A signed answer, and who enters with it.
static GOOD: LazyLock<(String, Login)> = LazyLock::new(|| {
    let good = WORLD.good().sealed(&WORLD.a);
    let login = WORLD.verdict(&good).unwrap();
    (good, login)
});

/// CPU milliseconds of this thread so far.
fn cpu() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<u64>().unwrap() / 1_000_000
}

fn quickly(what: &str, field: &str, refusal: Refusal) {
    let before = cpu();
    let read = Answer::read(field);
    let spent = cpu() - before;
    eprintln!("{what}: {spent} ms");
    assert_eq!(read.unwrap_err(), refusal, "{what}");
    assert!(spent < 100, "{what}: {spent} ms");
}

#[test]
fn bombs_are_refused_within_100_ms() {
    let malformed = Refusal::Xml(XmlFault::Malformed);
    let elements = Refusal::Xml(XmlFault::TooManyElements);
    let attributes = Refusal::Xml(XmlFault::TooManyAttributes);
    let fill = |unit: &str| unit.repeat((MAX_MESSAGE - 1000) / unit.len());
    let numbered = |name: &str| -> String {
        let numbers: Vec<_> = (0..12_000).map(|number| format!(" {name}{number}=\"\"")).collect();
        numbers.concat()
    };
    quickly("too large", &"A".repeat(MAX_MESSAGE * 3 / 2), Refusal::TooLarge);
    quickly("spaces", &" ".repeat(MAX_MESSAGE * 3 / 2), Refusal::TooLarge);
    quickly("tags", &post_field(&fill("<a>")), elements);
    quickly("elements", &post_field(&format!("<a>{}</a>", fill("<b/>"))), elements);
    quickly("nesting", &post_field(&"<a>".repeat(9_500)), malformed);
    let deep = format!("{}{}", "<a>".repeat(4_500), "</a>".repeat(4_500));
    quickly("balanced nesting", &post_field(&deep), malformed);
    quickly("attributes", &post_field(&format!("<a{}/>", numbered("b"))), attributes);
    quickly("namespaces", &post_field(&format!("<a{}/>", numbered("xmlns:b"))), attributes);
    let hidden = numbered("b").replace("\"\"", "\">\"");
    quickly("attributes behind >", &post_field(&format!("<a{hidden}/>")), attributes);
    let many = format!("<a>{}</a>", "<b/>".repeat(9_500));
    quickly("as many elements as may be", &post_field(&many), Refusal::NotAResponse);
    quickly("references", &post_field(&format!("<a>{}</a>", fill("&lt;"))), Refusal::NotAResponse);
}

/// Of the right shape, so that all of it is canonicalised before the signature turns out wrong.
#[test]
fn a_bomb_behind_a_signature_is_refused_within_100_ms() {
    let attribute = format!("<b c='{}'/>", "&lt;".repeat(50_000));
    let elements = "<b/>".repeat(9_500);
    let namespaces = "<b:b xmlns:b=\"urn:b\"/>".repeat(9_000);
    for bomb in [&*attribute, &*elements, &*namespaces, &*"&lt;".repeat(50_000)] {
        let parts = WORLD.good().change("TINIT-GDASDV00A01H501J", "@bomb@");
        let xml = parts.half_sealed(&WORLD.a).replace("@bomb@", bomb);
        let before = cpu();
        let refusal = WORLD.verdict(&xml).unwrap_err();
        let spent = cpu() - before;
        eprintln!("{}: {spent} ms", &bomb[..8]);
        assert_eq!(refusal, Refusal::Signature(SignatureFault::Invalid));
        assert!(spent < 100, "{}: {spent} ms", &bomb[..8]);
    }
}

#[test]
fn a_packed_message_stops_inflating() {
    let pack = |bytes: &[u8]| {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        STANDARD.encode(encoder.finish().unwrap())
    };
    let bomb = pack(&vec![b' '; 64 << 20]);
    let before = cpu();
    assert_eq!(inflate(&bomb), Err(Refusal::TooLarge));
    assert!(cpu() - before < 100);
    assert_eq!(inflate(&pack(b"<a/>")).unwrap(), "<a/>");
    assert_eq!(inflate(&pack(&[255])), Err(Refusal::NotUtf8));
    assert_eq!(inflate("AAAA"), Err(Refusal::NotDeflated));
    assert_eq!(inflate("*"), Err(Refusal::NotBase64));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is done to a signed answer, it is the same login or none, and never a panic.
    #[test]
    fn no_change_makes_another_login(
        at in 0.0..1.0_f64,
        cut in 0_usize..40,
        put in prop_oneof!["[ -~]{0,8}", "<[a-z:]{1,6}/?>", Just("_assertion".to_owned())],
    ) {
        let (good, login) = &*GOOD;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short text")]
        let at = (good.len() as f64 * at) as usize;
        let changed = format!("{}{put}{}", &good[..at], good.get(at + cut..).unwrap_or(""));
        if let Ok(found) = WORLD.verdict(&changed) {
            prop_assert_eq!(&found, login);
        }
    }

    /// Nor does anything at all make it panic.
    #[test]
    fn anything_may_come(field in "\\PC{0,200}", xml in "(<[a-c]( [a-c]='.{0,3}')?/?>|</[a-c]>|.){0,40}") {
        let _ = Answer::read(&field);
        let _ = WORLD.verdict(&xml);
    }
}
