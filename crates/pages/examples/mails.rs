//! Writes one of each mail to a folder, for pictures: `cargo run -p polis-pages --example mails -- OUT`.

use std::path::Path;
use std::{env, fs};

use polis_pages::Lang;
use polis_pages::mail::Mail;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::args().nth(1).ok_or("usage: mails OUT")?;
    fs::create_dir_all(&out)?;
    for (number, mail) in Mail::samples().iter().enumerate() {
        let message = mail.render(Lang::It);
        let name = Path::new(&out).join(format!("{}-{number}", mail.content.id()));
        fs::write(name.with_extension("html"), &message.html)?;
        fs::write(name.with_extension("txt"), format!("{}\n\n{}", message.subject, message.text))?;
    }
    Ok(())
}
