//! The visitor of a public page.

use polis_domain::account::Position;
use polis_pages::Chrome;

use crate::{Cx, DESK, Failure, OnDuty, SignedIn, place_of};

/// The visitor of a public page.
#[derive(Debug)]
pub enum Visitor {
    /// A visitor without a session.
    Stranger,
    /// A citizen who is signed in.
    Citizen(Box<SignedIn>),
    /// An officer who is signed in.
    Officer(Box<OnDuty>),
}

impl Visitor {
    /// The page of where they stand (R-ACC-1…3); `None` for a visitor who has to sign in.
    pub fn place(&self) -> Option<&'static str> {
        match self {
            Self::Stranger => None,
            Self::Citizen(person) => match person.account.position() {
                Position::ConfirmEmail | Position::ChangePassword => None,
                step => Some(place_of(step)),
            },
            Self::Officer(_) => Some(DESK),
        }
    }
}

impl Cx {
    /// The frame with the name and the menu of the signed-in user, if there is one. A page never fails
    /// because they are missing.
    pub async fn frame(&self) -> Chrome {
        self.frame_of(self.visitor().await.as_ref().ok())
    }

    /// The same for a visitor who was read already.
    pub fn frame_of(&self, visitor: Option<&Visitor>) -> Chrome {
        match visitor {
            Some(Visitor::Citizen(person)) => self.chrome_of(person),
            Some(Visitor::Officer(officer)) => self.chrome_of_officer(officer),
            _ => self.chrome(),
        }
    }

    /// The visitor of this request. A session that is over counts as none. Without a session nothing is
    /// read.
    pub async fn visitor(&self) -> Result<Visitor, Failure> {
        let Some(session) = self.session().await? else { return Ok(Visitor::Stranger) };
        let found = match session.account {
            Some(_) => self.signed_in().await.map(|person| Visitor::Citizen(Box::new(person))),
            None => self.officer().await.map(|officer| Visitor::Officer(Box::new(officer))),
        };
        match found {
            Err(failure) if failure.status() < 500 => Ok(Visitor::Stranger),
            found => found,
        }
    }
}
