//! GET /allegati/ricevuto: S3 received a file and sends the browser here. The file is examined and
//! enters the library, or goes away with the reason told.

use polis_domain::Command;
use polis_pages::{FieldError, attachment::LibraryNotice};
use polis_store::{Attachment, ExtraWrite};
use polis_web::{Answer, Cx, Failure, SignedIn};

use crate::{
    library::{self, PATH},
    upload::{Upload, is_too_large, shelf},
};

/// Once a file was dealt with it is no more in quarantine: the same request again only leads to
/// the library, and so does one that was interrupted at any point.
pub(crate) async fn receive(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let (id, files) = (&person.account.id, cx.app.files());
    let ours = cx.query("bucket").is_some_and(|bucket| bucket == cx.app.settings().bucket);
    let upload = cx.query("key").and_then(|key| Upload::read(&key, id));
    let upload = upload.filter(|_| ours).ok_or_else(Failure::unknown)?;
    let Some(mut head) = files.head(&upload.key).await? else { return cx.next(PATH) };
    let mut bytes = Vec::new();
    if !is_too_large(head.size) {
        let Some(content) = files.read(&upload.key).await? else { return cx.next(PATH) };
        // The form may have been sent again meanwhile: what counts is what is kept.
        head.size = u64::try_from(content.len()).unwrap_or(u64::MAX);
        bytes = content;
    }
    let library = cx.app.table().library(id).await?;
    match upload.examine(&head, &bytes, &library, cx.now) {
        Ok(file) => {
            let to = format!("{PATH}?inserito={}", file.id);
            if !library.contains(&file) {
                files.write(&shelf(id, &file.id), bytes, &file.content_type).await?;
                enter(&cx, &person, file).await?;
            }
            files.remove(&upload.key).await?;
            cx.next(&to)
        }
        Err(fault) => {
            files.remove(&upload.key).await?;
            refuse(&cx, &person, &library, fault)
        }
    }
}

/// The file enters the library, unless the same request did it at the same time.
async fn enter(cx: &Cx, person: &SignedIn, file: Attachment) -> Result<(), Failure> {
    let entered = cx.execute(person.account.clone(), &SignedIn::ACTOR, |_| {
        let command = Command::AddAttachment(file.id.clone(), file.sha256.clone());
        Ok((command, vec![ExtraWrite::Attach(Box::new(file.clone()))]))
    });
    let Err(failure) = entered.await else { return Ok(()) };
    match cx.app.table().attachment(&person.account.id, &file.id).await? {
        Some(_) => Ok(()),
        None => Err(failure),
    }
}

fn refuse(cx: &Cx, person: &SignedIn, library: &[Attachment], fault: FieldError) -> Answer {
    let page = library::page(cx, person, library).telling(LibraryNotice::Refused(fault.clone()));
    cx.refuse(Failure::invalid(vec![fault]), &page)
}
