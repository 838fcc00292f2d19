//! `/accesso/*` and `/esci`: sign-in, the forced change of password, recovery, sign-out.

mod change_password;
mod forgotten;
mod lock;
mod new_password;
mod reset_password;
mod session;
mod sign_in;
mod sign_out;
mod ticket;

use polis_web::{Router, get, post, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/accesso", get(sign_in::show).post(sign_in::enter))
        .route("/accesso/cambio-password", get(change_password::show).post(change_password::change))
        .route(
            "/accesso/username-dimenticato",
            get(forgotten::username).post(forgotten::send_username),
        )
        .route("/accesso/password-dimenticata", get(forgotten::password).post(forgotten::send_link))
        .route("/accesso/reimposta/{token}", get(reset_password::show).post(reset_password::reset))
        .route("/esci", post(sign_out::sign_out));
    serve(routes).await
}
