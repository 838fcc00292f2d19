//! Which command is heard in which state.

use std::iter::repeat_n;

use jiff::Timestamp;

use super::{Account, Citizen, Command, Effect, Event, Mail, State};
use crate::{
    audit::{Actor, Record, Sealed},
    resends::TooSoon,
};

/// An accepted command: where the account goes and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a transition changes nothing until the store commits it"]
pub struct Transition {
    /// The account after the command.
    pub account: Account,
    /// What happened; the last of several events.
    pub event: Event,
    /// The record of each event, sealed into the chain, oldest first.
    pub sealed: Vec<Sealed>,
    /// When.
    pub at: Timestamp,
    /// What follows outside the account.
    pub effects: Vec<Effect>,
}

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

impl Transition {
    /// Version of the account the command was applied to.
    pub fn before(&self) -> u64 {
        self.account.version - self.sealed.len() as u64
    }

    /// The records with their numbers, oldest first.
    pub fn records(&self) -> impl Iterator<Item = (u64, &Sealed)> {
        (self.before() + 1..).zip(&self.sealed)
    }
}

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
        by: Actor,
        now: Timestamp,
    ) -> Result<Transition, Rejection> {
        let (state, events, effects) = self.decide(command, now)?;
        let (mut version, mut head, mut sealed) = (self.version, self.head.clone(), Vec::new());
        for (event, by) in events.iter().zip(repeat_n(by, events.len())) {
            version += 1;
            let (event, previous) = (event.clone(), head);
            let record = Record { version, at: now, by, event, previous }.seal();
            head = record.fingerprint.clone();
            sealed.push(record);
        }
        // Every accepted command leaves at least one.
        let event = events.into_iter().next_back().ok_or(Rejection::AlreadyDone)?;
        let account = Self { version, head, state, ..self.clone() };
        Ok(Transition { account, event, sealed, at: now, effects })
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
        let unseen = |event| Ok((event, vec![]));
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
            C::Submit(procedure, protocol, sha256) => {
                if let Some(minutes) = citizen.signing.locked(now) {
                    return Err(Rejection::Locked { minutes });
                }
                citizen.signing = crate::Tries::default();
                let effects = vec![Effect::Render(super::Rendering::Application {
                    procedure: procedure.clone(),
                })];
                Ok((Event::ApplicationSubmitted { procedure, protocol, sha256 }, effects))
            }
            C::RecordPdf(procedure, sha256) => {
                let submitted = mail(Mail::Submitted { procedure: procedure.clone() });
                Ok((Event::PdfRecorded { procedure, sha256 }, submitted))
            }
            C::AddAttachment(attachment, sha256) => {
                unseen(Event::AttachmentAdded { attachment, sha256 })
            }
            C::RemoveAttachment(attachment) => unseen(Event::AttachmentRemoved { attachment }),
            _ => Err(Rejection::OutOfOrder),
        }
    }
}
