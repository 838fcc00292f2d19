//! Values sealed with a key that this service does not keep (AES-256-GCM), for one context.

use std::collections::BTreeMap;

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hmac,
};

use crate::chance;

fn key(token: &str) -> Option<LessSafeKey> {
    let secret = hex::decode(token).ok()?;
    UnboundKey::new(&AES_256_GCM, &secret).ok().map(LessSafeKey::new)
}

/// Seals values with a token of 256 random bits (hex); `None` if it is none. The context is not kept: the caller
/// that opens must know it.
pub fn close(token: &str, context: &str, typed: &BTreeMap<String, String>) -> Option<Vec<u8>> {
    let nonce = chance::bytes::<NONCE_LEN>();
    let mut text = serde_json::to_vec(typed).ok()?;
    key(token)?
        .seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(context.as_bytes()),
            &mut text,
        )
        .ok()?;
    Some([&nonce[..], &text].concat())
}

/// Opens what [`close`] sealed with this token for this context; `None` if it was anything else.
pub fn open(token: &str, context: &str, mut sealed: Vec<u8>) -> Option<BTreeMap<String, String>> {
    let (nonce, text) = sealed.split_at_mut_checked(NONCE_LEN)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let text = key(token)?.open_in_place(nonce, Aad::from(context.as_bytes()), text).ok()?;
    serde_json::from_slice(text).ok()
}

/// A key of 256 bits (hex) for one use of a secret (HMAC-SHA256): two uses have nothing in common.
pub fn derive(secret: &[u8; 32], of: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
    hex::encode(hmac::sign(&key, of.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance;

    #[test]
    fn a_derived_key_is_that_of_rfc_4231() {
        let mut secret = [0; 32];
        secret[..4].copy_from_slice(b"Jefe");
        let key = derive(&secret, "what do ya want for nothing?");
        assert_eq!(key, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assert_ne!(key, derive(&secret, "what do ya want for nothing"));
    }

    #[test]
    fn what_was_typed_opens_for_the_same_citizen_page_and_browser_only() {
        let typed = BTreeMap::from([("note".to_owned(), "Işık D’Àngelo".to_owned())]);
        let (token, other) = (chance::token(), chance::token());
        let here = "a /istanze".to_owned();
        let sealed = close(&token, &here, &typed).unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("note"));
        assert_eq!(open(&token, &here, sealed.clone()), Some(typed));
        for (token, context) in [
            (&other, here.clone()),
            (&token, "b /istanze".to_owned()),
            (&token, "a /abilitazione".to_owned()),
        ] {
            assert_eq!(open(token, &context, sealed.clone()), None);
        }
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(open(&token, &here, changed), None);
        assert_eq!(open("x", &here, sealed), None);
        assert_eq!(open(&token, &here, vec![]), None);
    }
}
