//! The addresses of an enablement, and what answers each.

use polis_app::App;
use polis_web::{Router, get, post};

use crate::{accept, delegate, files, objection, redo, request, seen, sent, status};

/// Every address of this function.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/abilitazione", get(status::show))
        .route("/abilitazione/richiesta", get(request::show).post(request::confirm))
        .route("/abilitazione/adesione", get(accept::show))
        .route("/abilitazione/accetto", post(accept::accept).get(accept::instead))
        .route("/abilitazione/modulo", get(files::modulo))
        .route("/abilitazione/delega", get(files::delega))
        .route("/abilitazione/istruzioni", get(files::istruzioni))
        .route("/abilitazione/delegato", get(delegate::show).post(delegate::name))
        .route("/abilitazione/delegato/revoca", post(delegate::withdraw).get(delegate::instead))
        .route(
            "/abilitazione/non-ho-delegato/{token}",
            get(objection::show).post(objection::freeze),
        )
        .route("/abilitazione/consultazioni", get(seen::show))
        .route("/abilitazione/inviata", get(sent::show))
        .route("/abilitazione/rifai", get(redo::show).post(redo::redo))
}
