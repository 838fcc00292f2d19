//! The template as SAM CLI reads it.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The routes that `sam local start-api` mounts: path and function.
pub fn local_routes() -> Vec<(String, String)> {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let said = Command::new(root.join(".venv/bin/python"))
        .arg("tests/template/sam_routes.py")
        .current_dir(&root)
        .output()
        .expect("the environment of `make tools`");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let text = String::from_utf8(said.stdout).expect("UTF-8");
    let route = |line: &str| line.split_once(' ').map(|(path, to)| (path.into(), to.into()));
    text.lines().filter_map(route).collect()
}
