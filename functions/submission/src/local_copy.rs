//! What a citizen types is kept in the browser while the server does not have it. The browser seals it with a key that
//! only the page of that citizen brings: it is derived, and the same after the next sign-in.

use std::sync::OnceLock;

use polis_app::{chance, seal};
use polis_pages::submission::LocalCopy;
use polis_web::{Cx, Failure, Form, SignedIn};

/// The name of the key that the others are derived from.
const SECRET: &str = "copie";
/// The field by which a script names the citizen for whom its page was drawn.
const PERSON: &str = "persona";
/// Characters that name a citizen among those of one browser.
const SHORT: usize = 16;

/// The key for this citizen and this page.
pub(crate) async fn of(cx: &Cx, person: &SignedIn) -> Result<LocalCopy, Failure> {
    static KEPT: OnceLock<[u8; 32]> = OnceLock::new();
    let secret = if let Some(kept) = KEPT.get() {
        *kept
    } else {
        let secret = cx.app.table().secret(SECRET, chance::bytes()).await?;
        *KEPT.get_or_init(|| secret)
    };
    let (account, path) = (person.account.id.as_str(), cx.path.split('?').next().unwrap_or("/"));
    let mut name = seal::derive(&secret, &format!("persona {account}"));
    name.truncate(SHORT);
    Ok(LocalCopy { key: seal::derive(&secret, &format!("chiave {account} {path}")), person: name })
}

/// 401 for a page that was drawn for another citizen, who was signed in here before: what one types is never saved as
/// what another declares. Only a script names the citizen.
pub(crate) fn admit(cx: &Cx, copy: &LocalCopy, form: &Form) -> Result<(), Failure> {
    match form.get(PERSON) {
        "" => Ok(()),
        named if named == copy.person => Ok(()),
        _ => Err(cx.sign_in_first()),
    }
}
