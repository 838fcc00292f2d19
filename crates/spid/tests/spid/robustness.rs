//! Whatever comes, by chance: no panic, and no other login. Bombs have a test of their own, and the
//! fuzzer looks further.

use std::{io::Write, sync::LazyLock};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use polis_spid::{Answer, Login, MAX_MESSAGE, Refusal, inflate};
use proptest::prelude::*;

use crate::world::WORLD;

/// A signed answer, and the login it proves.
static GOOD: LazyLock<(String, Login)> = LazyLock::new(|| {
    let good = WORLD.good().sealed(&WORLD.a);
    let login = WORLD.verdict(&good).unwrap();
    (good, login)
});

#[test]
fn a_packed_message_stops_inflating() {
    let pack = |bytes: &[u8]| {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        STANDARD.encode(encoder.finish().unwrap())
    };
    assert_eq!(inflate(&pack(&vec![b' '; MAX_MESSAGE + 1])), Err(Refusal::TooLarge));
    assert_eq!(inflate(&pack(&vec![b' '; MAX_MESSAGE])).unwrap().len(), MAX_MESSAGE);
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
