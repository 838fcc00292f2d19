//! GET /istanze/{application}/riepilogo: what will be declared, everything that is wrong, «Inoltra».

use polis_domain::{application::Examined, catalogue::Window};
use polis_pages::{
    FieldError, FormView,
    submission::{About, Review, field_error},
};
use polis_web::{Answer, Cx, Path};
use polis_words::{Lang, answers, procedure};

use crate::{context::Context, tasks};

pub(crate) async fn show(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (draft, window) = context.draft()?;
    let examined = context.examine(draft);
    cx.page(&page(&cx, &context, window, &examined))
}

/// After signing in, the browser returns here with GET: to the review page.
pub(crate) async fn redirect_get(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    cx.next(&context.path("riepilogo"))
}

/// The review of a draft.
pub(crate) fn page(cx: &Cx, context: &Context, window: Window, examined: &Examined) -> Review {
    let (edition, chrome, facts) =
        (context.edition, cx.chrome_of(&context.person), context.facts());
    let lang = chrome.lang;
    let in_time = window.is_open(cx.now);
    // After the term nothing can be corrected: what is wrong is not listed.
    let errors = if in_time { faults(examined) } else { Vec::new() };
    let declared = edition.declarations(&examined.checked.answers, &facts);
    let declaration = |name| procedure::declaration(lang, context.procedure(), name);
    let page = Review {
        ready: errors.is_empty() && in_time,
        form: FormView { errors, ..FormView::default() },
        application: context.application.id.to_string(),
        procedure: context.procedure().to_owned(),
        about: About::of(lang, edition, &context.application.id),
        version: context.application.revision,
        declarations: declared.into_iter().map(declaration).collect(),
        warnings: warnings(lang, context, examined),
        fee: edition.fee(&examined.checked.answers),
        points: tasks::points(lang, context, examined),
        sections: answers::sections(lang, edition, examined, &facts),
        attachments: examined.files.clone(),
        closes: window.closes,
        reasons: Vec::new(),
        locked_minutes: context.person.citizen.signing.locked(cx.now),
        chrome,
    };
    page.labelled()
}

/// Everything that stops the application, as pages and problems name it.
pub(crate) fn faults(examined: &Examined) -> Vec<FieldError> {
    examined.findings().iter().filter(|finding| finding.is_error()).map(field_error).collect()
}

/// What the citizen should know before sending (R28).
fn warnings(lang: Lang, context: &Context, examined: &Examined) -> Vec<String> {
    let findings = examined.findings();
    let warnings = findings.iter().filter(|finding| !finding.is_error()).map(field_error);
    let form = FormView { errors: warnings.collect(), ..FormView::default() };
    let form = form.labelled(lang, context.procedure());
    form.errors.iter().map(|warning| warning.sentence(lang)).collect()
}
