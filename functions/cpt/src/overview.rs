//! «Il tuo Codice Personale»: whether it signs, and the ways to try, change, recover or give it up.

use polis_domain::account::PersonalCode;
use polis_pages::personal_code::Overview;
use polis_web::{Answer, Cx};

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    cx.page(&Overview {
        chrome: cx.chrome_of(&person),
        temporary: person.citizen.personal_code().is_some_and(PersonalCode::is_temporary),
        locked_minutes: person.citizen.signing.locked(cx.now),
    })
}
