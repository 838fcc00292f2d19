//! What passed between us and an identity provider for one request: every answer, as often as it ended
//! otherwise.

use polis_app::App;
use polis_store::Records;

use crate::Outcome;

/// Lists what is kept of a request; with a folder, downloads it.
pub(super) async fn fetch(app: &App, request: &str, folder: Option<&str>) -> Outcome {
    let bucket = app.settings().extra("RECORDS")?;
    let config = aws_sdk_s3::config::Builder::from(app.aws()).force_path_style(true);
    let records = Records::new(aws_sdk_s3::Client::from_conf(config.build()), bucket);
    let found = records.of_request(request).await?;
    if found.is_empty() {
        return Err("nothing is kept of that request".into());
    }
    for record in found {
        println!("{}", record.key);
        for (name, value) in &record.about {
            println!("    {name}: {value}");
        }
        if let Some(folder) = folder {
            let file = std::path::Path::new(folder).join(record.key.replace('/', "-"));
            std::fs::create_dir_all(folder)?;
            std::fs::write(&file, &record.xml)?;
            println!("    → {}", file.display());
        }
    }
    Ok(())
}
