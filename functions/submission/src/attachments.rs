//! /istanze/{application}/sezioni/allegati: which files of the library go with an application.

use polis_app::commit::Decision;
use polis_domain::{
    application::{ATTACHMENTS, Attached, Draft, DraftPart},
    catalogue::{TICKED, Window},
};
use polis_pages::{
    FormView,
    submission::{About, Attachments, field_error},
};
use polis_web::{Answer, Cx, Failure, Form, Reply};

use crate::{
    button::Button,
    context::Context,
    section::{FROM, Save, commit_part},
};

pub(crate) async fn show(cx: &Cx, context: &Context, draft: &Draft, window: Window) -> Answer {
    let from_review = cx.query(FROM).as_deref() == Some("riepilogo");
    let page = Attachments { from_review, ..page(cx, context, draft, window, &draft.attachments) };
    match cx.typed_before(&context.person).await? {
        Some(form) => cx.page(&Attachments { form, restored: true, ..page }),
        None => cx.page(&page),
    }
}

pub(crate) fn save<'t>(
    cx: &'t Cx,
    context: &Context,
    stored: &Draft,
    window: Window,
    form: &Form,
    version: u64,
) -> Result<Decision<'t, Reply>, Failure> {
    let admitted = context.admitted();
    let chosen = admitted.iter().filter(|file| form.ticked(&chosen(&file.id)));
    let files: Vec<Attached> = chosen.map(|file| Attached::from(*file)).collect();
    let part = DraftPart::Attachments(files.clone());
    let next = |_: &Draft| {
        let stays = Button::of(form).stays();
        if stays { context.section_path(ATTACHMENTS) } else { context.path("riepilogo") }
    };
    commit_part(cx, context, Save { stored, part, version, window }, next, || {
        let page = page(cx, context, stored, window, &files);
        cx.refuse(Failure::outdated(), &Attachments { conflict: true, ..page })
    })
}

fn page(
    cx: &Cx,
    context: &Context,
    draft: &Draft,
    window: Window,
    files: &[Attached],
) -> Attachments {
    let chrome = cx.chrome_of(&context.person);
    let ticked = files.iter().map(|file| (chosen(&file.id), TICKED.to_owned()));
    let examined = context.examine(draft);
    let findings = examined.findings();
    let wrong = findings.iter().filter(|finding| finding.section == ATTACHMENTS);
    let errors = wrong.map(field_error).collect();
    Attachments {
        form: FormView { errors, ..FormView::of(ticked) },
        application: context.application.id.to_string(),
        about: About::of(chrome.lang, context.edition, &context.application.id),
        version: draft.version_of(ATTACHMENTS),
        library: context.admitted().into_iter().cloned().collect(),
        closes: window.closes,
        from_review: false,
        conflict: false,
        restored: false,
        chrome,
    }
}

/// The field that chooses a file.
fn chosen(file: &str) -> String {
    format!("allegato_{file}")
}
