//! `/abilitazione/*`: where the citizen stands, the request, the modulo, «Accetto» (R-ENA).

mod accept;
mod files;
mod redo;
mod request;
mod seen;
mod sent;
mod status;
mod typed;

use polis_web::{Router, get, post, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    serve(
        Router::new()
            .route("/abilitazione", get(status::show))
            .route("/abilitazione/richiesta", get(request::show).post(request::confirm))
            .route("/abilitazione/adesione", get(accept::show))
            .route("/abilitazione/accetto", post(accept::accept).get(accept::instead))
            .route("/abilitazione/modulo", get(files::modulo))
            .route("/abilitazione/delega", get(files::delega))
            .route("/abilitazione/consultazioni", get(seen::show))
            .route("/abilitazione/inviata", get(sent::show))
            .route("/abilitazione/rifai", get(redo::show).post(redo::redo)),
    )
    .await
}
