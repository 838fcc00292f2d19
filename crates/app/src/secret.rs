//! Secrets people type: hashed with Argon2id (Garante and ACN guidelines of 7 December 2023).

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use polis_domain::{SecretHash, security_question::SecurityAnswer};

/// 7 MiB, 5 passes, 1 lane: as strong as 19 MiB and 2 passes, in a third of the memory.
fn argon2id() -> Argon2<'static> {
    Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(7 * 1024, 5, 1, None).unwrap_or_default(),
    )
}

/// Hashes a secret under a salt of its own. Costs about 15 ms of CPU.
///
/// # Panics
/// Only if the parameters above were wrong; a test hashes.
pub fn hash(secret: &str) -> SecretHash {
    let salt = crate::chance::bytes::<16>();
    let hash = argon2id().hash_password_with_salt(secret.as_bytes(), &salt);
    #[expect(clippy::expect_used, reason = "parameters and salt length are constants")]
    SecretHash::from_phc(hash.expect("constant parameters are valid").to_string())
}

/// Whether the secret is the one that was hashed.
pub fn matches(kept: &SecretHash, secret: &str) -> bool {
    PasswordHash::new(kept.as_phc())
        .is_ok_and(|kept| argon2id().verify_password(secret.as_bytes(), &kept).is_ok())
}

/// Whether the security answer is the one that was given, folded by the rule of then.
pub fn is_answer(kept: &SecurityAnswer, typed: &str) -> bool {
    kept.comparable(typed).is_some_and(|(folded, hash)| matches(hash, &folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_matches_its_own_hash_only() {
        let kept = hash("Abcdef2345");
        assert!(kept.as_phc().starts_with("$argon2id$v=19$m=7168,t=5,p=1$"));
        assert!(matches(&kept, "Abcdef2345"));
        assert!(!matches(&kept, "abcdef2345"));
        assert_ne!(kept, hash("Abcdef2345"), "every hash has its own salt");
    }
}
