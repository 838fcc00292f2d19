//! GET /istanze/{application}: the parts of the form, how far each has come, and what comes next.

use polis_domain::{
    application::{ATTACHMENTS, Draft, Examined},
    catalogue::Window,
};
use polis_pages::submission::{About, Points, Task, Tasks};
use polis_web::{Answer, Cx, Path};
use polis_words::{Lang, answers, procedure};

use crate::{context::Context, import};

pub(crate) async fn show(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (draft, window) = context.editable(cx.now)?;
    // An earlier application is looked for only before anything was typed.
    let import =
        if context.application.revision == 0 { import::source(&cx, &context).await? } else { None };
    let page = page(&cx, &context, draft, window);
    cx.page(&Tasks { import: import.map(|(id, title, _)| (id.to_string(), title)), ..page })
}

fn page(cx: &Cx, context: &Context, draft: &Draft, window: Window) -> Tasks {
    let (chrome, edition) = (cx.chrome_of(&context.person), context.edition);
    let (lang, id) = (chrome.lang, &context.application.id);
    let examined = context.examine(draft);
    let names = edition.sections.iter().map(|section| section.name.as_str()).chain([ATTACHMENTS]);
    let task = |name| Task::of(lang, edition, id, name, examined.progress(name));
    let verdict = edition.verdict(&context.facts());
    Tasks {
        application: id.to_string(),
        procedure: context.procedure().to_owned(),
        about: About::of(lang, edition, id),
        eligibility: verdict.map(|it| procedure::eligibility(lang, context.procedure(), &it.name)),
        tasks: names.filter_map(task).collect(),
        closes: window.closes,
        saved_at: draft.saved_at,
        changed: draft.is_of_another_form(edition),
        left_over: left_over(lang, context, draft),
        points: points(lang, context, &examined),
        import: None,
        chrome,
    }
}

/// Points as declared, by the answers that are right so far.
pub(crate) fn points(lang: Lang, context: &Context, examined: &Examined) -> Option<Points> {
    let facts = context.facts();
    let preview = context.edition.preview(&examined.checked.answers, &facts)?;
    let name =
        |code: &str| answers::place(lang, context.procedure(), "", &format!("C {code}"), &facts);
    Some(Points::of(lang, context.edition, &preview, name))
}

/// What was typed and is no longer asked, by its label if it still has one.
fn left_over(lang: Lang, context: &Context, draft: &Draft) -> Vec<String> {
    let line = |(key, typed): (&String, &String)| {
        let label = procedure::find_label(lang, context.procedure(), key);
        format!("{}: {}", label.unwrap_or_else(|| key.clone()), typed.replace('\n', ", "))
    };
    draft.left_over(context.edition).map(line).collect()
}
