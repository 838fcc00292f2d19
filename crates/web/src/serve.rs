//! Runs a function for as long as Lambda keeps its environment alive.

use axum::{Router, middleware};
pub use lambda_http::Error;
use lambda_http::{Adapter, tower::ServiceBuilder};

use polis_app::App;

use crate::{Failure, address::legible, guard::guard};

/// Serves these routes: unknown paths and methods are answered here, failures are rendered here.
pub async fn serve(routes: Router<App>) -> Result<(), Error> {
    lambda_http::tracing::init_default_subscriber();
    let app = App::from_env()?;
    let service = routes
        .fallback(async || Failure::unknown())
        .method_not_allowed_fallback(async || Failure::method())
        .layer(middleware::from_fn_with_state(app.clone(), guard))
        .with_state(app);
    let legible = ServiceBuilder::new().map_request(legible).service(Adapter::from(service));
    lambda_runtime::run(legible).await
}
