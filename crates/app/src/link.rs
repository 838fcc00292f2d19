//! Tokens that travel in links: which account, and 256 bits that no stranger can guess. Only their SHA-256
//! is kept.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use polis_domain::{AccountId, LinkDigest};
use sha2::{Digest, Sha256};

const ID: usize = 16;

/// A new token for this account, and what is kept of it.
pub fn issue(account: &AccountId) -> (String, LinkDigest) {
    let mut token = hex::decode(account.as_str()).unwrap_or_default();
    token.extend(crate::chance::bytes::<32>());
    (URL_SAFE_NO_PAD.encode(&token), digest(&token))
}

/// Whose link it is, and its digest; `None` if it never was a token of ours.
pub fn read(token: &str) -> Option<(AccountId, LinkDigest)> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let id: [u8; ID] = bytes.get(..ID)?.try_into().ok()?;
    (bytes.len() == ID + 32).then(|| (AccountId::from_random(id), digest(&bytes)))
}

fn digest(token: &[u8]) -> LinkDigest {
    LinkDigest::from_hex(sha256(token))
}

/// SHA-256 in hex, for keys made from something that must not be readable in them.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leads_back_to_its_account() {
        let account = AccountId::from_random([7; 16]);
        let (token, kept) = issue(&account);
        assert_eq!(token.len(), 64);
        assert_eq!(read(&token), Some((account, kept)));
        assert_eq!(read(&token[1..]), None);
        assert_eq!(read("così"), None);
    }
}
