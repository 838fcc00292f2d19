//! `/cpt/*` and `/codice-personale/*`: the temporary code typed back, sent again, changed; the personal
//! one tried, changed, recovered, renewed, given up (R-CPT, R-COD, E8–E11).

mod back;
mod change;
mod choose;
mod confirm;
mod entry;
mod login;
mod new_code;
mod overview;
mod recover;
mod regenerate;
mod renew;
mod resend;
mod trial;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    serve(
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
            .route(
                "/codice-personale/rigenera",
                get(regenerate::show).post(regenerate::regenerate),
            ),
    )
    .await
}
