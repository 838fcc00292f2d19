//! A secret as it is typed: right, wrong and counted, or not looked at (D.2 E5, E7–E9).

use jiff::Timestamp;
use polis_app::secret;
use polis_domain::{
    Account, Event, Rejection,
    account::{Act, Enablement},
};
use polis_pages::{FieldError, FormView};
use polis_web::{Cx, Failure, Form, SignedIn};

/// The outcome of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// It is right.
    Right,
    /// Not looked at: the step is behind.
    Past,
    /// It is wrong; the number of entries left.
    Wrong(u8),
    /// The form is closed; the number of minutes.
    Locked(u32),
}

impl Entry {
    /// The refusal a client reads, none if the step is done.
    pub(crate) fn refusal(self) -> Option<Failure> {
        match self {
            Self::Right | Self::Past => None,
            Self::Wrong(left) => Some(Failure::mistyped(left)),
            Self::Locked(minutes) => Some(Failure::locked(minutes)),
        }
    }

    /// The form as it is shown again: after a wrong entry it says so beside `field`. Where two were compared,
    /// `code` names both: the page does not say which of them was wrong.
    pub(crate) fn noted(self, form: FormView, field: &str, code: &str) -> FormView {
        match self {
            Self::Wrong(left) => form.with_error(FieldError::new(field, code).with("left", left)),
            _ => form,
        }
    }

    /// Minutes to wait, if the form is closed.
    pub(crate) fn locked(self) -> Option<u32> {
        if let Self::Locked(minutes) = self { Some(minutes) } else { None }
    }
}

/// Minutes for which a kind of form of this account is closed.
pub(crate) type Lock = fn(&Account, Timestamp) -> Option<u32>;

/// The lock of the forms that ask for the CPT.
pub(crate) fn locked(account: &Account, now: Timestamp) -> Option<u32> {
    account.citizen()?.enablement.cpt()?.tries.locked(now)
}

/// The lock of the forms that ask for the codice personale: the same as at «Inoltra».
pub(crate) fn signing_locked(account: &Account, now: Timestamp) -> Option<u32> {
    account.citizen()?.signing.locked(now)
}

/// The lock of the form that asks for the security answer.
pub(crate) fn answers_locked(account: &Account, now: Timestamp) -> Option<u32> {
    account.citizen()?.recovery.tries.locked(now)
}

/// Whether this is the last CPT mailed, or the one before while the mail is on its way (ADR 20).
pub(crate) fn is_cpt(account: &Account, typed: &str) -> bool {
    let cpt = account.citizen().and_then(|citizen| citizen.enablement.cpt());
    cpt.is_some_and(|cpt| cpt.code.hashes().any(|hash| secret::matches(hash, typed)))
}

/// The form as it is shown again. While the mail with the CPT is still to leave, nothing typed can
/// be right: that is all it says then, and nothing is counted.
pub(crate) fn view(form: &Form, enablement: &Enablement) -> FormView {
    let view = form.view();
    let on_its_way = enablement.cpt().is_some_and(|cpt| cpt.code.is_absent());
    if on_its_way {
        return FormView { errors: vec![FieldError::new("cpt", "on-its-way")], ..view };
    }
    view
}

/// Tries an entry. `act` compares it with the account as it is.
pub(crate) async fn enter(
    cx: &Cx,
    account: Account,
    locked: Lock,
    act: impl Fn(&Account) -> Act,
) -> Result<Entry, Failure> {
    if let Some(minutes) = locked(&account, cx.now) {
        return Ok(Entry::Locked(minutes));
    }
    let tried = cx.execute(account, &SignedIn::ACTOR, |account| Ok((act(account), vec![]))).await;
    match tried {
        Ok(transition) => {
            let left = transition.event().and_then(Event::tries_left);
            Ok(match (locked(&transition.after, cx.now), left) {
                (Some(minutes), _) => Entry::Locked(minutes),
                (None, Some(left)) => Entry::Wrong(left),
                (None, None) => Entry::Right,
            })
        }
        Err(failure) => match failure.rejection() {
            Some(Rejection::AlreadyDone) => Ok(Entry::Past),
            Some(Rejection::Locked { minutes }) => Ok(Entry::Locked(*minutes)),
            _ => Err(failure),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_log_5_a_wrong_entry_and_a_closed_form_answer_differently() {
        let status = |entry: Entry| entry.refusal().map(|failure| failure.status());
        assert_eq!((status(Entry::Right), status(Entry::Past)), (None, None));
        assert_eq!(status(Entry::Wrong(4)), Some(422));
        assert_eq!(status(Entry::Locked(15)), Some(429));
        assert_eq!((Entry::Wrong(4).locked(), Entry::Locked(15).locked()), (None, Some(15)));
        let faults =
            |entry: Entry| entry.noted(FormView::default(), "cpt", "username-or-cpt").errors;
        let wrong = FieldError::new("cpt", "username-or-cpt").with("left", 4);
        assert_eq!(faults(Entry::Wrong(4)), [wrong]);
        assert_eq!((faults(Entry::Right), faults(Entry::Locked(15))), (vec![], vec![]));
    }
}
