//! After the last minute of R-LOG-8 citizens enter with SPID or CIE. Officers keep their password: the
//! law speaks of citizens.

use polis_domain::Username;
use polis_pages::access::{DigitalOnlyPage, Ended};
use polis_web::{Answer, Cx, Failure};

/// Whether a citizen may still use a password.
pub(crate) fn has_ended(cx: &Cx) -> bool {
    !cx.ways().password.is_open()
}

/// Whether the user of this name may still use a password. Asked only after the password was right: a
/// wrong one is answered as ever, so that no visitor learns whose name it is.
pub(crate) async fn refuses(cx: &Cx, name: &Username) -> Result<bool, Failure> {
    Ok(has_ended(cx) && cx.app.table().officer(name.as_str()).await?.is_none())
}

/// The page that says so.
pub(crate) fn told(cx: &Cx) -> Answer {
    let ended = cx.ways().password.ended().unwrap_or(cx.now);
    let page = DigitalOnlyPage { chrome: cx.chrome(), what: Ended::Password, ended };
    cx.refuse(Failure::digital_only(None), &page)
}
