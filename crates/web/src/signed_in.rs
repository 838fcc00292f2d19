//! The signed-in user: a citizen with an account, or an officer.

use jiff::Timestamp;
use polis_cognito::{Session, SessionError};
use polis_domain::desk::{Duty, Officer, Role};
use polis_domain::{
    Account, Actor,
    account::{Citizen, Position},
};
use polis_pages::{Area, Chrome};
use polis_store::Opener;

use polis_app::link::sha256;

use crate::{Cookie, Cx, Failure, SIGN_IN, place_of, returning};

/// The sign-in page after a form that was sent when the session was over.
const NOT_SAVED: &str = "/accesso?avviso=non-salvato";

/// A signed-in citizen: the session, and the account it belongs to, just read.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The session, its token verified.
    pub session: Session,
    /// The account it belongs to.
    pub account: Account,
    /// The citizen in it.
    pub citizen: Citizen,
}

/// A signed-in officer with their session.
#[derive(Debug, Clone)]
pub struct OnDuty {
    /// The session, its token verified.
    pub session: Session,
    /// The profile of the officer.
    pub officer: Officer,
}

impl SignedIn {
    /// As the audit chain names the citizen.
    pub const ACTOR: Actor = Actor::Citizen;

    /// The citizen, if that is where they stand; else to the page of where they do.
    pub fn at(self, position: Position) -> Result<Self, Failure> {
        if self.citizen.position() == position { Ok(self) } else { Err(self.elsewhere()) }
    }

    /// The citizen, if the service is open to them; else to the step that is missing (R-ACC-5).
    pub fn enabled(self) -> Result<Self, Failure> {
        self.at(Position::Enabled)
    }

    /// To the page of where the citizen stands.
    pub fn elsewhere(&self) -> Failure {
        Failure::elsewhere(place_of(self.citizen.position()))
    }
}

impl OnDuty {
    /// As the audit chain names the officer.
    pub fn actor(&self) -> Actor {
        Actor::Officer(self.officer.username.clone())
    }
}

/// Whether it is the session of an officer: of some role, and nobody's account.
pub fn is_officer(session: &Session) -> bool {
    let role = |group: &String| Role::GROUPS.contains(&group.as_str());
    session.account.is_none() && session.groups.iter().any(role)
}

/// Whether it is a session of this citizen: opened with the username of now. A user of Cognito names
/// its account for ever, also when the account was replaced and its owner has another username (A12).
pub fn is_session_of(session: &Session, citizen: &Citizen) -> bool {
    session.username.eq_ignore_ascii_case(citizen.username.as_str())
}

impl Cx {
    /// The session of this request, if there is a valid one.
    pub async fn session(&self) -> Result<Option<Session>, Failure> {
        let Some(token) = self.token() else { return Ok(None) };
        match self.app.sessions().verify(&token, self.now).await {
            Ok(session) => Ok(Some(session)),
            Err(SessionError::Invalid) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The token that says so, unverified.
    fn token(&self) -> Option<String> {
        let bearer = self.headers.get("authorization").and_then(|value| value.to_str().ok());
        let bearer = bearer.and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
        bearer.or_else(|| self.cookie(Cookie::Session))
    }

    /// Whether the session of this request was opened with the digital identity. That the account
    /// knows one is not enough: a user who has only the password did not prove to be the citizen.
    pub async fn entered_digitally(&self) -> Result<bool, Failure> {
        Ok(self.opener().await?.is_some())
    }

    /// SHA-256 of the token of this request, by which the table knows how its session was opened.
    pub fn session_digest(&self) -> String {
        sha256(self.token().unwrap_or_default().as_bytes())
    }

    /// The login with the digital identity that opened the session of this request, if one did.
    pub async fn opener(&self) -> Result<Option<Opener>, Failure> {
        Ok(self.app.table().opener(&self.session_digest(), self.now).await?)
    }

    /// To the sign-in page and back. The values of a form are lost then: that page says so.
    pub fn sign_in_first(&self) -> Failure {
        let page = if self.sent { NOT_SAVED } else { SIGN_IN };
        Failure::sign_in(returning(page, Some(&self.path)))
    }

    /// The citizen who asks; else to the sign-in page and back. An officer gets 403.
    pub async fn signed_in(&self) -> Result<SignedIn, Failure> {
        let session = self.session().await?.ok_or_else(|| self.sign_in_first())?;
        let Some(id) = session.account.clone() else { return Err(Failure::forbidden()) };
        let account = self.app.table().load(&id).await?;
        self.admit(session, account.ok_or_else(|| self.sign_in_first())?)
    }

    /// The citizen whose account was read together with something else.
    pub fn admit(&self, session: Session, account: Account) -> Result<SignedIn, Failure> {
        let issued = Timestamp::from_second(session.issued_at).unwrap_or_default();
        let open = |it: &Citizen| is_session_of(&session, it) && it.session_is_open(issued);
        match account.citizen().filter(|citizen| open(citizen)).cloned() {
            Some(citizen) => Ok(SignedIn { session, account, citizen }),
            None => Err(self.sign_in_first()),
        }
    }

    /// The officer who asks; a citizen gets 403 (R-REC-5), and so does an officer who was disabled or whose
    /// delegation is over: the profile is read with each request.
    pub async fn officer(&self) -> Result<OnDuty, Failure> {
        let session = self.session().await?.ok_or_else(|| self.sign_in_first())?;
        if !is_officer(&session) {
            return Err(Failure::forbidden());
        }
        let table = self.app.table();
        let found = table.officer_on_duty(&session.username).await?;
        let serves = |(officer, _): &(Officer, i64)| officer.may(Duty::Look, "", self.today());
        let (officer, since) = found.filter(serves).ok_or_else(Failure::forbidden)?;
        if session.issued_at < since {
            return Err(self.sign_in_first());
        }
        Ok(OnDuty { session, officer })
    }

    /// The frame of a page for this citizen.
    pub fn chrome_of(&self, person: &SignedIn) -> Chrome {
        let who = &person.citizen.registrant.person;
        let open = person.account.position() == Position::Enabled;
        let area = if open { Area::Applications } else { Area::Enablement };
        let end = Timestamp::from_second(person.session.expires_at).ok();
        self.chrome().signed_in(who.full_name(), area).until(end)
    }

    /// The frame of a page for this officer.
    pub fn chrome_of_officer(&self, on_duty: &OnDuty) -> Chrome {
        self.chrome().signed_in(on_duty.officer.name.clone(), Area::Desk)
    }
}
