//! Which address is answered by which page.

use polis_app::App;
use polis_web::{Router, get, post};

use crate::{change_password, forgotten, reset_password, sign_in, sign_out};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/accesso", get(sign_in::show).post(sign_in::enter))
        .route("/accesso/cambio-password", get(change_password::show).post(change_password::change))
        .route(
            "/accesso/username-dimenticato",
            get(forgotten::username).post(forgotten::send_username),
        )
        .route("/accesso/password-dimenticata", get(forgotten::password).post(forgotten::send_link))
        .route("/accesso/reimposta/{token}", get(reset_password::show).post(reset_password::reset))
        .route("/esci", post(sign_out::sign_out))
}
