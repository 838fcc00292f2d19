//! `make bench`: what the functions built for AWS cost, against the smallest function there can
//! be, in one run: rounds go through all of them in turn, so that noise falls on all alike.
//!
//! Lambda is a stub of its Runtime API and AWS a stub behind TLS, both in this process.

mod cloud;
mod http;
mod login;
mod peers;
mod people;
mod pki;
mod report;
mod runtime;
mod steps;
mod table;

use std::{
    fs,
    io::{Write, stderr},
    path::{Path, PathBuf},
    time::Duration,
};

use flate2::{Compression, write::DeflateEncoder};
use serde_json::{Value, json};

use cloud::Cloud;
use login::Login;
use people::People;
use pki::Pki;
use runtime::{Cost, Environment, Program};
use steps::Step;

use crate::{Outcome, schools};

type Fault = Box<dyn std::error::Error + Send + Sync>;
type Fallible<T> = Result<T, Fault>;

/// How often every function is started.
const ROUNDS: usize = 25;
/// Steps after the first in every environment.
const WARM: usize = 10;
/// The function that all others are divided by.
const HELLO: &str = "hello";

/// What was seen of one step of one function, over all rounds.
struct Seen {
    step: Step,
    program: Program,
    init: Vec<Cost>,
    first: Vec<Cost>,
    warm: Vec<Cost>,
    peak: Vec<u64>,
    /// AWS calls of the first step and of one that follows.
    calls: [Vec<String>; 2],
    /// Bytes of the bootstrap, and deflated.
    size: [usize; 2],
}

/// Measures the functions in `folder` and prints the report.
pub(crate) fn run(folder: &str) -> Outcome {
    let (people, pki, login) = (People::walk()?, Pki::new()?, Login::new());
    let mut steps = steps::steps(&people, &pki, &login)?;
    steps.insert(0, Step::new(HELLO, "", json!({})));
    let peers = peers::peers(&pki.root)?;
    let variables = variables(&pki);
    let token = steps::citizen_token(&pki, &people.enabled)?;
    // AgID's own; without it the row of `idp-registry` is left out.
    let register = polis_spid_test_idp::agids_register();
    if register.is_none() {
        steps.retain(|step| step.function != "idp-registry");
    }
    let files = vec![
        ("federazione/", register.unwrap_or_default().into_bytes()),
        (schools::DROPPED, schools::FILE.to_owned()),
        ("scuole/registro/", schools::register()?.as_str().as_bytes().to_owned()),
    ];
    let cloud = Cloud::listen(pki, table::items(&people, &login)?, token, files)?;
    let variables: Vec<_> =
        variables.into_iter().chain([("AWS_ENDPOINT_URL".to_owned(), cloud.url.clone())]).collect();
    steps.retain(|step| {
        let built = bootstrap(folder, step.function).exists();
        if !built {
            eprintln!("{} is not in {folder}: left out", step.function);
        }
        built
    });
    let mut seen =
        steps.into_iter().map(|step| weigh(folder, step)).collect::<Fallible<Vec<_>>>()?;
    let ours = seen.iter().find(|one| one.step.function == peers::STEP).ok_or("no peer of ours")?;
    let peers = peers::joined(ours, peers, &variables, &cloud)?;
    seen.extend(peers);
    for round in 1..=ROUNDS {
        eprint!("\rround {round} of {ROUNDS} ");
        stderr().flush()?;
        for one in &mut seen {
            measure(one, &variables, &cloud)
                .map_err(|error| format!("{}, {}: {error}", one.step.function, one.step.name))?;
        }
    }
    eprintln!();
    report::print(&seen)
}

fn bootstrap(folder: &str, function: &str) -> PathBuf {
    Path::new(folder).join(function).join("bootstrap")
}

/// The sizes of a bootstrap; `zip -9` gives the deflated one and some hundred bytes.
fn weigh(folder: &str, step: Step) -> Fallible<Seen> {
    let bytes = fs::read(bootstrap(folder, step.function))?;
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(&bytes)?;
    let size = [bytes.len(), deflated.finish()?.len()];
    let [init, first, warm] = [(); 3].map(|()| Vec::new());
    let path = bootstrap(folder, step.function);
    let program = Program { path, args: Vec::new(), variables: Vec::new() };
    Ok(Seen { step, program, init, first, warm, peak: Vec::new(), calls: Default::default(), size })
}

/// One start, one first step, and some more.
fn measure(seen: &mut Seen, variables: &[(String, String)], cloud: &Cloud) -> Fallible<()> {
    let mut environment = Environment::start(&seen.program, variables)?;
    seen.init.push(environment.init);
    cloud.take_calls();
    for turn in 0..=WARM {
        let (answer, cost) = environment.invoke(&seen.step.event)?;
        check(&answer, seen.step.status)?;
        let calls = cloud.take_calls();
        if turn == 0 { &mut seen.first } else { &mut seen.warm }.push(cost);
        if turn <= 1 {
            seen.calls[turn] = calls;
        }
    }
    seen.peak.push(environment.peak()?);
    Ok(())
}

/// A step that ends otherwise than it should is of no use: it must not be measured.
fn check(answer: &Value, expected: Option<u64>) -> Fallible<()> {
    match (answer["statusCode"].as_u64(), expected) {
        (None | Some(200 | 303), None) => Ok(()),
        (found, expected) if found == expected => Ok(()),
        _ => Err(answer.to_string().into()),
    }
}

/// What Lambda and the template would set.
fn variables(pki: &Pki) -> Vec<(String, String)> {
    let fixed = [
        ("AWS_LAMBDA_FUNCTION_NAME", "bench"),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        ("AWS_LAMBDA_LOG_FORMAT", "JSON"),
        ("AWS_REGION", "eu-south-1"),
        ("AWS_DEFAULT_REGION", "eu-south-1"),
        ("AWS_ACCESS_KEY_ID", "bench"),
        ("AWS_SECRET_ACCESS_KEY", "bench"),
        ("RUST_LOG", "info"),
        ("STAGE", "local"),
        ("PUBLIC_URL", "https://istanze.example"),
        ("TABLE", "bench"),
        ("BUCKET", "bench"),
        ("BUCKET_URL", "https://bench.s3.example"),
        ("POOL_ID", steps::POOL),
        ("CLIENT_ID", steps::CLIENT),
        ("RECORDS", "bench"),
        ("SPID_KEY_A", "arn:aws:kms:eu-south-1:000000000000:key/bench"),
        ("STACK", "bench"),
        ("EXTRA_ROOT", &pki.root),
    ];
    fixed.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

/// The middle one.
fn median<T: Copy + Ord>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
