//! One text for one content: canonical JSON (RFC 8785 for strings, integers, booleans, lists and
//! objects) and its SHA-256. What is signed, hashed and printed comes from this text.
//!
//! Fractions have no place in a declaration: they are written as `serde_json` does, no more.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{Fault, text::parsed_text};

/// A SHA-256 digest as 64 lower-case hex digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha256Hex(String);

parsed_text!(Sha256Hex, shown);

impl Sha256Hex {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex::encode(Sha256::digest(bytes)))
    }

    /// Parses 64 hex digits.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let hex = typed.trim().to_ascii_lowercase();
        let fits = hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        if fits { Ok(Self(hex)) } else { Err(Fault::Malformed) }
    }
}

/// The canonical text of a value: keys in order, no spaces.
pub fn to_string(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(to_string).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            fields.sort_by_cached_key(|(key, _)| key.encode_utf16().collect::<Vec<_>>());
            let field = |(key, value): (&String, &Value)| {
                format!("{}:{}", Value::from(key.as_str()), to_string(value))
            };
            let fields: Vec<String> = fields.into_iter().map(field).collect();
            format!("{{{}}}", fields.join(","))
        }
        scalar => scalar.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_are_sorted_and_nothing_is_padded() {
        let value = json!({"b": [1, true, null, "é\n\u{1f}/"], "a": {"z": -1, "y": {}}, "A": []});
        assert_eq!(
            to_string(&value),
            r#"{"A":[],"a":{"y":{},"z":-1},"b":[1,true,null,"é\n\u001f/"]}"#
        );
    }

    #[test]
    fn rfc_8785_sorts_keys_by_utf_16_units() {
        let value = json!({"\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "ö": 6});
        assert_eq!(
            to_string(&value),
            "{\"\\r\":2,\"1\":4,\"ö\":6,\"€\":1,\"😀\":5,\"\u{fb33}\":3}"
        );
    }

    #[test]
    fn the_digest_is_the_known_one() {
        let empty = Sha256Hex::of(b"");
        assert!(empty.as_str().starts_with("e3b0c44298fc1c14") && empty.as_str().len() == 64);
        assert_eq!(Sha256Hex::parse(&empty.as_str().to_uppercase()), Ok(empty));
        assert_eq!(Sha256Hex::parse("abc"), Err(Fault::Malformed));
    }

    proptest! {
        #[test]
        fn the_canonical_text_means_the_same(
            fields in prop::collection::btree_map(".{0,8}", ".{0,12}", 0..6)
        ) {
            let text = to_string(&json!(fields));
            let back: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(back, fields);
        }
    }
}
