//! Whether a session belongs to the citizen, where SPID or CIE is the proof of identity and no officer
//! saw the citizen: a password, which a mailbox may recover, is not that proof (CAD art. 64 c. 2-duodecies; E7s).

use polis_domain::{Rejection, account::Position};
use polis_pages::cpt::{FreshLoginNeeded, LoginFor};
use polis_web::{Answer, Cx, Failure, SignedIn, place_of};

/// Whether this session may finish the enablement of this citizen.
pub(crate) async fn stands(cx: &Cx, person: &SignedIn) -> Result<bool, Failure> {
    let by_login = person.citizen.position() == Position::ChooseCodeByLogin;
    Ok(!by_login || cx.entered_digitally().await?)
}

/// The page that asks for a login.
pub(crate) fn asked(cx: &Cx, person: &SignedIn) -> Answer {
    let place = place_of(person.account.position());
    let failure = Failure::rejected(&Rejection::LoginNotFresh, place);
    let page = FreshLoginNeeded { chrome: cx.chrome_of(person), purpose: LoginFor::Finishing };
    cx.refuse(failure, &page)
}
