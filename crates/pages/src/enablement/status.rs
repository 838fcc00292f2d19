//! «La tua abilitazione»: where you are, what comes next, until when.

use askama::Template;
use jiff::Timestamp;
use serde::Serialize;

use crate::{Chrome, Lang, Page, Standing, TimelineStep, when};

/// The one thing to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Fill in the request.
    Request,
    /// Read the modulo and press «Accetto».
    Accept,
    /// Type the CPT back.
    ConfirmCpt,
    /// Go to a school.
    GoToSchool,
    /// Choose the codice personale.
    ChooseCode,
    /// Nothing: the service is open.
    Enabled,
    /// Start again: thirty days went by (E14).
    Expired,
}

const STEPS: [&str; 6] = ["request", "accept", "confirm-cpt", "school", "code", "enabled"];

impl Stage {
    /// Key of the heading, key of the explanation, and the button: address and key.
    fn sentences(self) -> (&'static str, &'static str, (&'static str, &'static str)) {
        match self {
            Self::Request => (
                "enablement-next-request",
                "enablement-next-request-detail",
                ("/abilitazione/richiesta", "enablement-do-request"),
            ),
            Self::Accept => (
                "enablement-next-accept",
                "enablement-next-accept-detail",
                ("/abilitazione/adesione", "enablement-do-accept"),
            ),
            Self::ConfirmCpt => (
                "enablement-next-confirm",
                "enablement-next-confirm-detail",
                ("/cpt/conferma", "enablement-do-confirm"),
            ),
            Self::GoToSchool => (
                "enablement-next-school",
                "enablement-next-school-detail",
                ("/cpt/confermato", "enablement-do-school"),
            ),
            Self::ChooseCode => (
                "enablement-next-code",
                "enablement-next-code-detail",
                ("/codice-personale", "enablement-do-code"),
            ),
            Self::Enabled => (
                "enablement-next-enabled",
                "enablement-next-enabled-detail",
                ("/istanze", "enablement-do-enabled"),
            ),
            Self::Expired => (
                "enablement-next-expired",
                "enablement-next-expired-detail",
                ("/abilitazione/richiesta", "enablement-do-expired"),
            ),
        }
    }

    fn position(self) -> usize {
        match self {
            Self::Request | Self::Expired => 0,
            Self::Accept => 1,
            Self::ConfirmCpt => 2,
            Self::GoToSchool => 3,
            Self::ChooseCode => 4,
            Self::Enabled => 5,
        }
    }
}

/// GET /abilitazione.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/status.html")]
pub struct Status {
    /// The frame.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Where the citizen stands.
    pub stage: Stage,
    /// Number of the request, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_number: Option<String>,
    /// When the request lapses, while somebody is waited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
    /// Since when the service is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
}

impl Status {
    fn has_modulo(&self) -> bool {
        matches!(self.stage, Stage::ConfirmCpt | Stage::GoToSchool)
    }

    fn steps(&self) -> Vec<TimelineStep> {
        let here = self.stage.position();
        let until = |at: &Timestamp| {
            self.chrome.ta("enablement-until", "when", self.chrome.lang.moment(at))
        };
        let since = |at: &Timestamp| {
            self.chrome.ta("enablement-since", "when", self.chrome.lang.moment(at))
        };
        let step = |(index, name): (usize, &'static str)| match index {
            _ if index < here || self.stage == Stage::Enabled => {
                let when = if index == 5 { self.since.as_ref().map(since) } else { None };
                TimelineStep::new(name, Standing::Done, when)
            }
            _ if index == here => {
                TimelineStep::new(name, Standing::Now, self.deadline.as_ref().map(until))
            }
            _ => TimelineStep::new(name, Standing::Next, None),
        };
        STEPS.into_iter().enumerate().map(step).collect()
    }
}

impl Page for Status {
    const TITLE: &'static str = "enablement-title";

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |stage| Self {
            chrome: Chrome::sample_signed_in(lang, "/abilitazione"),
            stage,
            request_number: (stage != Stage::Request).then(|| "K7PM-4XWD".to_owned()),
            deadline: matches!(stage, Stage::ConfirmCpt | Stage::GoToSchool | Stage::ChooseCode)
                .then(|| when::sample(30)),
            since: (stage == Stage::Enabled).then(|| when::sample(0)),
        };
        [
            Stage::Request,
            Stage::Accept,
            Stage::ConfirmCpt,
            Stage::GoToSchool,
            Stage::ChooseCode,
            Stage::Enabled,
            Stage::Expired,
        ]
        .map(page)
        .into()
    }
}
