//! GET, POST /istanze/{application}: the draft, kept on the server as often as it is sent.

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    application::{Act, Draft, Rejection},
    catalogue::Window,
};
use polis_pages::submission;
use polis_web::{Answer, Cx, Failure, Form, Path, Reply, SignedIn};

use crate::{context::Context, draft_form};

pub(crate) async fn show(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (draft, window) = context.editable(cx.now)?;
    let page = page(&cx, &context, draft, window);
    match cx.typed_before(&context.person).await? {
        Some(form) => cx.page(&submission::Form { form, restored: true, saved_at: None, ..page }),
        None => cx.page(&page),
    }
}

/// The form carries the revision it was drawn from: what another tab saved is not overwritten
/// unseen. The same content again is no conflict.
pub(crate) async fn save(cx: Cx, Path(application): Path<String>, form: Form) -> Answer {
    let revision: u64 = form.get("version").parse().map_err(|_| Failure::malformed())?;
    let first = match Context::open(&cx, &application).await {
        Ok(first) => first,
        Err(failure) => return cx.keep_typed(&form, failure).await,
    };
    let (cx, application, form) = (&cx, application.as_str(), &form);
    let load = || -> Step<'_, _> { Box::pin(Context::open(cx, application)) };
    let decide = |context: Context| -> Result<Decision<'_, Reply>, Failure> {
        let (stored, window) = context.editable(cx.now)?;
        let draft = draft_form::draft(context.edition, &context.admitted(), form, cx.now);
        let review = form.get("azione") == "riepilogo";
        let next = context.path(if review { "riepilogo" } else { "" });
        if stored.says_the_same(&draft) {
            return cx.saved(&next).map(Decision::Answer);
        }
        let act = Act::Save { draft: draft.clone(), revision, window };
        match context.application.apply(act, &SignedIn::ACTOR, cx.now) {
            Ok(saved) => {
                let transaction = cx.app.table().transaction(context.id()).apply(&saved)?;
                Ok(Decision::Commit(transaction, cx.saved(&next)?))
            }
            Err(Rejection::Outdated) => {
                conflict(cx, &context, &draft, window).map(Decision::Answer)
            }
            Err(rejection) => Err(context.refused(rejection)),
        }
    };
    commit::run(first, load, |context, _| {
        let decided = decide(context);
        Box::pin(async move { decided })
    })
    .await
}

/// The form again with what was typed, though another tab saved something else.
fn conflict(cx: &Cx, context: &Context, draft: &Draft, window: Window) -> Result<Reply, Failure> {
    let page = page(cx, context, draft, window);
    let page = submission::Form { conflict: true, saved_at: None, ..page };
    cx.refuse(Failure::outdated(), &page)
}

/// The form with this draft in it.
fn page(cx: &Cx, context: &Context, draft: &Draft, window: Window) -> submission::Form {
    let page = submission::Form::new(
        cx.chrome_of(&context.person),
        draft_form::view(draft),
        context.edition,
        &context.application.id,
        context.application.revision,
        window.closes,
    );
    let library = context.admitted().into_iter().cloned().collect();
    submission::Form { library, saved_at: draft.saved_at, ..page }
}
