//! The triggers of the user pool for `CUSTOM_AUTH`: a citizen who came with SPID or CIE opens a session
//! with a pass, kept by `spid` in the transaction of the login and spent here.

mod answer;
mod trigger;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_app::Error> {
    polis_app::background::run(answer::answer).await
}
