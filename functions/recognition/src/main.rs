//! `/sportello/*`: an officer finds a request and confirms that he saw the person (R-REC, D.4).

mod confirm;
mod dossier;
mod offices;
mod outcome;
mod refuse;
mod register;
mod resend;
mod review;
mod search;

use polis_web::{Router, get, post, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    serve(
        Router::new()
            .route("/sportello", get(search::show))
            .route("/sportello/pratica", post(search::find).get(search::instead))
            .route("/sportello/conferma", post(confirm::confirm).get(search::instead))
            .route("/sportello/rifiuto", post(refuse::refuse).get(search::instead))
            .route("/sportello/cpt", post(resend::resend).get(search::instead))
            .route("/sportello/riesame", post(review::review).get(search::instead))
            .route("/sportello/registro", get(register::show)),
    )
    .await
}
