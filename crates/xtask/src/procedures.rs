//! When a procedure is open.

use jiff::Timestamp;
use polis_app::App;
use polis_domain::{Procedure, application::Window};

use crate::Outcome;

/// Opens a procedure of the catalogue from one instant until another.
pub(crate) async fn open(app: &App, procedure: &str, from: &str, until: &str) -> Outcome {
    Procedure::find(procedure).ok_or("no such procedure in the catalogue")?;
    let window = Window { opens: from.parse::<Timestamp>()?, closes: until.parse()? };
    if window.closes <= window.opens {
        return Err("it would close before it opens".into());
    }
    app.table().open(procedure, window).await?;
    println!("{procedure} is open from {from} until {until}.");
    Ok(())
}
