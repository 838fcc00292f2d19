//! No route: the table's stream, a tick every minute, and the workflow `enablement` wake it.
//! Renders PDFs from what is stored and nothing else; rendering twice gives the same file.

mod dispatch;
mod gather;
mod record;
mod render;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_app::Error> {
    polis_app::background::run(dispatch::handle).await
}
