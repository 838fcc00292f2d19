//! No route: the clock wakes it every day to fetch the registers of the identity providers, and a
//! file dropped into the bucket (`federazione/in-arrivo/<spid|cie>/…`) wakes it to read that one.
//! What the pinned key did not sign, or what is suddenly smaller, changes nothing.

mod certificates;
mod pins;
mod registry;
mod sources;
mod work;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_app::Error> {
    polis_app::background::run(work::handle).await
}
