//! No route: a file of the Ministry dropped into the bucket (`scuole/in-arrivo/….csv`, `….csv.gz`)
//! wakes it. The file becomes its part of the register of schools, or changes nothing.

mod dropped;
mod register;
mod report;
mod work;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), polis_app::Error> {
    polis_app::background::run(work::handle).await
}
