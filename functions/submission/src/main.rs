//! `/istanze`, `/archivio`: what may be applied for, drafts, «Inoltra», receipt, archive (R-APP-1).

mod archive;
mod attachments;
mod button;
mod calendar;
mod context;
mod declared;
mod home;
mod import;
mod inoltra;
mod places;
mod posted;
mod receipt;
mod review;
mod section;
mod signature;
mod tasks;

use polis_web::{Router, get, serve};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    let routes = Router::new()
        .route("/istanze", get(home::show))
        .route("/istanze/{application}", get(tasks::show))
        .route("/istanze/{application}/scadenza.ics", get(calendar::show))
        .route("/istanze/{application}/importa", get(tasks::show).post(import::take))
        .route("/istanze/{application}/sezioni/{section}", get(section::show).post(section::save))
        .route(
            "/istanze/{application}/sezioni/{section}/{record}",
            get(section::show_record).post(section::save_record),
        )
        .route(
            "/istanze/{application}/luoghi/{section}/{field}",
            get(places::show).post(places::add),
        )
        .route(
            "/istanze/{application}/luoghi/{section}/{field}/{record}",
            get(places::show_record).post(places::add_record),
        )
        .route("/istanze/{application}/riepilogo", get(review::show))
        .route("/istanze/{application}/inoltra", get(review::redirect_get).post(inoltra::submit))
        .route("/istanze/{application}/ricevuta", get(receipt::show))
        .route("/archivio", get(archive::show))
        .route("/archivio/{application}/{version}/pdf", get(archive::pdf));
    serve(routes).await
}
