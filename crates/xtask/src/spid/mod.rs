//! SPID and CIE as an administration sets them up (docs/SPID.md): certificates over the KMS keys,
//! metadata, rotation, test identity providers, records.

mod administration;
mod commands;
mod keys;
mod local;
mod profile;
mod provider;
mod publish;
mod records;
mod test_idp;

use polis_app::App;

pub(crate) use self::local::set_up;
use crate::Outcome;

type Fallible<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// One of the commands of `cargo xtask spid`.
pub(crate) async fn run(app: &App, words: &[&str]) -> Outcome {
    match words {
        ["certificate"] => commands::first_certificate(app).await,
        ["certificate", "--next"] => commands::next_certificate(app).await,
        ["metadata", folder @ ..] => commands::metadata(app, folder.first().copied()).await,
        ["switch"] => commands::switch(app).await,
        ["retire"] => commands::retire(app).await,
        ["test-idp", federation, source] => test_idp::add(app, federation, source).await,
        ["record", request, folder @ ..] => {
            records::fetch(app, request, folder.first().copied()).await
        }
        _ => Err(crate::HELP.into()),
    }
}
