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
mod routes;
mod trial;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(routes::routes()).await
}
