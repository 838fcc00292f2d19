//! Which act is possible in which state; facts are heard in every state.

use jiff::Timestamp;

use super::{
    Account, Act, Checked, Citizen, Command, Enablement, Event, Fact, MailedSecret, State,
};
use crate::{
    CodiceFiscale,
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
        /// Whole seconds that are left.
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
    /// No officer and no login vouches for this account, and its address is not the one of the citizen
    /// who comes with the digital identity: it may belong to a stranger (A12).
    #[error("an unproven account, with another address")]
    Unvouched,
    /// The officer's role does not do this (D.4).
    #[error("not for an officer of this role")]
    RoleTooLow,
    /// The citizen said «non ho delegato nessuno»: an officer must review the request first.
    #[error("the request is frozen")]
    Frozen,
    /// The person who came is not the delegate whom the citizen named (D.4).
    #[error("not the delegate of this request")]
    NotTheDelegate,
    /// A term that an own draft must meet is near: no code is given up by mistake (E11).
    #[error("a draft must be sent before {closes}")]
    DeadlineNear {
        /// When the window of that draft closes.
        closes: Timestamp,
    },
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
        command: impl Into<Command>,
        by: &Actor,
        now: Timestamp,
    ) -> Result<Transition, Rejection> {
        let (state, events, effects) = match command.into() {
            Command::Act(act) => self.act(act, now)?,
            Command::Fact(fact) => self.fact(fact, now)?,
        };
        Ok(Transition::seal(Self { state, ..self.clone() }, events, effects, by, now))
    }

    fn fact(&self, fact: Fact, now: Timestamp) -> Decided {
        let (state, (event, effects)) = match (self.state.clone(), fact) {
            (State::AwaitingEmail(mut registration), Fact::IssueConfirmationLink(link)) => {
                let changed = registration.issue_link(link, now)?;
                (State::AwaitingEmail(registration), changed)
            }
            (
                State::AwaitingEmail(mut registration),
                Fact::HandOver(MailedSecret::ConfirmationLink(link)),
            ) => {
                let changed = registration.hand_over_link(&link)?;
                (State::AwaitingEmail(registration), changed)
            }
            (State::Registered(mut citizen), fact) => {
                let changed = citizen.fact(fact, now)?;
                (State::Registered(citizen), changed)
            }
            _ => return Err(Rejection::AlreadyDone),
        };
        Ok((state, vec![event], effects))
    }

    fn act(&self, act: Act, now: Timestamp) -> Decided {
        use {Act as A, State as S};
        let (state, event, effects) = match (self.state.clone(), act) {
            (_, A::RegisterDigitally { registrant, login, username }) => {
                return self.register_digitally(&registrant, &login, username, now);
            }
            (_, A::Register(registrant)) => self.register(&registrant, now),
            (S::AwaitingEmail(registration), act) => match act {
                A::ResendConfirmation => registration.resend(now),
                A::CancelRegistration => Self::cancel(&registration),
                A::ConfirmEmail { link, username } => registration.confirm(&link, username, now),
                _ => Err(Rejection::OutOfOrder),
            },
            (S::Registered(citizen), A::ConfirmEmail { link, .. }) => {
                let again = citizen.was_confirmed_with(&link, now);
                Err(if again { Rejection::AlreadyDone } else { Rejection::LinkDead })
            }
            (_, A::ConfirmEmail { .. }) => Err(Rejection::LinkDead),
            (S::Registered(mut citizen), act) => {
                let (events, effects) = citizen.act(act, &self.codice_fiscale, now)?;
                return Ok((S::Registered(citizen), events, effects));
            }
            (S::Unregistered | S::Cancelled, _) => Err(Rejection::OutOfOrder),
        }?;
        Ok((state, vec![event], effects))
    }
}

