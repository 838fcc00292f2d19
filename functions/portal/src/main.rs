//! The public pages, static files, the choice of language, and where «Accedi» leads. Its router
//! also answers whatever address no other function has.

mod assets;
mod help;
mod language;
mod pages;
mod routes;
mod way_in;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    polis_web::serve(routes::routes()).await
}
