//! GET /allegati/{id}: a link of two minutes to one file.

use polis_domain::library::FileName;
use polis_store::Document;
use polis_web::{Answer, Cx, Failure, Path};

use crate::upload::is_id;

pub(crate) async fn download(cx: Cx, Path(file): Path<String>) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    if !is_id(&file) {
        return Err(Failure::unknown());
    }
    let id = &person.account.id;
    let library = cx.app.table().library(id).await?;
    let file = library.file(&file).ok_or_else(Failure::unknown)?;
    let name = FileName::parse(&file.name);
    let name = name.as_ref().map_or(file.id.as_str(), FileName::safe);
    cx.next(&cx.app.files().link(&Document::shelf(id, &file.id), name).await?)
}
