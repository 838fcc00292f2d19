//! GET, POST /istanze/{procedure}: the draft, kept on the server as often as it is sent.

use polis_domain::application::{Draft, Window};
use polis_pages::submission;
use polis_store::{Attachment, StoreError};
use polis_web::{Answer, Cx, Failure, Form, Path, library::shown};

use crate::{filing::Filing, shape, typed};

/// How often a save is tried when the draft changes meanwhile: once to find out.
const TRIES: u8 = 2;

pub(crate) async fn show(cx: Cx, Path(slug): Path<String>) -> Answer {
    let filing = Filing::open(&cx, &slug).await?;
    let (draft, window) = filing.editable(cx.now)?;
    let library = filing.library(&cx).await?;
    cx.page(&page(&cx, &filing, draft, window, &library))
}

/// The form carries the version it was drawn from: what another tab saved is not overwritten
/// unseen. The same content again is no conflict.
pub(crate) async fn save(cx: Cx, Path(slug): Path<String>, form: Form) -> Answer {
    let version: u64 = form.get("version").parse().map_err(|_| Failure::malformed())?;
    for _ in 0..TRIES {
        let filing = Filing::open(&cx, &slug).await?;
        let (stored, window) = filing.editable(cx.now)?;
        let library = filing.library(&cx).await?;
        let draft = typed::draft(filing.procedure, &form, &library, cx.now);
        let review = form.get("azione") == "riepilogo";
        let next = filing.path(if review { "riepilogo" } else { "" });
        if typed::same(stored, &draft) {
            return cx.next(&next);
        }
        if version != filing.application.version {
            let page = page(&cx, &filing, &draft, window, &library);
            let page = submission::Form { conflict: true, saved_at: None, ..page };
            return cx.refuse(Failure::outdated(), &page);
        }
        let Some(saved) = filing.application.save(draft) else { continue };
        match cx.app.table().save(filing.id(), &saved).await {
            Ok(()) => return cx.next(&next),
            Err(StoreError::Conflict) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Failure::outdated())
}

/// The form with this draft in it.
fn page(
    cx: &Cx,
    filing: &Filing,
    draft: &Draft,
    window: Window,
    library: &[Attachment],
) -> submission::Form {
    let page = submission::Form::new(
        cx.chrome_of(&filing.person),
        typed::view(draft),
        filing.procedure.slug.as_str(),
        filing.application.version,
        shape::sections(filing.procedure),
        window.closes,
    );
    let library = library.iter().map(shown).collect();
    let declarations = filing.procedure.declarations.clone();
    submission::Form { declarations, library, saved_at: draft.saved_at, ..page }
}
