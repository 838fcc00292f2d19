//! Renders what was gathered and stores it. Rendering twice gives the same file.

use polis_app::{App, background::Trouble};
use polis_documents as pdf;
use polis_domain::{AccountId, kernel::Rendering};

use crate::{
    gather::{Gathered, gather},
    record::record,
};

/// Renders the documents that a transition asked for.
pub(crate) async fn render(
    app: &App,
    account: &AccountId,
    rendering: &Rendering,
) -> Result<(), Trouble> {
    let Gathered { documents, received } = gather(app, account, rendering).await?;
    let mut last = None;
    for (key, document) in documents {
        last = Some(app.files().write(&key, pdf::render(&document)?, "application/pdf").await?);
    }
    if let (Some((application, version)), Some(sha256)) = (received, last) {
        record(app, application, version, &sha256).await?;
    }
    Ok(())
}
