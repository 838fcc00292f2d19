//! `/registrazione/*`: passaggi 1 to 4, and the two ways out for who is already known.

mod existing;
mod personal_data;
mod progress;
mod registrant;
mod review;
mod tax_code;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/registrazione", get(tax_code::show).post(tax_code::begin))
        .route("/registrazione/verifica-robot", get(tax_code::challenge))
        .route("/registrazione/dati", get(personal_data::show).post(personal_data::keep))
        .route("/registrazione/verifica", get(review::show).post(review::confirm))
        .route("/registrazione/conclusa", get(review::concluded))
        .route("/registrazione/esistente", get(existing::show))
        .route("/registrazione/nuovo-invio", get(existing::back).post(existing::resend))
        .route("/registrazione/nuova", get(existing::back).post(existing::restart));
    serve(routes).await
}
