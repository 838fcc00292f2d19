//! The records of the logins, as an inspector would ask for them: by the ID of the request.

use polis_domain::{Federation, Sha256Hex};

use crate::{
    cloud::{Caller, function_logs_with},
    stack,
    stack::wait_for,
};

/// One object of the bucket of records.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Key of the object.
    pub key: String,
    /// The outcome in its metadata; empty for a request.
    pub outcome: String,
    /// The XML that was sent or received.
    pub xml: String,
}

/// The records of a request: first the request, then the answers.
pub fn of(federation: Federation, request: &str) -> Vec<Kept> {
    under(&format!("{}/{request}/", federation.as_str()))
}

/// The records whose keys begin with this text.
pub fn under(prefix: &str) -> Vec<Kept> {
    let query = crate::federation::encoded(&[("list-type", "2"), ("prefix", prefix)]);
    let listed = s3("GET", &format!("?{query}"));
    let mut kept: Vec<_> = listed.tagged("Key").into_iter().map(read).collect();
    kept.sort_by_key(|record| !record.key.ends_with("/richiesta.xml"));
    kept
}

/// The outcome of an answer that was not kept, from the log, which has only its SHA-256; waits until the line is there.
pub fn passed_over(xml: &str) -> Option<String> {
    let digest = Sha256Hex::of(xml.as_bytes());
    let line = wait_for("the log of an answer", || {
        let logs = function_logs_with(digest.as_str());
        logs.lines().find(|line| line.contains(digest.as_str())).map(str::to_owned)
    });
    // As text or as JSON.
    let (_, outcome) = line.split_once("outcome")?;
    let outcome = outcome.trim_start_matches(['"', ':', '=', ' ']);
    Some(outcome.split('"').next()?.to_owned())
}

/// The versions of a record.
pub fn versions(key: &str) -> Vec<String> {
    let query = crate::federation::encoded(&[("prefix", key), ("versions", "")]);
    s3("GET", &format!("?{query}")).tagged("VersionId")
}

/// Sends a request to S3 about the bucket of records, as the administrator.
pub fn s3(method: &str, path: &str) -> crate::cloud::Reply {
    Caller::root().rest("s3", method, &format!("/{}{path}", stack().records), b"")
}

fn read(key: String) -> Kept {
    let found = s3("GET", &format!("/{key}"));
    assert_eq!(found.status, 200, "{key}");
    Kept { outcome: found.header("x-amz-meta-esito").to_owned(), xml: found.body, key }
}
