//! GET /istanze/{procedure}/riepilogo: what will be declared, everything that is wrong, «Inoltra».

use polis_domain::application::{Draft, Window};
use polis_pages::{FormView, submission::Review};
use polis_web::{Answer, Cx, Path, library::shown};

use crate::{
    examined::Examined,
    filing::{self, Filing},
    shape,
};

pub(crate) async fn show(cx: Cx, Path(slug): Path<String>) -> Answer {
    let filing = Filing::open(&cx, &slug).await?;
    let (draft, window) = filing.draft()?;
    let library = filing.library(&cx).await?;
    let examined = Examined::of(filing.procedure, draft, &library);
    cx.page(&page(&cx, &filing, draft, window, &examined))
}

/// Who had to sign in before «Inoltra» comes back with a GET: to what was about to be sent.
pub(crate) async fn back(cx: Cx, Path(slug): Path<String>) -> Answer {
    cx.next(&filing::path(&slug, "riepilogo"))
}

/// The review of a draft.
pub(crate) fn page(
    cx: &Cx,
    filing: &Filing,
    draft: &Draft,
    window: Window,
    examined: &Examined,
) -> Review {
    let procedure = filing.procedure;
    let answers = examined.answers().map(|declared| shape::readable(procedure, declared));
    let in_time = window.is_open(cx.now);
    // After the term nothing can be mended: what is wrong is not told any more.
    let errors = if in_time { examined.faults.clone() } else { Vec::new() };
    let page = Review {
        chrome: cx.chrome_of(&filing.person),
        form: FormView { errors, ..FormView::default() },
        procedure: procedure.slug.clone(),
        version: filing.application.version,
        declarations: procedure.declarations.clone(),
        sections: shape::sections(procedure),
        answers: answers.unwrap_or_else(|| draft.answers.clone()),
        attachments: examined.files.iter().map(shown).collect(),
        closes: window.closes,
        ready: examined.faults.is_empty() && in_time,
        locked_minutes: filing.person.citizen.signing.locked(cx.now),
    };
    page.labelled()
}
