//! Writes every sample page to a folder, for pictures: `cargo run -p polis-pages --example gallery -- OUT`.
//! Addresses of assets become relative, so that the pages open from the disk.

use std::path::Path;
use std::{env, fs};

use polis_pages::Lang;
use polis_pages::gallery::gallery;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::args().nth(1).ok_or("usage: gallery OUT")?;
    let out = Path::new(&out);
    for lang in Lang::ALL {
        let folder = out.join(lang.code());
        fs::create_dir_all(&folder)?;
        for shot in gallery(lang)? {
            let html = shot.html.replace("\"/assets/", "\"../assets/");
            fs::write(folder.join(format!("{}.html", shot.name)), html)?;
            fs::write(folder.join(format!("{}.json", shot.name)), shot.json.to_string())?;
        }
    }
    Ok(())
}
