//! GET /istanze/{application}/riepilogo: what will be declared, everything that is wrong, «Inoltra».

use polis_domain::{
    application::{Draft, Examined},
    catalogue::Window,
};
use polis_pages::{FieldError, FormView, submission::Review};
use polis_web::{Answer, Cx, Path};
use polis_words::answers;

use crate::context::Context;

pub(crate) async fn show(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (draft, window) = context.draft()?;
    let examined = Examined::new(context.edition, draft, &context.library);
    cx.page(&page(&cx, &context, draft, window, &examined))
}

/// After signing in, the browser returns here with GET: to the review page.
pub(crate) async fn redirect_get(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    cx.next(&context.path("riepilogo"))
}

/// The review of a draft.
pub(crate) fn page(
    cx: &Cx,
    context: &Context,
    draft: &Draft,
    window: Window,
    examined: &Examined,
) -> Review {
    let (edition, chrome) = (context.edition, cx.chrome_of(&context.person));
    let answers = examined.answers().unwrap_or(&draft.answers);
    let in_time = window.is_open(cx.now);
    // After the term nothing can be corrected: what is wrong is not listed.
    let errors = if in_time { faults(examined) } else { Vec::new() };
    let page = Review {
        form: FormView { errors, ..FormView::default() },
        application: context.application.id.to_string(),
        procedure: context.procedure().to_owned(),
        about: edition.into(),
        version: context.application.revision,
        declarations: &edition.declarations,
        sections: answers::sections(chrome.lang, edition, answers),
        attachments: examined.files.clone(),
        closes: window.closes,
        ready: examined.faults.is_empty() && in_time,
        reasons: Vec::new(),
        locked_minutes: context.person.citizen.signing.locked(cx.now),
        chrome,
    };
    page.labelled()
}

/// Everything that is wrong, as pages and problems name it.
pub(crate) fn faults(examined: &Examined) -> Vec<FieldError> {
    let fault = |(field, fault): &(&'static str, polis_domain::Fault)| FieldError {
        field: (*field).to_owned(),
        code: fault.code().to_owned(),
        args: fault.args(),
    };
    examined.faults.iter().map(fault).collect()
}
