//! AWS, as far as one step needs it: a table whose items never change, a pool, a bucket, behind
//! TLS. Writes are taken and forgotten, so that the same step can be sent again. It counts calls.

use std::{
    collections::BTreeMap,
    io,
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use rustls::{ServerConnection, StreamOwned};
use serde_json::{Value, json};

use super::{
    Fallible,
    http::{Connection, Request},
    pki::Pki,
};

/// Items by key, as the table keeps them.
pub(super) type Items = BTreeMap<(String, String), Value>;

/// The stub.
pub(super) struct Cloud {
    /// Where it listens.
    pub(super) url: String,
    calls: Arc<Mutex<Vec<String>>>,
}

struct World {
    pki: Pki,
    items: Items,
    token: String,
}

impl Cloud {
    /// Listens on a port of its own until the process ends.
    pub(super) fn listen(pki: Pki, items: Items, token: String) -> Fallible<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("https://{}", listener.local_addr()?);
        let calls = Arc::<Mutex<Vec<String>>>::default();
        let (world, kept) = (Arc::new(World { pki, items, token }), calls.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (world, calls) = (world.clone(), kept.clone());
                // A function that is stopped breaks its connections: no fault of the stub.
                thread::spawn(move || world.serve(stream, &calls).is_ok());
            }
        });
        Ok(Self { url, calls })
    }

    /// The calls since this was last asked.
    pub(super) fn take_calls(&self) -> Vec<String> {
        std::mem::take(&mut *self.calls.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl World {
    fn serve(&self, stream: TcpStream, calls: &Mutex<Vec<String>>) -> Fallible<()> {
        stream.set_nodelay(true)?;
        let tls = ServerConnection::new(self.pki.server.clone())?;
        let mut connection = Connection::new(StreamOwned::new(tls, stream));
        while let Some(request) = connection.next()? {
            let (name, answer) = self.answer(&request)?;
            calls.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
            connection.answer(200, &[("etag", "\"e\"")], answer.to_string().as_bytes())?;
        }
        Ok(())
    }

    /// What was called, and what it answers.
    fn answer<'a>(&self, request: &'a Request) -> io::Result<(&'a str, Value)> {
        let Some((_, operation)) = request.header("x-amz-target").split_once('.') else {
            let keys = request.line.ends_with("jwks.json");
            let name =
                if keys { "public keys" } else { request.line.split(' ').next().unwrap_or("") };
            return Ok((name, if keys { self.pki.jwks() } else { Value::Null }));
        };
        let asked: Value = serde_json::from_slice(&request.body)?;
        let answer = match operation {
            "GetItem" => self.item(&asked["Key"]),
            "TransactGetItems" => {
                let gets = asked["TransactItems"].as_array().into_iter().flatten();
                let found: Vec<_> = gets.map(|get| self.item(&get["Get"]["Key"])).collect();
                json!({"Responses": found})
            }
            "Query" => self.query(&asked["ExpressionAttributeValues"]),
            "UpdateItem" => json!({"Attributes": self.item(&asked["Key"])["Item"]}),
            "AdminInitiateAuth" => json!({"AuthenticationResult": {"IdToken": self.token}}),
            "DescribeUserPoolClient" => json!({"UserPoolClient": {"ClientSecret": "bench"}}),
            _ => json!({}),
        };
        Ok((operation, answer))
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
