//! Turns `assets/dist/manifest.json` (made by `assets/build.mjs`) into the tables of `src/assets.rs`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=assets/dist/manifest.json");
    println!("cargo::rerun-if-changed=templates");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let dist = root.join("assets/dist");
    let manifest = fs::read_to_string(dist.join("manifest.json")).map_err(|_| {
        "the static files are not built yet: run `make assets` (node crates/pages/assets/build.mjs)"
    })?;
    let manifest: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&manifest).map_err(|error| format!("manifest.json: {error}"))?;
    let mut names = String::from("static NAMES: &[(&str, &str)] = &[\n");
    let mut files = String::from("pub(super) static FILES: &[super::Stored] = &[\n");
    for (name, hashed) in &manifest {
        let hashed = hashed.as_str().ok_or("manifest.json: a name is not a string")?;
        writeln!(names, "    ({name:?}, {:?}),", format!("/assets/{hashed}"))
            .map_err(|error| error.to_string())?;
        writeln!(files, "    {},", stored(&dist, hashed)).map_err(|error| error.to_string())?;
    }
    fs::write(out.join("names.rs"), names + "];\n").map_err(|error| error.to_string())?;
    fs::write(out.join("bytes.rs"), files + "];\n").map_err(|error| error.to_string())
}

/// One entry of the table of files.
fn stored(dist: &Path, hashed: &str) -> String {
    let include = |path: &Path| format!("include_bytes!({:?})", path.display().to_string());
    let packed = |suffix: &str| {
        let path = dist.join(format!("{hashed}.{suffix}"));
        if path.exists() { format!("Some({})", include(&path)) } else { "None".to_owned() }
    };
    format!(
        "super::Stored {{ path: {hashed:?}, content_type: {:?}, plain: {}, gzip: {}, brotli: {} }}",
        content_type(hashed),
        include(&dist.join(hashed)),
        packed("gz"),
        packed("br"),
    )
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
