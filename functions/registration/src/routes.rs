//! Which address is answered by which page.

use polis_app::App;
use polis_web::{Router, get};

use crate::{existing, personal_data, review, tax_code};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/registrazione", get(tax_code::show).post(tax_code::begin))
        .route("/registrazione/verifica-robot", get(tax_code::challenge))
        .route("/registrazione/dati", get(personal_data::show).post(personal_data::keep))
        .route("/registrazione/verifica", get(review::show).post(review::confirm))
        .route("/registrazione/conclusa", get(review::concluded))
        .route("/registrazione/esistente", get(existing::show))
        .route("/registrazione/nuovo-invio", get(existing::back).post(existing::resend))
        .route("/registrazione/nuova", get(existing::back).post(existing::restart))
}
