//! Which address is answered by which page. The two federations have the same ones.

use polis_app::App;
use polis_domain::Federation;
use polis_web::{Cx, Router, get, post};

use crate::{choose, first_access, level, metadata, receive, sign_out};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/spid/metadata", get(metadata::show))
        .route("/spid/accesso", get(choose::go))
        .route("/spid/acs", post(receive::receive))
        .route("/spid/livello", get(level::show))
        .route("/spid/benvenuto", get(first_access::show).post(first_access::register))
        .route("/spid/benvenuto/nuovo-invio", get(first_access::back).post(first_access::resend))
        .route("/spid/benvenuto/fine", get(first_access::back).post(first_access::done))
        .route("/spid/esci", get(sign_out::sign_out))
        .route("/cie/metadata", get(metadata::show))
        .route("/cie/accesso", get(choose::go))
        .route("/cie/acs", post(receive::receive))
        .route("/cie/livello", get(level::show))
        .route("/cie/benvenuto", get(first_access::show).post(first_access::register))
        .route("/cie/benvenuto/nuovo-invio", get(first_access::back).post(first_access::resend))
        .route("/cie/benvenuto/fine", get(first_access::back).post(first_access::done))
        .route("/cie/esci", get(sign_out::sign_out))
}

/// The federation whose address was asked for.
pub(crate) fn federation(cx: &Cx) -> Federation {
    if cx.path.starts_with("/cie/") { Federation::Cie } else { Federation::Spid }
}

/// An address of a federation.
pub(crate) fn address(federation: Federation, page: &str) -> String {
    format!("/{}/{page}", federation.as_str())
}
