//! No route: the table's stream, a tick every minute, and the workflow `enablement` wake it.
//! Everything that leaves the system leaves from here, and every secret it mails is born here.

mod dispatch;
mod due;
mod gather;
mod outgoing;
mod post;
#[cfg(test)]
mod sample;
mod secrets;
mod send;
mod tasks;
mod workflow;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_app::Error> {
    polis_app::background::run(dispatch::handle).await
}
