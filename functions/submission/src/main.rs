//! `/istanze`, `/archivio`: what may be applied for, drafts, «Inoltra», receipt, archive (R-APP-1).

mod archive;
mod attachments;
mod button;
mod calendar;
mod context;
mod declared;
mod home;
mod import;
mod inoltra;
mod local_copy;
mod page;
mod places;
mod posted;
mod receipt;
mod review;
mod routes;
mod search;
mod section;
mod signature;
mod spot;
mod tasks;

use polis_web::serve;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_web::Error> {
    serve(routes::routes()).await
}
