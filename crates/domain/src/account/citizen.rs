//! A person with a confirmed e-mail address: credentials, sessions, signing (D.1, A7–A10).

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    AtDesk, Enablement, Event, Mail, Recovery, Registrant, Rejection,
    apply::{Change, Changed, mail},
};
use crate::{DigitalIdentity, LinkDigest, Tries, Username, link::Links, resends::Resends, rome};

/// How long a temporary password works (A7).
pub(super) const TEMPORARY_LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a reset link works (A10).
pub const RESET_LIFE: SignedDuration = SignedDuration::from_hours(1);

/// A registered person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citizen {
    /// Personal data, address and terms, as registered.
    pub registrant: Registrant,
    /// `nome.cognome` (R-REG-13).
    pub username: Username,
    /// What the password is like.
    pub credentials: Credentials,
    /// The digital identity, if the person ever entered with one.
    pub digital: Option<DigitalIdentity>,
    /// How far enablement has come.
    pub enablement: Enablement,
    /// Wrong codici personali at «Inoltra».
    pub signing: Tries,
    /// What officers did at a desk.
    #[serde(default)]
    pub desk: AtDesk,
    /// Recoveries of the codice personale by security question.
    #[serde(default)]
    pub recovery: Recovery,
    /// Sessions issued before this instant are over.
    pub sessions_valid_after: Timestamp,
    confirmed_with: Links,
    resets: Links,
    reset_with: Option<LinkDigest>,
    username_mails: Resends,
    reset_mails: Resends,
    lock_told: Option<jiff::civil::Date>,
}

/// The password, which only the identity provider knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Credentials {
    /// A temporary one, to be changed at first sign-in (R-LOG-2).
    Temporary {
        /// When it was mailed; `None` until the outbox has drawn it.
        issued: Option<Timestamp>,
    },
    /// One the person chose.
    Chosen,
    /// None: the person enters with the digital identity (A11).
    Absent,
}

impl Citizen {
    /// A citizen whose address is confirmed: a password is mailed only if there is no digital identity.
    pub(super) fn new(
        registrant: Registrant,
        username: Username,
        links: Links,
        digital: Option<DigitalIdentity>,
    ) -> Self {
        let credentials = match digital {
            Some(_) => Credentials::Absent,
            None => Credentials::Temporary { issued: None },
        };
        Self {
            registrant,
            username,
            credentials,
            digital,
            enablement: Enablement::NotRequested,
            signing: Tries::default(),
            desk: AtDesk::default(),
            recovery: Recovery::default(),
            sessions_valid_after: Timestamp::UNIX_EPOCH,
            confirmed_with: links,
            resets: Links::default(),
            reset_with: None,
            username_mails: Resends::default(),
            reset_mails: Resends::default(),
            lock_told: None,
        }
    }

    /// Whether this is the link that confirmed the address: a second click is no error.
    pub fn was_confirmed_with(&self, link: &LinkDigest, now: Timestamp) -> bool {
        self.confirmed_with.opens(link, now)
    }

    /// Whether the temporary password still works (A7).
    pub fn temporary_password_expired(&self, now: Timestamp) -> bool {
        matches!(self.credentials, Credentials::Temporary { issued: Some(at) } if now >= at + TEMPORARY_LIFE)
    }

    /// Whether the reset link works now.
    pub fn resets_with(&self, link: &LinkDigest, now: Timestamp) -> bool {
        self.resets.opens(link, now)
    }

    /// Whether this is the link that reset the password last: the same request again is no error.
    pub fn was_reset_with(&self, link: &LinkDigest) -> bool {
        self.reset_with.as_ref() == Some(link)
    }

    /// Whether a session issued then is still open.
    pub fn session_is_open(&self, issued_at: Timestamp) -> bool {
        issued_at >= self.sessions_valid_after
    }

    pub(super) fn issue_temporary_password(&mut self, now: Timestamp) -> Change {
        match self.credentials {
            Credentials::Chosen | Credentials::Absent => Err(Rejection::AlreadyDone),
            Credentials::Temporary { .. } => {
                self.credentials = Credentials::Temporary { issued: Some(now) };
                Ok((Event::TemporaryPasswordIssued, vec![]))
            }
        }
    }

    /// Only for a citizen with a temporary password: where there is none, a reset link brings one (A10).
    pub(super) fn choose_password(&mut self) -> Change {
        match self.credentials {
            Credentials::Chosen => Err(Rejection::AlreadyDone),
            Credentials::Absent => Err(Rejection::OutOfOrder),
            Credentials::Temporary { .. } => {
                self.credentials = Credentials::Chosen;
                Ok((Event::PasswordChosen, mail(Mail::PasswordChanged)))
            }
        }
    }

    pub(super) fn request_username(&mut self, now: Timestamp) -> Change {
        self.username_mails = self.username_mails.again(now)?;
        Ok((Event::UsernameRequested, mail(Mail::UsernameReminder)))
    }

    pub(super) fn request_password_reset(&mut self, now: Timestamp) -> Change {
        self.reset_mails = self.reset_mails.again(now)?;
        Ok((Event::PasswordResetRequested, mail(Mail::PasswordReset)))
    }

    pub(super) fn issue_reset_link(&mut self, digest: LinkDigest, now: Timestamp) -> Changed {
        self.resets.draw(digest, now, RESET_LIFE);
        (Event::ResetLinkIssued, vec![])
    }

    pub(super) fn hand_over_reset_link(&mut self, digest: &LinkDigest) -> Change {
        let is_new = self.resets.hand_over(digest);
        is_new.then_some((Event::SecretHandedOver, vec![])).ok_or(Rejection::AlreadyDone)
    }

    /// One reset link used ends them all, and every session.
    pub(super) fn reset_password(&mut self, link: &LinkDigest, now: Timestamp) -> Change {
        if self.was_reset_with(link) {
            return Err(Rejection::AlreadyDone);
        }
        if !self.resets_with(link, now) {
            return Err(Rejection::LinkDead);
        }
        self.resets = Links::default();
        self.reset_with = Some(link.clone());
        self.credentials = Credentials::Chosen;
        self.sessions_valid_after = whole_seconds(now);
        Ok((Event::PasswordReset, mail(Mail::PasswordChanged)))
    }

    /// The mail to the owner leaves once a day, however often strangers try (M15).
    pub(super) fn lock_access(&mut self, now: Timestamp) -> Changed {
        let today = now.to_zoned(rome()).date();
        if self.lock_told == Some(today) {
            return (Event::AccessLocked, vec![]);
        }
        self.lock_told = Some(today);
        (Event::AccessLocked, mail(Mail::AccessLocked))
    }

    pub(super) fn sign_out(&mut self, issued_at: i64) -> Change {
        let next_second = Timestamp::from_second(issued_at.saturating_add(1)).unwrap_or_default();
        if self.sessions_valid_after >= next_second {
            return Err(Rejection::AlreadyDone);
        }
        self.sessions_valid_after = next_second;
        Ok((Event::SignedOut, vec![]))
    }
}

/// Tokens count whole seconds: a sign-in right after this instant must hold.
fn whole_seconds(now: Timestamp) -> Timestamp {
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// Tokens count whole seconds: none issued up to this instant holds.
pub(super) fn next_second(now: Timestamp) -> Timestamp {
    Timestamp::from_second(now.as_second().saturating_add(1)).unwrap_or(now)
}
