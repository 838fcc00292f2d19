//! The plain HTML form that posts a file straight to S3, as a browser without scripts sends it.

use serde_json::Value;
use ureq::http::Method;

use crate::{Answer, Client, client::Sent};

/// A small file that is a PDF by its content.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// Posts a file with the upload form of the page; returns the answer of S3.
pub fn post(upload: &Value, kind: &str, name: &str, content: &[u8]) -> Answer {
    const LINE: &str = "polis-boundary-7f3a";
    let mut body = Vec::new();
    let mut field = |name: &str, value: &str| {
        let head = format!("--{LINE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend_from_slice(format!("{head}{value}\r\n").as_bytes());
    };
    for pair in upload["fields"].as_array().unwrap() {
        field(pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
    }
    field("x-amz-meta-tipo", kind);
    let head = format!(
        "--{LINE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(content);
    body.extend_from_slice(format!("\r\n--{LINE}--\r\n").as_bytes());
    let sent = Sent::get(upload["url"].as_str().unwrap())
        .method(Method::POST)
        .with("content-type", &format!("multipart/form-data; boundary={LINE}"))
        .body(body);
    Client::default().once(&sent)
}

/// The path and query that S3 sends the browser back to.
pub fn redirect(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{answer}");
    let to = answer.header("location");
    let at = to.find("/allegati").unwrap();
    to[at..].to_owned()
}
