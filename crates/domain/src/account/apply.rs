//! Which command is heard in which state.

use jiff::Timestamp;

use super::{Account, Citizen, Command, Event, State};
use crate::{
    kernel::{self, Actor, Effect, Mail},
    resends::TooSoon,
};

/// An accepted command of an account.
pub type Transition = kernel::Transition<Account>;

/// A refused command. Nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The step was already taken: there is nothing left to do.
    #[error("already done")]
    AlreadyDone,
    /// The step does not belong here.
    #[error("out of order")]
    OutOfOrder,
    /// The link was never issued, was used, or is too old.
    #[error("the link does not work (any more)")]
    LinkDead,
    /// Five wrong entries: wait.
    #[error("locked for {minutes} minutes")]
    Locked {
        /// Whole minutes left.
        minutes: u32,
    },
    /// Asked again too early.
    #[error("to be repeated in {seconds} seconds")]
    TooSoon {
        /// Seconds left.
        seconds: u32,
    },
    /// The modulo was changed meanwhile: what was accepted or signed is not the latest version.
    #[error("superseded by a newer version of the modulo")]
    Superseded,
    /// An officer may not recognise himself (D.4).
    #[error("nobody recognises himself")]
    Oneself,
    /// A login of the first level proves too little (A11).
    #[error("the level of the login is too low")]
    LevelTooLow,
    /// Nobody ever saw who made this account, and the address in it is not the one of who enters
    /// with the digital identity: it may be somebody else's (A12).
    #[error("an account nobody vouches for, with another address")]
    Unvouched,
    /// The last login with the digital identity is more than five minutes old (E10).
    #[error("no recent login with the digital identity")]
    LoginNotFresh,
}

impl From<TooSoon> for Rejection {
    fn from(too_soon: TooSoon) -> Self {
        Self::TooSoon { seconds: too_soon.seconds }
    }
}

pub(super) type Moved = (State, Event, Vec<Effect>);
pub(super) type Changed = (Event, Vec<Effect>);
pub(super) type Next = Result<Moved, Rejection>;
pub(super) type Change = Result<Changed, Rejection>;
/// Several events at once, oldest first, and what follows.
pub(super) type Changes = Result<(Vec<Event>, Vec<Effect>), Rejection>;
pub(super) type Decided = Result<(State, Vec<Event>, Vec<Effect>), Rejection>;

pub(super) fn mail(mail: Mail) -> Vec<Effect> {
    vec![Effect::Mail(mail)]
}

impl Account {
    /// Decides what a command does to this account. Pure and total: `by` and `now` are recorded.
    ///
    /// A mistyped code is an accepted command, not a rejection: the failure is counted, and
    /// counting is a change of state.
    pub fn apply(
        &self,
        command: Command,
        by: &Actor,
        now: Timestamp,
    ) -> Result<Transition, Rejection> {
        let (state, events, effects) = self.decide(command, now)?;
        Ok(Transition::seal(Self { state, ..self.clone() }, events, effects, by, now))
    }

    fn decide(&self, command: Command, now: Timestamp) -> Decided {
        use {Command as C, State as S};
        let (state, event, effects) = match (self.state.clone(), command) {
            (_, C::RegisterDigitally(registrant, login, username)) => {
                return self.register_digitally(&registrant, &login, username, now);
            }
            (_, C::Register(registrant)) => self.register(&registrant, now),
            (S::AwaitingEmail(registration), command) => match command {
                C::ResendConfirmation => registration.resend(now),
                C::CancelRegistration => Self::cancel(&registration),
                C::IssueConfirmationLink(link) => Ok(registration.issue_link(link, now)),
                C::ConfirmEmail(link, username) => registration.confirm(&link, username, now),
                _ => Err(Rejection::OutOfOrder),
            },
            (S::Registered(citizen), C::ConfirmEmail(link, _)) => {
                let again = citizen.was_confirmed_with(&link, now);
                Err(if again { Rejection::AlreadyDone } else { Rejection::LinkDead })
            }
            (_, C::ConfirmEmail(..)) => Err(Rejection::LinkDead),
            (S::Registered(mut citizen), command) => {
                let (events, effects) = self.change(&mut citizen, command, now)?;
                return Ok((S::Registered(citizen), events, effects));
            }
            (S::Unregistered | S::Cancelled, _) => Err(Rejection::OutOfOrder),
        }?;
        Ok((state, vec![event], effects))
    }

    /// The commands that may take several steps at once, and all others.
    fn change(&self, citizen: &mut Citizen, command: Command, now: Timestamp) -> Changes {
        match command {
            Command::EnterDigitally(login, email) => {
                citizen.enter_digitally(*login, email.as_ref(), now)
            }
            Command::ConfirmCpt(cf, right) => {
                citizen.confirm_cpt(right && cf == self.codice_fiscale, now)
            }
            Command::ChooseCode(right, code) => citizen.choose_code(right, code, now),
            command => {
                let (event, effects) = self.step(citizen, command, now)?;
                Ok((vec![event], effects))
            }
        }
    }

    fn step(&self, citizen: &mut Citizen, command: Command, now: Timestamp) -> Change {
        use Command as C;
        let enablement = &mut citizen.enablement;
        match command {
            C::IssueTemporaryPassword => citizen.issue_temporary_password(now),
            C::ChoosePassword => citizen.choose_password(),
            C::RequestUsername => citizen.request_username(now),
            C::RequestPasswordReset => citizen.request_password_reset(now),
            C::IssueResetLink(link) => Ok(citizen.issue_reset_link(link, now)),
            C::ResetPassword(link) => citizen.reset_password(&link, now),
            C::LockAccess => Ok(citizen.lock_access(now)),
            C::SignOut(issued_at) => citizen.sign_out(issued_at),
            C::EnterData(data) => enablement.enter(&data, now),
            C::Accept(version) => enablement.accept(version, now),
            C::IssueCpt => enablement.issue_cpt(),
            C::StoreCpt(hash) => enablement.store_cpt(hash),
            C::ResendCpt => enablement.resend_cpt(now),
            C::Recognise(recognition) => {
                if recognition.officer_cf.as_ref() == Some(&self.codice_fiscale) {
                    return Err(Rejection::Oneself);
                }
                enablement.recognise(&recognition, now)
            }
            C::AnnounceActivation => enablement.announce(),
            C::Lapse => enablement.lapse(now),
            _ if !matches!(enablement, super::Enablement::Enabled { .. }) => {
                Err(Rejection::OutOfOrder)
            }
            C::RenewCode(code) => citizen.renew_code(code, now),
            C::MistypeCode => citizen.mistype_code(now),
            C::AcceptCode => citizen.accept_code(now),
            _ => Err(Rejection::OutOfOrder),
        }
    }
}
