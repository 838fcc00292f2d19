//! POST /allegati/{id}/elimina: a file leaves the library, unless an application needs it (D.5).

use polis_domain::{Command, attachment::FileName};
use polis_pages::attachment::LibraryNotice;
use polis_store::{Attachment, ExtraWrite, StoreError};
use polis_web::{Answer, Cx, Failure, Path, SignedIn, place_of};

use crate::{
    library::{self, PATH},
    upload::{is_id, named, shelf},
};

/// How often it is tried when the account changes meanwhile: an application may have been sent.
const TRIES: u8 = 4;

/// Who had to sign in first comes back with a GET.
pub(crate) async fn back(cx: Cx) -> Answer {
    cx.next(PATH)
}

/// The list first, then the content: whatever is interrupted, the list tells the truth, and the
/// same request again finishes it.
pub(crate) async fn delete(cx: Cx, Path(asked): Path<String>) -> Answer {
    if !is_id(&asked) {
        return Err(Failure::unknown());
    }
    let table = cx.app.table();
    for _ in 0..TRIES {
        let person = cx.signed_in().await?.enabled()?;
        let id = &person.account.id;
        let Some(file) = table.attachment(id, &asked).await? else {
            cx.app.files().remove(&shelf(id, &asked)).await?;
            return cx.next(PATH);
        };
        let applications = table.applications(id).await?;
        if applications.iter().any(|application| application.attaches(&asked)) {
            return in_use(&cx, &person, &file).await;
        }
        if take_out(&cx, &person, &file).await? {
            cx.app.files().remove(&shelf(id, &asked)).await?;
            let name = FileName::parse(&file.name);
            let name = name.as_ref().map_or("", FileName::safe);
            return cx.next(&format!("{PATH}?eliminato={name}"));
        }
    }
    Err(Failure::outdated())
}

/// Whether it left the list; not if the account changed since it was read.
async fn take_out(cx: &Cx, person: &SignedIn, file: &Attachment) -> Result<bool, Failure> {
    let command = Command::RemoveAttachment(file.id.clone());
    let transition = person
        .account
        .apply(command, SignedIn::ACTOR, cx.now)
        .map_err(|rejection| Failure::rejected(&rejection, place_of(person.account.next_step())))?;
    match cx.app.table().commit(&transition, &[ExtraWrite::Detach(file.id.clone())]).await {
        Ok(()) => Ok(true),
        Err(StoreError::Conflict | StoreError::Taken) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

async fn in_use(cx: &Cx, person: &SignedIn, file: &Attachment) -> Answer {
    let library = cx.app.table().library(&person.account.id).await?;
    let page = library::page(cx, person, &library);
    let page = page.telling(LibraryNotice::InUse(file.name.clone()));
    cx.refuse(Failure::invalid(vec![named("in-use", &file.name)]), &page)
}
