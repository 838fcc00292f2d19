//! Lists the editions of `catalogue/<procedure>/<edition>.toml`, so that a new one needs no code.

#![expect(clippy::disallowed_methods, reason = "cargo speaks to a build script by the environment")]

use std::{env, fmt::Write, fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let catalogue = Path::new(&root).join("catalogue");
    println!("cargo::rerun-if-changed={}", catalogue.display());
    let mut list = String::from("&[\n");
    for procedure in names(&catalogue)? {
        let folder = catalogue.join(&procedure);
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in names(&folder)? {
            let Some(edition) = file.strip_suffix(".toml") else { continue };
            let path = folder.join(&file).display().to_string();
            let row = format!("    ({procedure:?}, {edition:?}, include_str!({path:?})),");
            writeln!(list, "{row}").map_err(io::Error::other)?;
        }
    }
    list.push_str("]\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("editions.rs"), list)
}

/// Names in a folder, sorted.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.extend(entry?.file_name().into_string().ok());
    }
    names.sort();
    Ok(names)
}
