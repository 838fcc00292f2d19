//! Every page rendered from its samples: for the test that reads them all and for the pictures.
//! A new page is added to the list below, or the test never sees it.

use crate::page::Page;
use polis_words::Lang;

/// One sample, rendered.
#[derive(Debug)]
pub struct Shot {
    /// Name of the page and number of the sample.
    pub name: String,
    /// The page as HTML.
    pub html: String,
    /// The JSON of the same URL.
    pub json: serde_json::Value,
}

macro_rules! gallery {
    ($($page:path),* $(,)?) => {
        /// All samples of all pages in `lang`.
        ///
        /// # Errors
        /// When a template or a serialisation fails, which is a bug of that page.
        pub fn gallery(lang: Lang) -> Result<Vec<Shot>, String> {
            let mut shots = Vec::new();
            $(add::<$page>(&mut shots, stringify!($page), lang)?;)*
            Ok(shots)
        }
    };
}

gallery! {
    crate::problem::ProblemPage,
    crate::portal::HomePage,
    crate::portal::GuidePage,
    crate::portal::HelpPage,
    crate::portal::TextPage,
    crate::registration::TaxCodePage,
    crate::registration::PersonalDataPage,
    crate::registration::ReviewPage,
    crate::registration::ConcludedPage,
    crate::registration::ExistingPage,
    crate::registration::RefusedPage,
    crate::confirmation::ConfirmPage,
    crate::confirmation::ConfirmedPage,
    crate::confirmation::DeadLinkPage,
    crate::spid::ChooseProvider,
    crate::spid::PostRequest,
    crate::spid::Welcome,
    crate::spid::EmailPending,
    crate::spid::FirstAccessOver,
    crate::spid::LevelNeeded,
    crate::spid::LoginRefused,
    crate::access::SignInPage,
    crate::access::DigitalOnlyPage,
    crate::access::LockedPage,
    crate::access::ChangePasswordPage,
    crate::access::ResetPasswordPage,
    crate::access::ForgottenUsernamePage,
    crate::access::ForgottenPasswordPage,
    crate::access::SentPage,
    crate::enablement::Status,
    crate::enablement::Seen,
    crate::enablement::RequestForm,
    crate::enablement::Adesione,
    crate::enablement::ModuloPending,
    crate::enablement::Accepted,
    crate::enablement::Redo,
    crate::enablement::DelegatePage,
    crate::enablement::Objection,
    crate::enablement::ObjectionOver,
    crate::cpt::ConfirmForm,
    crate::cpt::Confirmed,
    crate::cpt::Resend,
    crate::cpt::ChooseCode,
    crate::cpt::CodeSet,
    crate::cpt::RenewCode,
    crate::cpt::FreshLoginNeeded,
    crate::personal_code::Overview,
    crate::personal_code::Trial,
    crate::personal_code::Change,
    crate::personal_code::Recover,
    crate::personal_code::Regenerate,
    crate::school::SchoolSearch,
    crate::recognition::Search,
    crate::recognition::Dossier,
    crate::recognition::Recognised,
    crate::recognition::RefusalRecorded,
    crate::recognition::DayRegister,
    crate::attachment::Library,
    crate::submission::Home,
    crate::submission::Tasks,
    crate::submission::SectionPage,
    crate::submission::RecordsPage,
    crate::submission::Attachments,
    crate::submission::PlacesPage,
    crate::submission::Review,
    crate::submission::Receipt,
    crate::submission::Archive,
}

fn add<P: Page>(shots: &mut Vec<Shot>, path: &str, lang: Lang) -> Result<(), String> {
    let name = path.trim_start_matches("crate::").replace("::", "-").replace(' ', "");
    for (number, page) in P::samples(lang).iter().enumerate() {
        let html = page.render().map_err(|error| format!("{name}: {error}"))?;
        let json = serde_json::to_value(page).map_err(|error| format!("{name}: {error}"))?;
        shots.push(Shot { name: format!("{name}-{number}"), html, json });
    }
    Ok(())
}
