//! AWS asked directly, in any role: plain requests signed with `SigV4`, so that the rights of a role can be tried
//! without an SDK for each service.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::{
    http_request::{SignableBody, SignableRequest, SigningSettings, sign},
    sign::v4,
};
use serde_json::{Value, json};
use ureq::{
    Agent,
    http::{HeaderMap, Request},
};

use crate::stack;

/// The role that signs the requests.
#[derive(Debug, Clone)]
pub struct Caller(Credentials);

/// The answer of an AWS service.
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status of the answer.
    pub status: u16,
    /// Body of the answer as text.
    pub body: String,
    headers: HeaderMap,
}

impl Reply {
    /// Whether the caller lacked the right.
    pub fn is_denied(&self) -> bool {
        self.body.contains("AccessDenied") || self.body.contains("not authorized to perform")
    }

    /// The value of a header; empty if absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body, parsed as JSON.
    pub fn json(&self) -> Value {
        assert!(self.status < 300, "{}: {}", self.status, self.body);
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// The texts between `<tag>` and `</tag>`.
    pub fn tagged(&self, tag: &str) -> Vec<String> {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let parts = self.body.split(&open).skip(1);
        parts.filter_map(|part| part.split_once(&close)).map(|(text, _)| text.to_owned()).collect()
    }
}

impl Caller {
    /// The administrator of the emulated account.
    pub fn root() -> Self {
        Self(Credentials::new("test", "test", None, None, "tests"))
    }

    /// A function, by its role: `Cpt`, `EmailConfirmation`…
    pub fn function(name: &str) -> Self {
        let root = Self::root();
        let roles = root.query("iam", "Action=ListRoles&Version=2010-05-08").tagged("Arn");
        let mark = format!("/{}-{name}FunctionRole", stack().name);
        let role = roles.iter().find(|arn| arn.contains(&mark));
        assert!(role.is_some(), "no role {mark} among {roles:?}");
        let assumed = root.query(
            "sts",
            &format!(
                "Action=AssumeRole&Version=2011-06-15&RoleSessionName=tests&RoleArn={}",
                role.unwrap()
            ),
        );
        let one = |tag| assumed.tagged(tag).pop().unwrap_or_default();
        let token = Some(one("SessionToken"));
        Self(Credentials::new(one("AccessKeyId"), one("SecretAccessKey"), token, None, "tests"))
    }

    /// A call of a JSON service: `DynamoDB_20120810.GetItem` and the like.
    pub fn json(&self, service: &str, target: &str, body: &Value) -> Reply {
        let headers = [("x-amz-target", target), ("content-type", "application/x-amz-json-1.0")];
        self.send(service, "POST", "/", &headers, body.to_string().as_bytes())
    }

    /// A call of a query service: IAM, STS.
    pub fn query(&self, service: &str, body: &str) -> Reply {
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        self.send(service, "POST", "/", &headers, body.as_bytes())
    }

    /// A call of a REST service: S3, SES, Lambda.
    pub fn rest(&self, service: &str, method: &str, path: &str, body: &[u8]) -> Reply {
        self.send(service, method, path, &[("content-type", "application/json")], body)
    }

    /// Runs a function with an event and waits for its answer.
    pub fn invoke(&self, function: &str, event: &Value) -> Reply {
        let path = format!("/2015-03-31/functions/{function}/invocations");
        self.rest("lambda", "POST", &path, event.to_string().as_bytes())
    }

    /// Sets variables of a function, in addition to those it has.
    pub fn sets_variables(&self, function: &str, variables: &[(&str, &str)]) {
        let path = format!("/2015-03-31/functions/{function}/configuration");
        let found = self.rest("lambda", "GET", &path, b"").json();
        let mut all = found["Environment"]["Variables"].clone();
        for (name, value) in variables {
            all[*name] = (*value).into();
        }
        let body = json!({"Environment": {"Variables": all}}).to_string();
        self.rest("lambda", "PUT", &path, body.as_bytes()).json();
    }

    fn send(
        &self,
        service: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Reply {
        let url = format!("{}{path}", stack().aws);
        let identity = self.0.clone().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(&stack().region)
            .name(service)
            .time(now())
            .settings(SigningSettings::default())
            .build()
            .unwrap()
            .into();
        let signable =
            SignableRequest::new(method, &url, headers.iter().copied(), SignableBody::Bytes(body));
        let (instructions, _) = sign(signable.unwrap(), &params).unwrap().into_parts();
        let mut request = Request::builder().method(method).uri(&url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(body.to_vec()).unwrap();
        instructions.apply_to_request_http1x(&mut request);
        let config = Agent::config_builder().http_status_as_error(false).build();
        let mut response = Agent::from(config).run(request).unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Reply { status, headers, body: response.body_mut().read_to_string().unwrap_or_default() }
    }
}

/// All log lines of the functions until now.
pub fn function_logs() -> String {
    function_logs_with("")
}

/// All log lines of the functions until now that contain this word.
pub fn function_logs_with(word: &str) -> String {
    let root = Caller::root();
    let group = format!("/{}/functions", stack().name);
    let mut request = json!({"logGroupName": group, "filterPattern": word, "startTime": 0});
    let mut text = String::new();
    loop {
        let page = root.json("logs", "Logs_20140328.FilterLogEvents", &request).json();
        let events = page["events"].as_array().cloned().unwrap_or_default();
        for event in &events {
            text.push_str(event["message"].as_str().unwrap_or_default());
            text.push('\n');
        }
        // The emulator gives ten thousand lines and no token: continue from the time of the last
        // one.
        let last = events.last().map(|event| event["timestamp"].clone());
        match (page["nextToken"].as_str(), last) {
            (Some(token), _) => request["nextToken"] = token.into(),
            (None, Some(last)) if events.len() >= 10_000 && request["startTime"] != last => {
                request["startTime"] = last;
            }
            _ => return text,
        }
    }
}

fn now() -> SystemTime {
    polis_app::background::now().into()
}
