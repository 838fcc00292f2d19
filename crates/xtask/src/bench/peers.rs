//! The same step in Node and in Python (`crates/xtask/peers`), measured in the same rounds.

use std::{env, fs, path::PathBuf};

use serde_json::Value;

use super::{
    Fallible, Seen,
    cloud::Cloud,
    runtime::{Environment, Program},
    steps::Step,
};

/// The function of ours that the peers are written after.
pub(super) const STEP: &str = "enablement";
/// What a peer is called where functions are named.
const PEER: &str = "peer";

/// Whether this is a peer, and no function of ours.
pub(super) fn is_peer(seen: &Seen) -> bool {
    seen.step.function == PEER
}

/// The peers as `make bench` installs them, by name; `root` is the PEM of the stubs' authority.
pub(super) fn peers(root: &str) -> Fallible<Vec<(&'static str, Program)>> {
    let build = env::current_dir()?.join("build/peers");
    let authority = build.join("authority.pem");
    let installed = fs::write(&authority, root);
    installed.map_err(|_| "the peers are not installed: `make bench` does that")?;
    let trusts = |names: &[&str]| -> Vec<(String, String)> {
        let path = authority.display().to_string();
        names.iter().map(|name| ((*name).to_owned(), path.clone())).collect()
    };
    let node = Program {
        path: which("node")?,
        args: vec![build.join("node.mjs")],
        variables: trusts(&["NODE_EXTRA_CA_CERTS"]),
    };
    let python = Program {
        path: env::current_dir()?.join(".venv/bench/bin/python"),
        args: vec![env::current_dir()?.join("crates/xtask/peers/python/bootstrap.py")],
        variables: trusts(&["AWS_CA_BUNDLE", "SSL_CERT_FILE"]),
    };
    Ok(vec![("Node 20", node), ("Python 3.11", python)])
}

/// Where a program of the `PATH` is.
fn which(name: &str) -> Fallible<PathBuf> {
    let paths = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&paths).map(|folder| folder.join(name)).find(|it| it.is_file());
    found.ok_or_else(|| format!("{name} is not in the PATH").into())
}

/// The peers, each seen to do what ours does.
///
/// # Errors
/// If a peer answers otherwise, or writes other items.
pub(super) fn joined(
    ours: &Seen,
    peers: Vec<(&'static str, Program)>,
    variables: &[(String, String)],
    cloud: &Cloud,
) -> Fallible<Vec<Seen>> {
    let event = &ours.step.event;
    let expected = outcome(&ours.program, event, variables, cloud)?;
    let mut joined = Vec::new();
    for (name, program) in peers {
        let found = outcome(&program, event, variables, cloud)?;
        if found != expected {
            return Err(format!("{name} does {found:?}, and ours {expected:?}").into());
        }
        let step = Step::new(PEER, name, event.clone());
        let [init, first, warm] = [(); 3].map(|()| Vec::new());
        let (peak, calls, size) = (Vec::new(), Default::default(), [0, 0]);
        joined.push(Seen { step, program, init, first, warm, peak, calls, size });
    }
    Ok(joined)
}

/// Status and target of the answer, and the items written.
fn outcome(
    program: &Program,
    event: &Value,
    variables: &[(String, String)],
    cloud: &Cloud,
) -> Fallible<(Value, String, Vec<String>)> {
    let mut environment = Environment::start(program, variables)?;
    let (answer, _) = environment.invoke(event)?;
    let headers = ["headers", "multiValueHeaders"].map(|kind| &answer[kind]["location"]);
    let target = headers.iter().find_map(|it| it.as_str().or_else(|| it[0].as_str()));
    let target = target.unwrap_or_default().to_owned();
    Ok((answer["statusCode"].clone(), target, cloud.take_written()))
}
