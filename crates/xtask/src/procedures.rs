//! When an edition of a procedure is open.

use jiff::Timestamp;
use polis_app::App;
use polis_domain::{Edition, EditionId, catalogue::Window};

use crate::Outcome;

/// Opens an edition of the catalogue, `mobilita-2027`, from one instant until another.
pub(crate) async fn open(app: &App, edition: &str, from: &str, until: &str) -> Outcome {
    let id = EditionId::parse(edition)?;
    Edition::find(&id).ok_or("no such edition in the catalogue")?;
    let window = Window { opens: from.parse::<Timestamp>()?, closes: until.parse()? };
    if window.closes <= window.opens {
        return Err("it would close before it opens".into());
    }
    app.table().open(&id, window).await?;
    println!("{id} is open from {from} until {until}.");
    Ok(())
}
