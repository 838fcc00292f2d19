//! Writes every sample document into a folder, to be looked at or validated.
//!
//! `cargo run -p polis-documents --example render -- <folder>`

use std::{error::Error, fs, path::PathBuf};

use polis_documents::{Document, render};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("usage: render <folder>")?);
    fs::create_dir_all(&folder)?;
    for (name, document) in Document::samples() {
        fs::write(folder.join(name).with_extension("pdf"), render(&document)?)?;
    }
    Ok(())
}
