//! `/abilitazione/*`: where the citizen stands, the request, the modulo, «Accetto» (R-ENA).

mod accept;
mod delegate;
mod files;
mod objection;
mod redo;
mod request;
mod routes;
mod seen;
mod sent;
mod status;
mod typed;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(routes::routes()).await
}
