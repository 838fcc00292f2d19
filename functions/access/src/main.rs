//! `/accesso/*` and `/esci`: sign-in, the forced change of password, recovery, sign-out.

mod change_password;
mod digital_only;
mod forgotten;
mod lock;
mod new_password;
mod reset_password;
mod routes;
mod session;
mod sign_in;
mod sign_out;
mod ticket;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(routes::routes()).await
}
