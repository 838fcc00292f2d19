//! The public pages, static files, the choice of language, and where «Accedi» leads. Its router
//! also answers whatever address no other function has.

mod assets;
mod language;
mod pages;
mod way_in;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/", get(pages::home))
        .route("/istruzioni", get(pages::guide))
        .route("/assistenza", get(pages::help))
        .route("/accessibilita", get(pages::accessibility))
        .route("/privacy", get(pages::privacy))
        .route("/note-legali", get(pages::legal))
        .route("/accedi", get(way_in::show))
        .route("/lingua/{code}", get(language::choose))
        .route("/assets/{*path}", get(assets::file))
        .route("/favicon.ico", get(assets::icon));
    serve(routes).await
}