impl Citizen {
    /// The acts that may take several steps at once, and all others.
    fn act(&mut self, act: Act, own: &CodiceFiscale, now: Timestamp) -> Changes {
        match act {
            Act::EnterDigitally { login, email } => {
                self.enter_digitally(*login, email.as_ref(), now)
            }
            Act::ConfirmCpt { codice_fiscale, cpt } => {
                self.confirm_cpt(cpt == Checked::Right && codice_fiscale == *own, now)
            }
            Act::ChooseCode { cpt, code } => self.choose_code(cpt == Checked::Right, code, now),
            act => {
                let (event, effects) = self.step(act, own, now)?;
                Ok((vec![event], effects))
            }
        }
    }

    fn step(&mut self, act: Act, own: &CodiceFiscale, now: Timestamp) -> Change {
        use Act as A;
        let enablement = &mut self.enablement;
        match act {
            A::ChoosePassword => self.choose_password(),
            A::RequestUsername => self.request_username(now),
            A::RequestPasswordReset => self.request_password_reset(now),
            A::ResetPassword(link) => self.reset_password(&link, now),
            A::SignOut { issued_at } => self.sign_out(issued_at),
            A::EnterData(data) => enablement.enter(&data, now),
            A::Accept { modulo_version } => enablement.accept(modulo_version, now),
            A::ResendCpt => enablement.resend_cpt(now),
            A::RedoRequest(number) => enablement.redo(number, now),
            A::Recognise { officer, recognition } => {
                self.recognise(&officer, own, &recognition, now)
            }
            A::Refuse { officer, refusal } => self.refuse(&officer, own, *refusal, now),
            A::Look(desk) => self.look(*desk, now),
            A::NameDelegate(delegate) => self.name_delegate(*delegate),
            A::WithdrawDelegate => self.withdraw_delegate(),
            A::ContestDelegate(link) => self.contest_delegate(&link, now),
            A::ReviewDelegation { officer, desk } => self.review_delegation(&officer, own, *desk),
            _ if !matches!(enablement, Enablement::Enabled { .. }) => Err(Rejection::OutOfOrder),
            A::ChangeCode { old, code } => self.change_code(old, code, now),
            A::RenewCode(code) => self.renew_code(code, now),
            A::RecoverCode { answer } => self.recover_code(answer, now),
            A::RegenerateCode { number, due, insists } => {
                self.regenerate_code(number, due, insists, now)
            }
            A::MistypeCode => self.mistype_code(now),
            A::AcceptCode => self.accept_code(now),
            _ => Err(Rejection::OutOfOrder),
        }
    }

    /// A fact that comes too early or too late is not needed: that is no error.
    fn fact(&mut self, fact: Fact, now: Timestamp) -> Change {
        let changed = match fact {
            Fact::IssueTemporaryPassword => self.issue_temporary_password(now),
            Fact::IssueResetLink(link) => Ok(self.issue_reset_link(link, now)),
            Fact::LockAccess => Ok(self.lock_access(now)),
            Fact::IssueCpt => self.enablement.issue_cpt(),
            Fact::StoreCpt(hash) => self.enablement.store_cpt(hash),
            Fact::StoreCode(hash) => self.store_code(hash),
            Fact::IssueObjectionLink(link) => self.issue_objection_link(link, now),
            Fact::HandOver(secret) => self.hand_over(&secret),
            Fact::AnnounceActivation => self.enablement.announce(),
            Fact::Lapse => self.enablement.lapse(now),
            Fact::IssueConfirmationLink(_) => Err(Rejection::AlreadyDone),
        };
        changed.map_err(|_| Rejection::AlreadyDone)
    }

    fn hand_over(&mut self, secret: &MailedSecret) -> Change {
        match secret {
            MailedSecret::ConfirmationLink(_) => Err(Rejection::AlreadyDone),
            MailedSecret::ResetLink(link) => self.hand_over_reset_link(link),
            MailedSecret::Cpt(hash) => self.enablement.hand_over_cpt(hash),
            MailedSecret::Code(hash) => self.hand_over_code(hash),
            MailedSecret::ObjectionLink(link) => self.hand_over_objection_link(link),
        }
    }
}
