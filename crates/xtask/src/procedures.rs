//! When an edition of a procedure is open.

use jiff::Timestamp;
use polis_app::App;
use polis_domain::{Edition, EditionId, catalogue::Window};

use crate::Outcome;

/// Opens an edition of the catalogue, `mobilita-2027`, or one of its categories, `cessazione-2027:dirigente`, from one
/// instant until another.
pub(crate) async fn open(app: &App, edition: &str, from: &str, until: &str) -> Outcome {
    let (edition, category) =
        edition.split_once(':').map_or((edition, None), |(edition, it)| (edition, Some(it)));
    let id = EditionId::parse(edition)?;
    let found = Edition::find(&id).ok_or("no such edition in the catalogue")?;
    let known =
        category.map_or(found.windows.is_empty(), |it| found.windows.iter().any(|name| name == it));
    if !known {
        return Err(format!("say one of its categories: {}", found.windows.join(", ")).into());
    }
    let window = Window { opens: from.parse::<Timestamp>()?, closes: until.parse()? };
    if window.closes <= window.opens {
        return Err("it would close before it opens".into());
    }
    app.table().open(&id, category, window).await?;
    println!("{id} is open from {from} until {until}.");
    Ok(())
}
