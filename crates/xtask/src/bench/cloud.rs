//! AWS, as far as one step needs it: a table whose items never change, a pool, a key, a bucket with
//! a few files, behind TLS. Writes are taken and forgotten, so that the same step can be sent again. It counts calls.

use std::{
    collections::BTreeMap,
    io,
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use rustls::{ServerConnection, StreamOwned};
use serde_json::{Value, json};

use super::{
    Fallible,
    http::{Connection, Request},
    pki::Pki,
};

/// Items by key, as the table keeps them.
pub(super) type Items = BTreeMap<(String, String), Value>;

/// A file of the bucket: how its key begins, and its content.
pub(super) type File = (&'static str, Vec<u8>);

/// The stub of AWS.
pub(super) struct Cloud {
    /// Where it listens.
    pub(super) url: String,
    calls: Arc<Mutex<Vec<String>>>,
    written: Arc<Mutex<Vec<String>>>,
}

/// What a call is answered with.
enum Answer {
    Json(Value),
    File,
}

struct World {
    pki: Pki,
    items: Items,
    token: String,
    /// The files of the bucket.
    files: Vec<File>,
    /// What the last transaction wrote.
    written: Arc<Mutex<Vec<String>>>,
}

impl Cloud {
    /// Listens on a port of its own until the process ends.
    pub(super) fn listen(
        pki: Pki,
        items: Items,
        token: String,
        files: Vec<File>,
    ) -> Fallible<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("https://{}", listener.local_addr()?);
        let calls = Arc::<Mutex<Vec<String>>>::default();
        let written = Arc::<Mutex<Vec<String>>>::default();
        let world = Arc::new(World { pki, items, token, files, written: written.clone() });
        let kept = calls.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (world, calls) = (world.clone(), kept.clone());
                // A function that is stopped breaks its connections: no fault of the stub.
                thread::spawn(move || world.serve(stream, &calls).is_ok());
            }
        });
        Ok(Self { url, calls, written })
    }

    /// What the last transaction wrote, if one came since this was last asked.
    pub(super) fn take_written(&self) -> Vec<String> {
        std::mem::take(&mut *self.written.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The calls since this was last asked.
    pub(super) fn take_calls(&self) -> Vec<String> {
        std::mem::take(&mut *self.calls.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What a transaction writes: the key of each item, and whether it is written on a condition.
fn written(transaction: &Value) -> Vec<String> {
    let items = transaction["TransactItems"].as_array().into_iter().flatten();
    let described = items.map(|item| {
        let put = &item["Put"];
        let key = |name: &str| put["Item"][name]["S"].as_str().unwrap_or("?").to_owned();
        let condition = if put["ConditionExpression"].is_string() { "on a condition" } else { "" };
        format!("{} {} {condition}", key("pk"), key("sk"))
    });
    let mut described: Vec<String> = described.collect();
    described.sort();
    described
}

impl World {
    fn serve(&self, stream: TcpStream, calls: &Mutex<Vec<String>>) -> Fallible<()> {
        stream.set_nodelay(true)?;
        let tls = ServerConnection::new(self.pki.server.clone())?;
        let mut connection = Connection::new(StreamOwned::new(tls, stream));
        while let Some(request) = connection.next()? {
            let (name, answer) = self.answer(&request)?;
            calls.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
            let body = match answer {
                Answer::Json(answer) => answer.to_string().into_bytes(),
                Answer::File => self.file(&request.line),
            };
            connection.answer(200, &[("etag", "\"e\"")], &body)?;
        }
        Ok(())
    }

    /// The file that a request names.
    fn file(&self, line: &str) -> Vec<u8> {
        let found = self.files.iter().find(|(start, _)| line.contains(start));
        found.map(|(_, content)| content.clone()).unwrap_or_default()
    }

    /// What was called, and what it answers.
    fn answer<'a>(&self, request: &'a Request) -> io::Result<(&'a str, Answer)> {
        let Some((_, operation)) = request.header("x-amz-target").split_once('.') else {
            if request.line.ends_with("jwks.json") {
                return Ok(("public keys", Answer::Json(self.pki.jwks())));
            }
            let method = request.line.split(' ').next().unwrap_or("");
            let read = ["GET", "HEAD"].contains(&method);
            return Ok((method, if read { Answer::File } else { Answer::Json(Value::Null) }));
        };
        let asked: Value = serde_json::from_slice(&request.body)?;
        let answer = match operation {
            "GetItem" => self.item(&asked["Key"]),
            "TransactGetItems" => {
                let gets = asked["TransactItems"].as_array().into_iter().flatten();
                let found: Vec<_> = gets.map(|get| self.item(&get["Get"]["Key"])).collect();
                json!({"Responses": found})
            }
            "TransactWriteItems" => {
                *self.written.lock().unwrap_or_else(PoisonError::into_inner) = written(&asked);
                json!({})
            }
            "Query" => self.query(&asked["ExpressionAttributeValues"]),
            "UpdateItem" => json!({"Attributes": self.item(&asked["Key"])["Item"]}),
            "AdminInitiateAuth" if asked["AuthFlow"] == "CUSTOM_AUTH" => {
                json!({"ChallengeName": "CUSTOM_CHALLENGE", "Session": "bench-bench-bench-bench"})
            }
            "AdminInitiateAuth" | "AdminRespondToAuthChallenge" => {
                json!({"AuthenticationResult": {"IdToken": self.token}})
            }
            "Sign" => json!({"Signature": STANDARD.encode([1; 384])}),
            "DescribeUserPoolClient" => json!({"UserPoolClient": {"ClientSecret": "bench"}}),
            _ => json!({}),
        };
        Ok((operation, Answer::Json(answer)))
    }

    fn item(&self, key: &Value) -> Value {
        let text = |name: &str| key[name]["S"].as_str().unwrap_or("").to_owned();
        self.items.get(&(text("pk"), text("sk"))).map_or(json!({}), |item| json!({"Item": item}))
    }

    fn query(&self, values: &Value) -> Value {
        let (pk, prefix) = (values[":pk"]["S"].as_str(), values[":prefix"]["S"].as_str());
        let (Some(pk), Some(prefix)) = (pk, prefix) else { return json!({"Items": []}) };
        let mine =
            |(key, _): &(&(String, String), &Value)| key.0 == pk && key.1.starts_with(prefix);
        json!({"Items": self.items.iter().filter(mine).map(|(_, item)| item).collect::<Vec<_>>()})
    }
}
