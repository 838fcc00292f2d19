//! No route: the clock wakes it. Every hour it closes the protocol register, so that a number
//! whose function died is recorded as annulled and the register has no hole (DPR 445/2000 art. 53).

mod register;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_app::Error> {
    polis_app::background::run(register::close).await
}
