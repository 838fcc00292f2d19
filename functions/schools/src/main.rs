//! `/scuole`: the search in the register of schools.

mod search;

use polis_web::{Router, get};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(Router::new().route("/scuole", get(search::show))).await
}
