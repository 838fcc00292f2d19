//! «La tua abilitazione»: where you are, what comes next, until when.

use askama::Template;
use jiff::Timestamp;
use polis_domain::Federation;
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

/// The way through a school.
const BY_SCHOOL: &[&str] = &["request", "accept", "confirm-cpt", "school", "code", "enabled"];
/// The way of who came with SPID or CIE: no school (R-REC-7).
const DIGITAL: &[&str] = &["identity", "request", "accept", "code-digital", "enabled"];

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

    /// The names of its step, on either way.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Request | Self::Expired => &["request"],
            Self::Accept => &["accept"],
            Self::ConfirmCpt => &["confirm-cpt", "code-digital"],
            Self::GoToSchool => &["school", "code-digital"],
            Self::ChooseCode => &["code", "code-digital"],
            Self::Enabled => &["enabled"],
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
    /// Who came with SPID or CIE, and needs no school (R-REC-7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
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
    /// What comes next, and how: heading, explanation, button.
    fn sentences(&self) -> (&'static str, &'static str, (&'static str, &'static str)) {
        match (self.stage, self.digital) {
            (Stage::ChooseCode, Some(_)) => {
                let (heading, _, button) = self.stage.sentences();
                (heading, "enablement-next-code-digital", button)
            }
            (stage, _) => stage.sentences(),
        }
    }

    fn has_modulo(&self) -> bool {
        matches!(self.stage, Stage::ConfirmCpt | Stage::GoToSchool)
    }

    fn steps(&self) -> Vec<TimelineStep> {
        let way = if self.digital.is_some() { DIGITAL } else { BY_SCHOOL };
        let names = self.stage.names();
        let here = way.iter().position(|name| names.contains(name)).unwrap_or_default();
        let until = |at: &Timestamp| {
            self.chrome.ta("enablement-until", "when", self.chrome.lang.moment(at))
        };
        let since = |at: &Timestamp| {
            self.chrome.ta("enablement-since", "when", self.chrome.lang.moment(at))
        };
        let step = |(index, name): (usize, &&'static str)| match index {
            _ if index < here || self.stage == Stage::Enabled => {
                let when =
                    if index + 1 == way.len() { self.since.as_ref().map(since) } else { None };
                TimelineStep::new(name, Standing::Done, when)
            }
            _ if index == here => {
                TimelineStep::new(name, Standing::Now, self.deadline.as_ref().map(until))
            }
            _ => TimelineStep::new(name, Standing::Next, None),
        };
        way.iter().enumerate().map(step).collect()
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
            digital: None,
            request_number: (stage != Stage::Request).then(|| "K7PM-4XWD".to_owned()),
            deadline: matches!(stage, Stage::ConfirmCpt | Stage::GoToSchool | Stage::ChooseCode)
                .then(|| when::sample(30)),
            since: (stage == Stage::Enabled).then(|| when::sample(0)),
        };
        let stages = [
            Stage::Request,
            Stage::Accept,
            Stage::ConfirmCpt,
            Stage::GoToSchool,
            Stage::ChooseCode,
            Stage::Enabled,
            Stage::Expired,
        ];
        let digital = [Stage::Request, Stage::Accept, Stage::ChooseCode, Stage::Enabled]
            .map(|stage| Self { digital: Some(Federation::Spid), ..page(stage) });
        stages.map(page).into_iter().chain(digital).collect()
    }
}
