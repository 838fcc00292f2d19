//! `/istanze`, `/archivio`: what may be applied for, drafts, «Inoltra», receipt, archive (R-APP-1).

mod archive;
mod context;
mod declared;
mod draft;
mod draft_form;
mod home;
mod inoltra;
mod receipt;
mod review;
mod signature;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/istanze", get(home::show))
        .route("/istanze/{application}", get(draft::show).post(draft::save))
        .route("/istanze/{application}/riepilogo", get(review::show))
        .route("/istanze/{application}/inoltra", get(review::redirect_get).post(inoltra::submit))
        .route("/istanze/{application}/ricevuta", get(receipt::show))
        .route("/archivio", get(archive::show))
        .route("/archivio/{application}/{version}/pdf", get(archive::pdf));
    serve(routes).await
}
