//! `/spid/*` and `/cie/*`: to an identity provider and back, the first access, metadata, sign-out.
//! The rules of SAML are those of `polis_spid`; here are the request, its one consumption and what
//! follows (A11, A12).

mod accept;
mod attributes;
mod browser;
mod choose;
mod commit;
mod first_access;
mod level;
mod metadata;
mod newcomer;
mod receive;
mod record;
mod refuse;
mod routes;
mod send;
mod session;
mod sign_out;
mod trust;
mod us;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(routes::routes()).await
}
