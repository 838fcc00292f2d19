//! Which address is answered by which page.

use polis_app::App;
use polis_web::{Router, any, get};

use crate::{assets, help, language, pages, way_in};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(pages::home))
        .route("/istruzioni", get(pages::guide))
        .route("/assistenza", get(help::show).post(help::ask))
        .route("/accessibilita", get(pages::accessibility))
        .route("/privacy", get(pages::privacy))
        .route("/note-legali", get(pages::legal))
        .route("/accedi", get(way_in::show))
        .route("/.well-known/change-password", get(way_in::change_password))
        .route("/lingua/{code}", get(language::choose))
        .route("/assets/{*path}", get(assets::file))
        .route("/favicon.ico", get(assets::icon))
        .route("/{*path}", any(pages::unknown))
}
