//! Writes every sample of every mail to a folder, for pictures: `cargo run -p polis-mail --example mails -- OUT`.

use std::path::Path;
use std::{env, fs};

use polis_mail::gallery::gallery;
use polis_words::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::args().nth(1).ok_or("usage: mails OUT")?;
    fs::create_dir_all(&out)?;
    for lang in Lang::ALL {
        for (number, (id, message)) in gallery(lang).into_iter().enumerate() {
            let name = Path::new(&out).join(format!("{id}-{number}-{}", lang.code()));
            fs::write(name.with_extension("html"), &message.html)?;
            let text = format!("{}\n\n{}", message.subject, message.text);
            fs::write(name.with_extension("txt"), text)?;
        }
    }
    Ok(())
}
