//! A citizen before one application: everything read at one instant, and where to go otherwise.

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};
use polis_domain::{
    AccountId, Application, ApplicationId, Edition, LegalBasis, Library, LibraryFile,
    account::Enablement,
    application::{ATTACHMENTS, Draft, Examined, Rejection},
    catalogue::{Facts, Window},
    schools::Register,
};
use polis_pages::submission::Subject;
use polis_store::Opener;
use polis_web::{Cx, Failure, SignedIn};

/// A citizen who may apply, the edition, and how far the application has come.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    /// What is applied for.
    pub(crate) edition: &'static Edition,
    /// The citizen who applies.
    pub(crate) person: SignedIn,
    /// The application as it is; revision 0 if none was begun.
    pub(crate) application: Application,
    /// The citizen's documents.
    pub(crate) library: Library,
    /// The register of schools, if one was read.
    schools: Option<Arc<Register>>,
    /// The procedures of which an application was received, where this one asks for another (R19).
    submitted: Vec<&'static str>,
    today: Date,
    windows: Vec<Option<Window>>,
    opener: Option<Opener>,
}

impl Context {
    /// Reads it. Only an enabled citizen goes on (R-ACC-5).
    pub(crate) async fn open(cx: &Cx, application: &str) -> Result<Self, Failure> {
        let application = ApplicationId::parse(application).map_err(|_| Failure::unknown())?;
        let edition = application.edition_of().ok_or_else(Failure::unknown)?;
        let session = cx.session().await?.ok_or_else(|| cx.sign_in_first())?;
        let id = session.account.clone().ok_or_else(Failure::forbidden)?;
        let table = cx.app.table();
        let folder = table.folder(&id, &application, edition, &cx.session_digest(), cx.now).await?;
        let folder = folder.ok_or_else(|| cx.sign_in_first())?;
        let person = cx.admit(session, folder.account)?.enabled()?;
        let schools = match &folder.schools {
            Some(current) => Some(cx.app.schools_of(current).await?),
            None => None,
        };
        let submitted = match edition.follows {
            Some(_) => submitted(&table.applications(&id).await?),
            None => Vec::new(),
        };
        if !edition.open_after(&submitted) {
            return Err(Failure::elsewhere("/istanze"));
        }
        let begun = folder.application;
        let application = begun.unwrap_or_else(|| Application::new(id, application));
        let (windows, library, opener) = (folder.windows, folder.library, folder.opener);
        let today = cx.today();
        Ok(Self {
            edition,
            person,
            application,
            library,
            schools,
            submitted,
            today,
            windows,
            opener,
        })
    }

    /// The address of one of its pages, of the task list if it has no name.
    pub(crate) fn path(&self, page: &str) -> String {
        path(&self.application.id, page)
    }

    /// The address of the page of a section.
    pub(crate) fn section_path(&self, section: &str) -> String {
        self.path(&format!("sezioni/{section}"))
    }

    /// Whose it is.
    pub(crate) fn id(&self) -> &AccountId {
        &self.person.account.id
    }

    /// Name of the procedure, by which its sentences are found.
    pub(crate) fn procedure(&self) -> &'static str {
        self.edition.id.procedure()
    }

    /// What is known when the answers of a draft are checked.
    pub(crate) fn facts(&self) -> Facts<'_> {
        let person = &self.person.citizen.registrant.person;
        Facts {
            instance: self.edition.instance(self.application.id.instance()),
            schools: self.schools.as_deref(),
            submitted: &self.submitted,
            ..Facts::of(person, self.today, self.window())
        }
    }

    /// The draft as it stands: what is asked, right and wrong.
    pub(crate) fn examine(&self, draft: &Draft) -> Examined {
        Examined::new(self.edition, draft, &self.library, &self.facts())
    }

    /// What a page about the draft is about.
    pub(crate) fn subject<'a>(
        &'a self,
        examined: &'a Examined,
        facts: &'a Facts<'a>,
    ) -> Subject<'a> {
        Subject { edition: self.edition, application: &self.application.id, examined, facts }
    }

    /// The draft and when the edition is open; else to the receipt of what was sent.
    pub(crate) fn draft(&self) -> Result<(&Draft, Window), Failure> {
        let window = self.window().ok_or_else(Failure::unknown);
        match self.application.draft() {
            Some(draft) => Ok((draft, window?)),
            None => Err(self.refused(Rejection::AlreadyReceived)),
        }
    }

    /// As [`Context::draft`], while it may be changed; after the term it can only be read.
    pub(crate) fn editable(&self, now: Timestamp) -> Result<(&Draft, Window), Failure> {
        let (draft, window) = self.draft()?;
        if window.is_open(now) { Ok((draft, window)) } else { Err(self.refused(Rejection::Closed)) }
    }

    /// The window of the category that the answers so far lead to (R16).
    fn window(&self) -> Option<Window> {
        let of_draft = self.application.draft();
        let category = of_draft.and_then(|draft| self.edition.window_of(&draft.answers));
        let nth = category.and_then(|name| self.edition.windows.iter().position(|it| it == name));
        self.windows.get(nth.unwrap_or(0)).copied().flatten()
    }

    /// The page after that section: the next one that is asked, the attachments, the review.
    pub(crate) fn after(&self, examined: &Examined, section: &str) -> String {
        let mut asked =
            examined.checked.sections.iter().skip_while(|it| it.name != section).skip(1);
        match asked.next() {
            Some(next) => self.section_path(&next.name),
            None if section == ATTACHMENTS => self.path("riepilogo"),
            None => self.section_path(ATTACHMENTS),
        }
    }

    /// Why the session identifies its citizen; `None` if a login with SPID or CIE is needed first.
    pub(crate) fn legal_basis(&self) -> Option<LegalBasis> {
        let Enablement::Enabled { proof, .. } = &self.person.citizen.enablement else {
            return None;
        };
        let opened_by = self.opener.as_ref().map(|opener| (&opener.login, opener.at));
        LegalBasis::of_session(proof, opened_by)
    }

    /// The files of the library that this edition admits.
    pub(crate) fn admitted(&self) -> Vec<&LibraryFile> {
        let admitted = &self.edition.attachments;
        let is_admitted = |file: &&LibraryFile| admitted.iter().any(|it| it.code() == file.kind);
        self.library.files.iter().filter(is_admitted).collect()
    }

    /// A refused act, as the citizen meets it.
    pub(crate) fn refused(&self, rejection: Rejection) -> Failure {
        match rejection {
            Rejection::AlreadyReceived => Failure::elsewhere(self.path("ricevuta")),
            Rejection::Closed if self.application.revision > 0 => {
                Failure::elsewhere(self.path("riepilogo"))
            }
            Rejection::Closed => Failure::elsewhere("/istanze"),
            Rejection::TooLarge => Failure::too_large(),
            Rejection::Outdated | Rejection::AlreadyRecorded => Failure::outdated(),
        }
    }
}

/// The procedures of which an application of these was received.
pub(crate) fn submitted(applications: &[Application]) -> Vec<&'static str> {
    let received = applications.iter().filter(|application| application.inoltro().is_some());
    received.filter_map(|it| it.id.edition_of()).map(|edition| edition.id.procedure()).collect()
}

/// The address of a page of an application.
pub(crate) fn path(application: &ApplicationId, page: &str) -> String {
    match page {
        "" => format!("/istanze/{application}"),
        page => format!("/istanze/{application}/{page}"),
    }
}
