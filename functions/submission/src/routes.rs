//! Which address is answered by which page.

use polis_app::App;
use polis_web::{Router, get};

use crate::{archive, calendar, home, import, inoltra, places, receipt, review, section, tasks};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
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
        .route("/archivio/{application}/{version}/pdf", get(archive::pdf))
}
