//! A login of the first level is true, but not enough here (CAD art. 64 c. 2-duodecies).

use polis_pages::spid::LevelNeeded;
use polis_web::{Answer, Cx, returning};

use crate::routes::{address, federation};

pub(crate) async fn show(cx: Cx) -> Answer {
    let federation = federation(&cx);
    let back = cx.query("ritorno");
    let again = format!("{}?livello=2", address(federation, "accesso"));
    cx.page(&LevelNeeded {
        chrome: cx.chrome(),
        federation,
        again: returning(&again, back.as_deref()),
        other_ways: returning("/accesso", back.as_deref()),
    })
}
