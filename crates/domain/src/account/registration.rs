//! From «Conferma i tuoi dati» to the click in the mail (D.1, A3–A6).

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    Account, Citizen, Event, Mail, Rejection, State,
    apply::{Change, Next, mail},
};
use crate::{
    DigitalIdentity, DigitalLogin, Disagreement, Email, Language, LinkDigest, Person, Username,
    link::Links, resends::Resends,
};

/// How long an unconfirmed registration, and each of its links, lasts (A3, A6e).
pub const LINK_LIFE: SignedDuration = SignedDuration::from_hours(72);

/// Version of the terms in force: accepted at registration, carried by the modulo (E3).
pub const TERMS: &str = "1.0";

/// The citizen who registers: the data of passaggi 1 and 2 (R-REG-6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registrant {
    /// Personal data as typed and checked.
    pub person: Person,
    /// Where mails go.
    pub email: Email,
    /// Whether the person works for the school (R-REG-7).
    pub staff: bool,
    /// Version of the terms accepted.
    pub terms: String,
    /// Where the typed data disagree with the codice fiscale: allowed, shown at the desk (B.2).
    pub disagreements: Vec<Disagreement>,
    /// The language the citizen registered in: mails are written in it.
    #[serde(default)]
    pub language: Language,
}

/// A registration whose e-mail address is not confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// The citizen who registers.
    pub registrant: Registrant,
    /// When the data were confirmed.
    pub since: Timestamp,
    /// The login with a digital identity that began it, if one did (A11).
    pub digital: Option<DigitalLogin>,
    /// Sessions of an account that this registration replaced end here.
    pub(super) sessions_valid_after: Timestamp,
    links: Links,
    resends: Resends,
}

impl Registration {
    pub(super) fn new(who: &Registrant, login: Option<&DigitalLogin>, now: Timestamp) -> Self {
        Self {
            registrant: who.clone(),
            since: now,
            digital: login.cloned(),
            sessions_valid_after: Timestamp::UNIX_EPOCH,
            links: Links::default(),
            resends: Resends::first(now),
        }
    }

    /// The same person, proven by a digital identity again, confirms the data once more: one more
    /// sending (A4). Links that went to this very address stay valid.
    pub(super) fn anew(
        &self,
        who: &Registrant,
        login: &DigitalLogin,
        now: Timestamp,
    ) -> Result<Self, Rejection> {
        let resends = self.resends.again(now)?;
        let same = who.email == self.registrant.email;
        let links = if same { self.links.clone() } else { Links::default() };
        Ok(Self { links, resends, ..Self::new(who, Some(login), now) })
    }

    /// Whether the time to confirm is over: the codice fiscale is free again (A6e).
    pub fn expired(&self, now: Timestamp) -> bool {
        now >= self.since + LINK_LIFE
    }

    /// Whether the link works now.
    pub fn opens(&self, link: &LinkDigest, now: Timestamp) -> bool {
        self.links.opens(link, now)
    }
}

impl Account {
    pub(super) fn register(&self, registrant: &Registrant, now: Timestamp) -> Next {
        if !self.is_free(now) {
            return Err(Rejection::AlreadyDone);
        }
        let event = Event::Registered { email: registrant.email.masked() };
        let registration = Registration::new(registrant, None, now);
        let state = State::AwaitingEmail(Box::new(registration));
        Ok((state, event, mail(Mail::ConfirmRegistration)))
    }

    /// Any visitor may annul an attempt never confirmed (A5), but not one that a digital identity began:
    /// that ends with another login, or with time.
    pub(super) fn cancel(registration: &Registration) -> Next {
        if registration.digital.is_some() {
            return Err(Rejection::AlreadyDone);
        }
        let Registrant { email, language, .. } = &registration.registrant;
        let (email, language) = (email.as_str().to_owned(), *language);
        let mail = mail(Mail::RegistrationCancelled { email, language });
        Ok((State::Cancelled, Event::RegistrationCancelled, mail))
    }
}

impl Registration {
    pub(super) fn resend(mut self, now: Timestamp) -> Next {
        self.resends = self.resends.again(now)?;
        let state = State::AwaitingEmail(Box::new(self));
        Ok((state, Event::ConfirmationResent, mail(Mail::ConfirmRegistration)))
    }

    /// A link to mail; an attempt whose time is over needs none.
    pub(super) fn issue_link(&mut self, digest: LinkDigest, now: Timestamp) -> Change {
        if self.expired(now) {
            return Err(Rejection::AlreadyDone);
        }
        self.links.draw(digest, now, LINK_LIFE);
        Ok((Event::ConfirmationLinkIssued, vec![]))
    }

    pub(super) fn hand_over_link(&mut self, digest: &LinkDigest) -> Change {
        let is_new = self.links.hand_over(digest);
        is_new.then_some((Event::SecretHandedOver, vec![])).ok_or(Rejection::AlreadyDone)
    }

    pub(super) fn confirm(self, link: &LinkDigest, username: Username, now: Timestamp) -> Next {
        if !self.opens(link, now) {
            return Err(Rejection::LinkDead);
        }
        // The identity was proven when the person logged in: this click proves the address only.
        let proven = |login| DigitalIdentity::proven(login, None, self.since);
        let digital = self.digital.as_ref().map(proven);
        let told = if digital.is_some() { Mail::Welcome } else { Mail::Credentials };
        let mut citizen = Citizen::new(self.registrant, username.clone(), self.links, digital);
        citizen.sessions_valid_after = self.sessions_valid_after;
        let event = Event::EmailConfirmed { username };
        Ok((State::Registered(Box::new(citizen)), event, mail(told)))
    }
}
