//! Where uploads arrive in the bucket and where the files of a library lie.

use polis_domain::{AccountId, library::MAX_BYTES};

/// Where the uploads of a citizen arrive: `quarantena/<account>/<form>/<file name>`.
fn area(account: &AccountId) -> String {
    format!("quarantena/{}/", account.as_str())
}

/// Where the file of one upload form arrives.
pub(crate) fn prefix(account: &AccountId, form: [u8; 8]) -> String {
    format!("{}{:016x}/", area(account), u64::from_be_bytes(form))
}

/// Bytes of a key, at most: S3's limit.
const LONGEST: usize = 1024;

/// Whether this can be the ID of a file of a library.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A file that S3 says it received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrival {
    /// Its key in the bucket.
    pub(crate) key: String,
    /// The upload form: 16 hex digits.
    pub(crate) form: String,
    /// Name of the file.
    pub(crate) name: String,
}

impl Arrival {
    /// Reads a key; `None` unless it can come from a form we gave to this citizen.
    pub(crate) fn read(key: &str, account: &AccountId) -> Option<Self> {
        let (form, name) = key.strip_prefix(&area(account))?.split_once('/')?;
        let ours = key.len() <= LONGEST
            && form.len() == 16
            && form.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (key, form, name) = (key.to_owned(), form.to_owned(), name.to_owned());
        (ours && !name.contains('/')).then_some(Self { key, form, name })
    }
}

/// Whether a file of this size need not be read to be refused.
pub(crate) fn is_too_large(size: u64) -> bool {
    size > MAX_BYTES
}

#[cfg(test)]
mod tests {
    use polis_store::Document;

    use super::*;

    fn account() -> AccountId {
        AccountId::from_random([7; 16])
    }

    #[test]
    fn only_a_key_of_ones_own_forms_is_read() {
        let (ours, other) = (account(), AccountId::from_random([8; 16]));
        let key = format!("{}perché no.pdf", prefix(&ours, [1; 8]));
        assert_eq!(Arrival::read(&key, &ours).unwrap().name, "perché no.pdf");
        assert_eq!(Arrival::read(&key, &other), None);
        let area = area(&ours);
        for bad in ["", "0101010101010101", "01/a.pdf", "0101010101010101/../a.pdf"] {
            assert_eq!(Arrival::read(&format!("{area}{bad}"), &ours), None, "{bad}");
        }
        assert_eq!(Arrival::read(&Document::shelf(&ours, "a"), &ours), None);
        let long = prefix(&ours, [1; 8]) + &"a".repeat(1024);
        assert_eq!(Arrival::read(&long, &ours), None);
        assert!(Arrival::read(&long[..1024], &ours).is_some());
    }
}
