//! A presigned POST: the plain HTML form by which a browser sends a file straight to S3.
//!
//! The SDK cannot make one; the policy is ours, the signature is `SigV4`'s.

use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde::Serialize;
use serde_json::json;

use crate::Files;

/// How long the form may stay open before it is sent.
const LIFE: SignedDuration = SignedDuration::from_mins(60);

/// Where a form is posted and the hidden fields it carries; the file comes last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostForm {
    /// The address the form posts to.
    pub url: String,
    /// Hidden fields, in order.
    pub fields: Vec<(String, String)>,
}

impl Files {
    /// A form that may put one file of at most `max` bytes under `prefix`, with a field
    /// `x-amz-meta-tipo` the person chooses, and then sends the browser to `then`.
    pub fn post_form(&self, prefix: &str, max: u64, then: &str, now: Timestamp) -> PostForm {
        let credentials = &self.credentials;
        let utc = now.to_zoned(TimeZone::UTC);
        let day = utc.strftime("%Y%m%d").to_string();
        let date = utc.strftime("%Y%m%dT%H%M%SZ").to_string();
        let scope = format!("{day}/{}/s3/aws4_request", self.region);
        let credential = format!("{}/{scope}", credentials.access_key_id());
        let mut fields = vec![
            ("key".to_owned(), format!("{prefix}${{filename}}")),
            ("success_action_redirect".to_owned(), then.to_owned()),
            ("x-amz-algorithm".to_owned(), "AWS4-HMAC-SHA256".to_owned()),
            ("x-amz-credential".to_owned(), credential),
            ("x-amz-date".to_owned(), date),
        ];
        if let Some(token) = credentials.session_token() {
            fields.push(("x-amz-security-token".to_owned(), token.to_owned()));
        }
        let mut conditions = vec![
            json!({"bucket": self.bucket}),
            json!(["starts-with", "$key", prefix]),
            json!(["starts-with", "$x-amz-meta-tipo", ""]),
            json!(["content-length-range", 0, max]),
        ];
        let exact = fields.iter().filter(|(name, _)| name != "key");
        conditions.extend(exact.map(|(name, value)| json!({ name.as_str(): value })));
        let expiration = (now + LIFE).strftime("%Y-%m-%dT%H:%M:%S.000Z").to_string();
        let policy = json!({"expiration": expiration, "conditions": conditions}).to_string();
        let policy = STANDARD.encode(policy);
        let key = generate_signing_key(
            credentials.secret_access_key(),
            std::time::UNIX_EPOCH + std::time::Duration::from_secs(now.as_second().unsigned_abs()),
            &self.region,
            "s3",
        );
        let signature = calculate_signature(key, policy.as_bytes());
        fields.push(("policy".to_owned(), policy));
        fields.push(("x-amz-signature".to_owned(), signature));
        PostForm { url: self.url.clone(), fields }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use aws_credential_types::Credentials;
    use serde_json::Value;

    use super::*;

    fn form(token: Option<&str>) -> PostForm {
        let s3 = aws_sdk_s3::Config::builder().behavior_version_latest().build();
        let token = token.map(str::to_owned);
        let credentials = Credentials::new("AKIDEXAMPLE", "secret", token, None, "test");
        let s3 = aws_sdk_s3::Client::from_conf(s3);
        let files = Files::new(s3, credentials, "eu-south-1", "bucket", "https://bucket.example");
        let now = "2026-11-22T13:05:00Z".parse().unwrap();
        files.post_form("quarantena/a/1/", 50, "https://istanze.example/allegati/ricevuto", now)
    }

    #[test]
    fn s3_refuses_fields_that_the_policy_does_not_name() {
        for token in [None, Some("token")] {
            let fields: BTreeMap<_, _> = form(token).fields.into_iter().collect();
            let policy = STANDARD.decode(&fields["policy"]).unwrap();
            let policy: Value = serde_json::from_slice(&policy).unwrap();
            assert_eq!(policy["expiration"], "2026-11-22T14:05:00.000Z");
            let conditions = policy["conditions"].as_array().unwrap();
            let named = |field: &str| {
                let prefix = format!("${field}");
                conditions.iter().any(|it| it.get(field).is_some() || it[1] == prefix.as_str())
            };
            let signed = ["policy", "x-amz-signature"];
            let sent = fields.keys().map(String::as_str).chain(["x-amz-meta-tipo"]);
            for field in sent.filter(|field| !signed.contains(field)) {
                assert!(named(field), "{field}");
            }
            assert!(conditions.contains(&json!(["content-length-range", 0, 50])));
            assert_eq!(fields["key"], "quarantena/a/1/${filename}");
            assert_eq!(fields["x-amz-date"], "20261122T130500Z");
        }
    }
}
