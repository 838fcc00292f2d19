//! Where the citizen stands and so which page is next (R-ACC-1…5).

use super::{Account, Credentials, Enablement, State};

/// The one thing to do next. Every "wrong page" answer sends the browser there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Follow the link in the mail.
    ConfirmEmail,
    /// Change the temporary password.
    ChangePassword,
    /// Fill in «Attivazione del Servizio POLIS».
    EnterData,
    /// Read the modulo and press «Accetto».
    Accept,
    /// Type the CPT back.
    ConfirmCpt,
    /// Go to a school.
    GoToSchool,
    /// Change the CPT into the codice personale.
    ChooseCode,
    /// Use the service.
    Applications,
}

impl Account {
    /// The next step of this account.
    pub fn next_step(&self) -> Step {
        let State::Registered(citizen) = &self.state else { return Step::ConfirmEmail };
        if matches!(citizen.credentials, Credentials::Temporary { .. }) {
            return Step::ChangePassword;
        }
        match citizen.enablement {
            Enablement::NotRequested | Enablement::Expired { .. } => Step::EnterData,
            Enablement::DataEntered { .. } => Step::Accept,
            // One entry of the CPT does for both steps (E7s).
            Enablement::CptSent { .. } if citizen.digital.is_some() => Step::ChooseCode,
            Enablement::CptSent { .. } => Step::ConfirmCpt,
            Enablement::CptConfirmed { .. } => Step::GoToSchool,
            Enablement::Recognised { .. } => Step::ChooseCode,
            Enablement::Enabled { .. } => Step::Applications,
        }
    }
}
