//! Where the citizen stands and so which page is next (R-ACC-1…5): the one answer that pages, desk, mails
//! and workflow put into their own words.

use serde::{Deserialize, Serialize};

use super::{Account, Citizen, Credentials, Enablement, Proof, State, Wait};

/// Where an account stands, named after the one thing to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Follow the link in the mail.
    ConfirmEmail,
    /// Change the temporary password.
    ChangePassword,
    /// Fill in «Attivazione del Servizio POLIS».
    EnterData,
    /// The same again: thirty days passed and the request lapsed (E14).
    Lapsed,
    /// Read the modulo and press «Accetto».
    Accept,
    /// Type the CPT back.
    ConfirmCpt,
    /// Go to a school.
    GoToSchool,
    /// Change the CPT into the codice personale: an officer recognised the citizen.
    ChooseCode,
    /// The same, where SPID or CIE recognised the citizen: one entry of the CPT does for both steps (E7s).
    /// Only a session that such a login opened may do it (CAD art. 64 c. 2-duodecies).
    ChooseCodeByLogin,
    /// Use the service.
    Enabled,
}

impl Position {
    /// Every position, in the order of the way.
    pub const ALL: [Self; 10] = [
        Self::ConfirmEmail,
        Self::ChangePassword,
        Self::EnterData,
        Self::Lapsed,
        Self::Accept,
        Self::ConfirmCpt,
        Self::GoToSchool,
        Self::ChooseCode,
        Self::ChooseCodeByLogin,
        Self::Enabled,
    ];

    /// Whether the step that the workflow waits for is behind.
    pub fn is_past(self, wait: Wait) -> bool {
        match wait {
            Wait::CptConfirmed => self.is_past(Wait::Recognised) || self == Self::GoToSchool,
            Wait::Recognised => {
                matches!(self, Self::ChooseCode | Self::ChooseCodeByLogin | Self::Enabled)
            }
            Wait::CodeSet => self == Self::Enabled,
        }
    }
}

impl Account {
    /// Where this account stands.
    pub fn position(&self) -> Position {
        match &self.state {
            State::Registered(citizen) => citizen.position(),
            _ => Position::ConfirmEmail,
        }
    }
}

impl Citizen {
    /// Where this citizen stands.
    pub fn position(&self) -> Position {
        if matches!(self.credentials, Credentials::Temporary { .. }) {
            return Position::ChangePassword;
        }
        match &self.enablement {
            Enablement::NotRequested => Position::EnterData,
            Enablement::Expired { .. } => Position::Lapsed,
            Enablement::DataEntered { .. } => Position::Accept,
            Enablement::CptSent { .. } | Enablement::Suspended { .. } if self.digital.is_some() => {
                Position::ChooseCodeByLogin
            }
            Enablement::CptSent { .. } => Position::ConfirmCpt,
            Enablement::CptConfirmed { .. } | Enablement::Suspended { .. } => Position::GoToSchool,
            Enablement::Recognised { proof: Proof::Digital(_), .. } => Position::ChooseCodeByLogin,
            Enablement::Recognised { .. } => Position::ChooseCode,
            Enablement::Enabled { .. } => Position::Enabled,
        }
    }

    /// Whether SPID or CIE recognises this citizen, so that no school does (R-REC-7, C-6).
    pub fn needs_no_school(&self) -> bool {
        let at_desk =
            self.enablement.proof().is_some_and(|proof| matches!(proof, Proof::AtDesk(_)));
        self.digital.is_some() && !at_desk
    }
}
