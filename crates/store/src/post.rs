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
    /// The form's action.
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
