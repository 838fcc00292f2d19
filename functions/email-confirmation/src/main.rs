//! `/conferma/{token}`: the link in the first mail.

mod allot;
mod confirm;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    serve(Router::new().route("/conferma/{token}", get(confirm::show).post(confirm::confirm))).await
}
