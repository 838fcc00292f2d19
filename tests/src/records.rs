//! The records of the logins, as an inspector would ask for them: by the ID of the request.

use polis_domain::Federation;

use crate::{cloud::Caller, stack};

/// One record.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its key.
    pub key: String,
    /// How it ended, as its metadata say; empty for a request.
    pub outcome: String,
    /// What was sent or received.
    pub xml: String,
}

/// The records of a request: first the request, then the answers.
pub fn of(federation: Federation, request: &str) -> Vec<Kept> {
    under(&format!("{}/{request}/", federation.as_str()))
}

/// The records whose keys begin like this.
pub fn under(prefix: &str) -> Vec<Kept> {
    let query = crate::federation::encoded(&[("list-type", "2"), ("prefix", prefix)]);
    let listed = s3("GET", &format!("?{query}"));
    let mut kept: Vec<_> = listed.tagged("Key").into_iter().map(read).collect();
    kept.sort_by_key(|record| !record.key.ends_with("/richiesta.xml"));
    kept
}

/// The versions of a record.
pub fn versions(key: &str) -> Vec<String> {
    let query = crate::federation::encoded(&[("prefix", key), ("versions", "")]);
    s3("GET", &format!("?{query}")).tagged("VersionId")
}

/// Asks S3 of the bucket of the records, as the administrator.
pub fn s3(method: &str, path: &str) -> crate::cloud::Reply {
    Caller::root().rest("s3", method, &format!("/{}{path}", stack().records), b"")
}

fn read(key: String) -> Kept {
    let found = s3("GET", &format!("/{key}"));
    assert_eq!(found.status, 200, "{key}");
    Kept { outcome: found.header("x-amz-meta-esito").to_owned(), xml: found.body, key }
}
