//! `/cpt/*` and `/codice-personale`: the temporary code typed back, sent again, changed; the personal
//! one renewed (R-CPT, R-COD, E10).

mod choose;
mod confirm;
mod entry;
mod login;
mod new_code;
mod renew;
mod resend;

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
            .route("/codice-personale/nuovo", get(renew::show).post(renew::renew)),
    )
    .await
}
