//! The addresses of the CPT and of the codice personale, and what answers each.

use polis_app::App;
use polis_web::{Router, get};

use crate::{change, choose, confirm, overview, recover, regenerate, renew, resend, trial};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/cpt/conferma", get(confirm::show).post(confirm::confirm))
        .route("/cpt/confermato", get(confirm::confirmed))
        .route("/cpt/ripetizione-invio", get(resend::show).post(resend::resend))
        .route("/codice-personale", get(choose::show).post(choose::choose))
        .route("/codice-personale/impostato", get(choose::chosen))
        .route("/codice-personale/nuovo", get(renew::show).post(renew::renew))
        .route("/codice-personale/stato", get(overview::show))
        .route("/codice-personale/prova", get(trial::show).post(trial::try_code))
        .route("/codice-personale/cambia", get(change::show).post(change::change))
        .route("/codice-personale/recupero", get(recover::show).post(recover::recover))
        .route("/codice-personale/rigenera", get(regenerate::show).post(regenerate::regenerate))
}
