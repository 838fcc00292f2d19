//! Whose session it is, where the proof of identity is SPID or CIE and no officer saw anybody: a
//! password, which a mailbox may recover, is not that proof (CAD art. 64 c. 2-duodecies; E7s).

use polis_domain::{
    Rejection,
    account::{Citizen, Enablement, Proof},
};
use polis_pages::cpt::{FreshLoginNeeded, LoginFor};
use polis_web::{Answer, Cx, Failure, SignedIn, place_of};

/// Whether this session may finish the enablement of this citizen.
pub(crate) async fn stands(cx: &Cx, person: &SignedIn) -> Result<bool, Failure> {
    Ok(!rests_on_login(&person.citizen) || cx.entered_digitally().await?)
}

/// The page that asks for a login.
pub(crate) fn asked(cx: &Cx, person: &SignedIn) -> Answer {
    let place = place_of(person.account.next_step());
    let failure = Failure::rejected(&Rejection::LoginNotFresh, place);
    let page = FreshLoginNeeded { chrome: cx.chrome_of(person), purpose: LoginFor::Finishing };
    cx.refuse(failure, &page)
}

/// Whether the end of this enablement is a login's to attest: not an officer's, and not over yet.
fn rests_on_login(citizen: &Citizen) -> bool {
    let by_login = match &citizen.enablement {
        Enablement::CptSent { .. } => true,
        Enablement::Recognised { proof, .. } => matches!(proof, Proof::Digital(_)),
        _ => false,
    };
    by_login && citizen.digital.is_some()
}
