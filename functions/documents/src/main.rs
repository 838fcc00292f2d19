//! To be written.

use polis_web::{Router, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    serve(Router::new()).await
}
