//! GET /allegati: what is in the library, and the form that puts a file into it.

use polis_app::chance;
use polis_domain::{
    self as domain, AccountId, DocumentKind,
    library::{FileName, MAX_BYTES, MAX_MEGABYTES},
};
use polis_pages::attachment::{Library, LibraryNotice, Upload};
use polis_web::{Answer, Cx, SignedIn};

use crate::upload;

/// Where the library is.
pub(crate) const PATH: &str = "/allegati";

/// Bytes that S3 itself refuses: far more than are right, so that a citizen who exceeds the limit
/// reads our sentence and not S3's.
const CAP: u64 = 5 * MAX_BYTES;

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let library = cx.app.table().library(&person.account.id).await?;
    let page = page(&cx, &person, &library);
    cx.page(&match notice(&cx, &library) {
        Some(notice) => page.telling(notice),
        None => page,
    })
}

/// The page with these files.
pub(crate) fn page(cx: &Cx, person: &SignedIn, library: &domain::Library) -> Library {
    Library::new(
        cx.chrome_of(person),
        library.has_room().then(|| form(cx, &person.account.id)),
        DocumentKind::ALL.map(DocumentKind::code),
        MAX_MEGABYTES,
        library.files.clone(),
    )
}

fn form(cx: &Cx, account: &AccountId) -> Upload {
    let prefix = upload::prefix(account, chance::bytes());
    let back = format!("{}{PATH}/ricevuto", cx.app.settings().public_url);
    let form = cx.app.files().post_form(&prefix, CAP, &back, cx.now);
    Upload { url: form.url, fields: form.fields }
}

/// What the page before this one did.
fn notice(cx: &Cx, library: &domain::Library) -> Option<LibraryNotice> {
    if let Some(id) = cx.query("inserito") {
        let file = library.file(&id)?;
        return Some(LibraryNotice::Added(file.name.clone()));
    }
    let name = FileName::parse(&cx.query("eliminato")?).ok()?;
    Some(LibraryNotice::Deleted(name.safe().to_owned()))
}
