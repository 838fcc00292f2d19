//! What make cannot say clearly. It speaks to the stack that the environment names, as the
//! functions do: the local one after `make up`, or AWS with an administrator's credentials.
#![expect(clippy::print_stdout, reason = "a command line speaks on standard output")]

mod audit;
mod bench;
mod officers;
mod procedures;
mod schools;
mod seed;
mod spid;

use polis_app::App;

const HELP: &str = "\
cargo xtask seed                                   what a demo needs: officers, one open procedure, schools
cargo xtask officer <username> <codice fiscale> <role> <site> <name…>
                                                   enrols an officer (role: DS, DSGA, AA, USP_USR, ADMIN or
                                                   DELEGATO_SEGRETERIA:<last day>); the password is asked on standard input
cargo xtask open <edition>[:<category>] <from> <until>   opens an edition; instants as 2027-03-01T00:00:00+01:00
cargo xtask audit-verify [account…]                checks the audit chain of these accounts, or of all
cargo xtask spid certificate [--next]              makes a certificate over a KMS key, and signs the metadata with it
cargo xtask spid metadata [folder]                 signs the metadata anew; writes them and the certificates there
cargo xtask spid switch                            the next key becomes the one that signs
cargo xtask spid retire                            drops the certificate of the former key
cargo xtask spid test-idp <spid|cie> <file|url>    adds test identity providers; never in production
cargo xtask spid record <request> [folder]         what is kept of a login, by the ID of its request
cargo xtask bench [folder]                         measures the functions in build/lambda (make bench builds them)";

type Outcome = Result<(), Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.is_empty() {
        println!("{HELP}");
        return Ok(());
    }
    if let ["bench", folder @ ..] = words.as_slice() {
        return bench::run(folder.first().unwrap_or(&"build/lambda"));
    }
    let app = App::from_env()?;
    match words.as_slice() {
        ["seed"] => seed::seed(&app).await,
        ["officer", username, code, role, site, name @ ..] => {
            officers::enrol_asking(&app, username, code, role, site, &name.join(" ")).await
        }
        ["open", edition, from, until] => procedures::open(&app, edition, from, until).await,
        ["spid", words @ ..] => spid::run(&app, words).await,
        ["audit-verify", accounts @ ..] => audit::verify(&app, accounts).await,
        _ => Err(HELP.into()),
    }
}
