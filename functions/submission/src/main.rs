//! `/istanze`, `/archivio`: what may be applied for, drafts, «Inoltra», receipt, archive (R-APP-1).

mod archive;
mod draft;
mod examined;
mod filing;
mod home;
mod inoltra;
mod receipt;
mod register;
mod review;
mod shape;
mod signature;
mod typed;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/istanze", get(home::show))
        .route("/istanze/{procedure}", get(draft::show).post(draft::save))
        .route("/istanze/{procedure}/riepilogo", get(review::show))
        .route("/istanze/{procedure}/inoltra", get(review::back).post(inoltra::submit))
        .route("/istanze/{procedure}/ricevuta", get(receipt::show))
        .route("/archivio", get(archive::show))
        .route("/archivio/{procedure}/pdf", get(archive::pdf));
    serve(routes).await
}
