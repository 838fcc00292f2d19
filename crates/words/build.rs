//! A changed sentence compiles this crate again: the loader reads the files at compile time. An edition of the catalogue
//! without one of its sentences fails the build, with the file and the line that needs it.

#![expect(clippy::disallowed_methods, reason = "cargo speaks to a build script by the environment")]

use std::{collections::HashSet, env, fs, io, path::Path};

use polis_catalogue::Form;

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let (sentences, catalogue) =
        (Path::new(&root).join("locales"), Path::new(&root).join("../domain/catalogue"));
    for folder in [&sentences, &catalogue] {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let keys = keys(&sentences.join("it"))?;
    let mut wrong = 0;
    for folder in fs::read_dir(&catalogue)? {
        let folder = folder?.path();
        let procedure = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for file in fs::read_dir(&folder)? {
            let path = file?.path();
            let text = fs::read_to_string(&path)?;
            // What does not hold together fails the build of polis-domain.
            let Ok(form) = Form::read(&text) else { continue };
            let has = |key: &str| keys.contains(key);
            if let Some(fault) = form.without_sentence(&procedure, &text, has) {
                println!("cargo::error={}:{fault}", path.display());
                wrong += 1;
            }
        }
    }
    let told = io::Error::other(format!("{wrong} editions without their sentences"));
    if wrong == 0 { Ok(()) } else { Err(told) }
}

/// The names of all messages of a language.
fn keys(folder: &Path) -> io::Result<HashSet<String>> {
    let mut keys = HashSet::new();
    for file in fs::read_dir(folder)? {
        let text = fs::read_to_string(file?.path())?;
        let named =
            text.lines().filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase()));
        keys.extend(named.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()));
    }
    Ok(keys)
}
