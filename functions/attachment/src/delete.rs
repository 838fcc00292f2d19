//! POST /allegati/{id}/elimina: a file leaves the library, unless an application needs it (D.5). Its
//! content leaves the bucket by the outbox.

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    Application, Fault, Library, LibraryFile,
    library::{Act, FileName, Rejection},
};
use polis_pages::attachment::LibraryNotice;
use polis_web::{Answer, Cx, Failure, Path, Reply, SignedIn};

use crate::{
    library::{self, PATH},
    receive::error,
    upload::is_id,
};

/// After signing in, the browser returns here with GET: to the library.
pub(crate) async fn redirect_get(cx: Cx) -> Answer {
    cx.next(PATH)
}

/// The same request again changes nothing.
pub(crate) async fn delete(cx: Cx, Path(asked): Path<String>) -> Answer {
    if !is_id(&asked) {
        return Err(Failure::unknown());
    }
    let person = cx.signed_in().await?.enabled()?;
    let (table, id) = (cx.app.table(), &person.account.id);
    let load = || -> Step<'_, Result<_, Failure>> {
        Box::pin(async { Ok((table.library(id).await?, table.applications(id).await?)) })
    };
    let decide = |(library, applications): (Library, Vec<Application>)| {
        let Some(file) = library.file(&asked) else { return cx.next(PATH).map(Decision::Answer) };
        if is_chosen(&applications, file) {
            return in_use(&cx, &person, &library, file).map(Decision::Answer);
        }
        match library.apply(Act::Remove { file: asked.clone() }, &SignedIn::ACTOR, cx.now) {
            Ok(removed) => {
                let name = FileName::parse(&file.name);
                let name = name.as_ref().map_or("", FileName::safe);
                let transaction = table.transaction(id).apply(&removed)?;
                let next = cx.next(&format!("{PATH}?eliminato={name}"))?;
                Ok(Decision::Commit(transaction, next))
            }
            Err(Rejection::AlreadyDone) => cx.next(PATH).map(Decision::Answer),
            Err(Rejection::Refused(_)) => {
                in_use(&cx, &person, &library, file).map(Decision::Answer)
            }
        }
    };
    commit::run(load().await?, load, |loaded, _| {
        let decided = decide(loaded);
        Box::pin(async move { decided })
    })
    .await
}

/// Whether a draft holds the file. What was received is known to the library itself.
fn is_chosen(applications: &[Application], file: &LibraryFile) -> bool {
    let drafts = applications.iter().filter_map(Application::draft);
    drafts.into_iter().any(|draft| draft.attaches(&file.id))
}

fn in_use(
    cx: &Cx,
    person: &SignedIn,
    library: &Library,
    file: &LibraryFile,
) -> Result<Reply, Failure> {
    let page = library::page(cx, person, library);
    let page = page.telling(LibraryNotice::InUse(file.name.clone()));
    let fault = error(("file", Fault::FileInUse { name: file.name.clone() }));
    cx.refuse(Failure::invalid(vec![fault]), &page)
}
