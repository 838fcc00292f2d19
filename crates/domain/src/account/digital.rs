//! Coming with the national digital identity: new accounts, linked accounts, and the steps that are not
//! needed then (A11, A12, E7s, E10, C-6).

use jiff::{SignedDuration, Timestamp};

use super::{
    Account, Citizen, Credentials, Effect, Enablement, Event, Mail, Progress, Proof, Registrant,
    Registration, Rejection, State, Wait,
    apply::{Changes, Decided, mail},
    citizen::next_second,
};
use crate::{DigitalIdentity, DigitalLogin, Email, Federation, Username, link::Links};

/// How long after a login with the digital identity the codice personale can be replaced (E10).
pub const FRESH_LOGIN: SignedDuration = SignedDuration::from_mins(5);

impl DigitalIdentity {
    /// The identity this login proves, at its first use or after `before`.
    pub(super) fn proven(login: &DigitalLogin, before: Option<&Self>, now: Timestamp) -> Self {
        Self {
            federation: login.federation,
            idp: login.idp.clone(),
            level: login.level,
            since: before.map_or(now, |before| before.since),
            last: now,
        }
    }
}

impl Account {
    /// Which digital identity the registration began with, or the person entered with last.
    pub fn federation(&self) -> Option<Federation> {
        match &self.state {
            State::AwaitingEmail(registration) => {
                registration.digital.as_ref().map(|login| login.federation)
            }
            State::Registered(citizen) => citizen.federation(),
            State::Unregistered | State::Cancelled => None,
        }
    }

    /// A new citizen (A11). An address the identity provider does not vouch for waits for its link, and has
    /// no username until then. An unconfirmed registration is continued if the same citizen logs in again
    /// (A4), and replaced if a stranger began it. An unproven account with another address is replaced
    /// too: its sessions, links, password and request end; the username is kept (A12).
    pub(super) fn register_digitally(
        &self,
        registrant: &Registrant,
        login: &DigitalLogin,
        username: Option<Username>,
        now: Timestamp,
    ) -> Decided {
        if !login.level.suffices() {
            return Err(Rejection::LevelTooLow);
        }
        let before = match &self.state {
            State::Registered(citizen) if citizen.is_vouched_for(Some(&registrant.email)) => {
                return Err(Rejection::AlreadyDone);
            }
            State::AwaitingEmail(own) if own.digital.as_ref() == Some(login) => {
                return Err(Rejection::AlreadyDone);
            }
            State::Registered(citizen) => Some(citizen),
            _ => None,
        };
        let (mut events, mut effects) = (vec![], vec![]);
        let waiting = match &self.state {
            State::AwaitingEmail(registration) => Some(registration),
            _ => None,
        };
        let mut sessions_valid_after =
            waiting.map_or(Timestamp::UNIX_EPOCH, |waiting| waiting.sessions_valid_after);
        if let Some(before) = before {
            let Registrant { email, language, .. } = &before.registrant;
            let (email, language) = (email.as_str().to_owned(), *language);
            events.push(Event::RegistrationCancelled);
            effects.push(Effect::Mail(Mail::RegistrationCancelled { email, language }));
            sessions_valid_after = next_second(now);
        }
        let username = username.map(|free| before.map_or(free, |before| before.username.clone()));
        events.push(Event::RegisteredDigitally {
            email: registrant.email.masked(),
            username: username.clone(),
            login: login.clone(),
        });
        let Some(username) = username else {
            let own = waiting.filter(|waiting| waiting.digital.is_some());
            let mut registration = match own {
                Some(own) => own.anew(registrant, login, now)?,
                None => Registration::new(registrant, Some(login), now),
            };
            registration.sessions_valid_after = sessions_valid_after;
            effects.push(Effect::Mail(Mail::ConfirmRegistration));
            return Ok((State::AwaitingEmail(Box::new(registration)), events, effects));
        };
        let identity = DigitalIdentity::proven(login, None, now);
        let mut citizen =
            Citizen::new(registrant.clone(), username, Links::default(), Some(identity));
        citizen.sessions_valid_after = sessions_valid_after;
        effects.push(Effect::Mail(Mail::Welcome));
        Ok((State::Registered(Box::new(citizen)), events, effects))
    }
}

impl Citizen {
    /// Which digital identity the person entered with last, if ever with one.
    pub fn federation(&self) -> Option<Federation> {
        self.digital.as_ref().map(|identity| identity.federation)
    }

    /// Whether the last login with the digital identity is recent enough for E10.
    pub fn fresh_login(&self, now: Timestamp) -> bool {
        self.digital.as_ref().is_some_and(|identity| now <= identity.last + FRESH_LOGIN)
    }

    /// Whether an officer or an identity provider saw that this account is the citizen's.
    pub fn is_proven(&self) -> bool {
        let proof =
            matches!(self.enablement, Enablement::Recognised { .. } | Enablement::Enabled { .. });
        proof || self.digital.is_some()
    }

    /// Whether this account may be taken for the citizen's: it is proven, or the citizen who comes with
    /// the digital identity has the very address that was confirmed in it. Any stranger may type a codice
    /// fiscale when registering: without this check, the stranger would wait for the owner to be
    /// recognised.
    fn is_vouched_for(&self, email: Option<&Email>) -> bool {
        self.is_proven() || email.is_some_and(|email| *email == self.registrant.email)
    }

    /// A login with the digital identity. The first one links an account that had a password, and
    /// a mail to its owner says so (A12). A pending recognition is no longer needed (C-6).
    ///
    /// # Errors
    /// [`Rejection::Unvouched`] if the account may belong to a stranger.
    pub(super) fn enter_digitally(
        &mut self,
        login: DigitalLogin,
        email: Option<&Email>,
        now: Timestamp,
    ) -> Changes {
        if !login.level.suffices() {
            return Err(Rejection::LevelTooLow);
        }
        if !self.is_vouched_for(email) {
            return Err(Rejection::Unvouched);
        }
        let identity = DigitalIdentity::proven(&login, self.digital.as_ref(), now);
        let first = self.digital.replace(identity).is_none();
        if matches!(self.credentials, Credentials::Temporary { .. }) {
            self.credentials = Credentials::Absent;
        }
        let (event, mut effects) = if first {
            (Event::IdentityLinked { login }, mail(Mail::IdentityLinked))
        } else {
            (Event::EnteredDigitally { login }, vec![])
        };
        let mut events = vec![event];
        if let Some((skipped, resume)) = self.skip_recognition(now) {
            events.push(skipped);
            effects.push(resume);
        }
        Ok((events, effects))
    }

    /// Closes a recognition that is waited for (R-REC-7, C-6, E12): the digital identity is the proof.
    pub(super) fn skip_recognition(&mut self, now: Timestamp) -> Option<(Event, Effect)> {
        let identity = self.digital.as_ref()?;
        let (Enablement::CptConfirmed { request, cpt, .. }
        | Enablement::Suspended { request, cpt, .. }) = &self.enablement
        else {
            return None;
        };
        let event = Event::RecognitionSkipped { federation: identity.federation };
        self.enablement = Enablement::Recognised {
            request: request.clone(),
            cpt: cpt.clone(),
            proof: Proof::Digital(identity.clone()),
            announced: false,
            progress: Progress::now(now),
        };
        Some((event, Effect::Resume(Wait::Recognised)))
    }
}
