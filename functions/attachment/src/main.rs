//! `/allegati`: «Gestione allegati», the library of documents of a citizen (R-ATT-1).

mod delete;
mod download;
mod library;
mod receive;
mod upload;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/allegati", get(library::show))
        .route("/allegati/ricevuto", get(receive::receive))
        .route("/allegati/{id}", get(download::download))
        .route("/allegati/{id}/elimina", get(delete::redirect_get).post(delete::delete));
    serve(routes).await
}
