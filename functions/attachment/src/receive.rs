//! GET /allegati/ricevuto: S3 received a file and sends the browser here. The file is examined and
//! enters the library, or is removed and the page says why.

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    Fault, Library, LibraryFile,
    fault::FieldFault,
    library::{Act, Rejection, Upload},
};
use polis_pages::{FieldError, attachment::LibraryNotice};
use polis_store::Document;
use polis_web::{Answer, Cx, Failure, SignedIn};

use crate::{
    library::{self, PATH},
    upload::{Arrival, is_too_large},
};

/// A file that was dealt with is not in quarantine: the same request again only leads to the
/// library, and so does one that was interrupted at any point.
pub(crate) async fn receive(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let (id, files) = (&person.account.id, cx.app.files());
    let ours = cx.query("bucket").is_some_and(|bucket| bucket == cx.app.settings().bucket);
    let arrival = cx.query("key").and_then(|key| Arrival::read(&key, id));
    let arrival = arrival.filter(|_| ours).ok_or_else(Failure::unknown)?;
    let Some(mut head) = files.head(&arrival.key).await? else { return cx.next(PATH) };
    let mut bytes = Vec::new();
    if !is_too_large(head.size) {
        let Some(content) = files.read(&arrival.key).await? else { return cx.next(PATH) };
        // The form may have been sent again meanwhile: what counts is what is kept.
        head.size = u64::try_from(content.len()).unwrap_or(u64::MAX);
        bytes = content;
    }
    let upload = Upload {
        form: &arrival.form,
        name: &arrival.name,
        kind: head.kind.as_deref().unwrap_or_default(),
        size: head.size,
        content: &bytes,
    };
    let library = cx.app.table().library(id).await?;
    let entered = match upload.examine(&library, cx.now) {
        Ok(file) => {
            let shelf = Document::shelf(id, &file.id);
            if library.file(&file.id).is_none() {
                files.write(&shelf, bytes.clone(), &file.content_type).await?;
            }
            enter(&cx, &library, file).await?
        }
        Err(fault) => Err(fault),
    };
    files.remove(&arrival.key).await?;
    match entered {
        Ok(file) => cx.next(&format!("{PATH}?inserito={}", file.id)),
        Err(fault) => refuse(&cx, &person, fault).await,
    }
}

/// The file enters the library, unless another one filled it at the same time (A.7).
async fn enter(
    cx: &Cx,
    library: &Library,
    file: LibraryFile,
) -> Result<Result<LibraryFile, FieldFault>, Failure> {
    let table = cx.app.table();
    let load = || -> Step<'_, Result<_, Failure>> {
        Box::pin(async { Ok(table.library(&library.account).await?) })
    };
    let decide = |library: Library| -> Result<Decision<'_, _>, Failure> {
        match library.apply(Act::Add(Box::new(file.clone())), &SignedIn::ACTOR, cx.now) {
            Ok(added) => {
                let transaction = table.transaction(&library.account).apply(&added)?;
                Ok(Decision::Commit(transaction, Ok(file.clone())))
            }
            Err(Rejection::AlreadyDone) => Ok(Decision::Answer(Ok(file.clone()))),
            Err(Rejection::Refused(fault)) => Ok(Decision::Answer(Err(("file", fault)))),
        }
    };
    commit::run(library.clone(), load, |library, _| {
        let decided = decide(library);
        Box::pin(async move { decided })
    })
    .await
}

async fn refuse(cx: &Cx, person: &SignedIn, fault: FieldFault) -> Answer {
    let fault = error(fault);
    let library = cx.app.table().library(&person.account.id).await?;
    let page = library::page(cx, person, &library).telling(LibraryNotice::Refused(fault.clone()));
    cx.refuse(Failure::invalid(vec![fault]), &page)
}

/// A fault as pages and problems name it.
pub(crate) fn error((field, fault): (&str, Fault)) -> FieldError {
    FieldError { field: field.to_owned(), code: fault.code().to_owned(), args: fault.args() }
}
