//! `/registrazione/*`: passaggi 1 to 4, and the two ways out for a known codice fiscale.

mod existing;
mod personal_data;
mod progress;
mod registrant;
mod review;
mod routes;
mod tax_code;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(routes::routes()).await
}
