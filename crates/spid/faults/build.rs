//! Copies the sources of `polis-spid` and puts a switch at every place where a fault is seeded. A
//! fault whose place is missing, or there twice, stops the build.

use std::{fs, path::Path};

#[path = "src/table.rs"]
mod table;

fn main() {
    // Cargo runs this here. A path of this machine, compiled in, would outlive a move of the folder.
    let from = Path::new("../src");
    let out = std::env::var_os("OUT_DIR").expect("cargo names the folder");
    println!("cargo::rerun-if-changed={}", from.display());
    println!("cargo::rerun-if-changed=src/table.rs");
    copy(from, "", &Path::new(&out).join("src"));
}

fn copy(from: &Path, below: &str, to: &Path) {
    fs::create_dir_all(to).expect("a folder to copy to");
    for entry in fs::read_dir(from).expect("the sources") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        if path.is_dir() {
            copy(&path, &format!("{below}{name}/"), &to.join(name));
        } else {
            let text = fs::read_to_string(&path).expect("a source");
            fs::write(to.join(name), seed(&format!("{below}{name}"), text)).expect("to write");
        }
    }
}

fn seed(file: &str, mut text: String) -> String {
    for (number, fault) in table::FAULTS.iter().enumerate().filter(|(_, it)| it.file == file) {
        let places = text.matches(fault.from).count();
        assert_eq!(places, 1, "where it {}: {file}, {}", fault.what, fault.from);
        let switch = format!("crate::seeded(\"{number}\")");
        text = text.replace(fault.from, &fault.to.replace("FAULT", &switch));
    }
    if file == "lib.rs" {
        // What is included cannot speak for the crate.
        text = text.lines().filter(|line| !line.starts_with("//!")).collect::<Vec<_>>().join("\n");
    }
    text
}
