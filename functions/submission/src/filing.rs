//! A citizen before one procedure: everything read at one instant, and where to go otherwise.

use jiff::Timestamp;
use polis_domain::{
    AccountId, Procedure,
    application::{Application, Draft, Window},
};
use polis_store::Attachment;
use polis_web::{Cx, Failure, SignedIn};

/// A citizen who may apply, the procedure, and how far the application has come.
#[derive(Debug)]
pub(crate) struct Filing {
    /// What is applied for.
    pub(crate) procedure: &'static Procedure,
    /// Who applies.
    pub(crate) person: SignedIn,
    /// The application as it is; version 0 if none was begun.
    pub(crate) application: Application,
    window: Option<Window>,
}

impl Filing {
    /// Reads it. Only who is enabled goes on (R-ACC-5).
    pub(crate) async fn open(cx: &Cx, slug: &str) -> Result<Self, Failure> {
        let procedure = Procedure::find(slug).ok_or_else(Failure::unknown)?;
        let session = cx.session().await?.ok_or_else(|| cx.sign_in_first())?;
        let id = session.account.clone().ok_or_else(Failure::forbidden)?;
        let folder = cx.app.table().folder(&id, slug).await?;
        let folder = folder.ok_or_else(|| cx.sign_in_first())?;
        let person = cx.admit(session, folder.account)?.enabled()?;
        let application = folder.application.unwrap_or_else(|| Application::new(slug));
        Ok(Self { procedure, person, application, window: folder.window })
    }

    /// The address of one of its pages, of the form if it has no name.
    pub(crate) fn path(&self, page: &str) -> String {
        path(&self.procedure.slug, page)
    }

    /// Whose it is.
    pub(crate) fn id(&self) -> &AccountId {
        &self.person.account.id
    }

    /// The draft and when the procedure is open; else to the receipt of what was sent.
    pub(crate) fn draft(&self) -> Result<(&Draft, Window), Failure> {
        let window = self.window.ok_or_else(Failure::unknown);
        match self.application.draft() {
            Some(draft) => Ok((draft, window?)),
            None => Err(Failure::elsewhere(self.path("ricevuta"))),
        }
    }

    /// As [`Filing::draft`], while it may be changed; after the term it can only be read.
    pub(crate) fn editable(&self, now: Timestamp) -> Result<(&Draft, Window), Failure> {
        let (draft, window) = self.draft()?;
        if window.is_open(now) {
            return Ok((draft, window));
        }
        let begun = self.application.version > 0;
        Err(Failure::elsewhere(if begun { self.path("riepilogo") } else { "/istanze".to_owned() }))
    }

    /// The files of the library that this procedure admits.
    pub(crate) async fn library(&self, cx: &Cx) -> Result<Vec<Attachment>, Failure> {
        let mut library = cx.app.table().library(self.id()).await?;
        let admitted = &self.procedure.attachments;
        library.retain(|file| admitted.iter().any(|kind| kind.code() == file.kind));
        Ok(library)
    }
}

/// The address of a page of a procedure.
pub(crate) fn path(slug: &str, page: &str) -> String {
    if page.is_empty() { format!("/istanze/{slug}") } else { format!("/istanze/{slug}/{page}") }
}
