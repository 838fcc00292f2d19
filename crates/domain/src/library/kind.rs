//! What a citizen says a file is (R-ATT-1), as a form sends it.

use polis_catalogue::DocumentKind;

use crate::Fault;

/// Reads the code of a kind of document.
pub fn document_kind(typed: &str) -> Result<DocumentKind, Fault> {
    match typed.trim() {
        "" => Err(Fault::Missing),
        typed => DocumentKind::of_code(typed).ok_or(Fault::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_serde() {
        for kind in DocumentKind::ALL {
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, format!("\"{}\"", kind.code()));
            assert_eq!(document_kind(kind.code()), Ok(kind));
        }
        assert_eq!(document_kind(" "), Err(Fault::Missing));
    }
}
