//! Reads and checks the editions of `catalogue/<procedure>/<edition>.toml`: a file that does not hold together fails
//! the build with its line, and a new one needs no code.

#![expect(clippy::disallowed_methods, reason = "cargo speaks to a build script by the environment")]

use std::{collections::BTreeSet, env, fmt::Write, fs, io, path::Path};

use polis_catalogue::{Form, Known};

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let (catalogue, tables) =
        (Path::new(&root).join("catalogue"), Path::new(&root).join("data/tables"));
    for folder in [&catalogue, &tables] {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let procedures = names(&catalogue)?;
    let mut known = Known { procedures: procedures.clone(), ..Known::default() };
    for file in names(&tables)? {
        let Some(name) = file.strip_suffix(".tsv") else { continue };
        let text = fs::read_to_string(tables.join(&file))?;
        let codes = text.lines().skip(1).filter_map(|row| row.split('\t').next());
        known.codes.insert(name.to_owned(), codes.map(str::to_owned).collect());
        let groups = text.lines().skip(1).filter_map(|row| row.split('\t').nth(3));
        let groups: BTreeSet<String> = groups.map(str::to_owned).collect();
        known.tables.insert(name.to_owned(), groups.into_iter().collect());
    }
    let (mut list, mut wrong) = (String::from("&[\n"), 0);
    for procedure in procedures {
        for file in names(&catalogue.join(&procedure))? {
            let Some(edition) = file.strip_suffix(".toml") else { continue };
            let path = catalogue.join(&procedure).join(&file);
            if let Err(fault) = Form::checked(&fs::read_to_string(&path)?, &known) {
                println!("cargo::error={}:{fault}", path.display());
                wrong += 1;
            }
            let path = path.display().to_string();
            let row = format!("    ({procedure:?}, {edition:?}, include_str!({path:?})),");
            writeln!(list, "{row}").map_err(io::Error::other)?;
        }
    }
    if wrong > 0 {
        return Err(io::Error::other(format!("{wrong} wrong files in the catalogue")));
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
