//! «La tua abilitazione»: where you are, what comes next, until when.

use askama::Template;
use jiff::Timestamp;
use polis_domain::{Federation, account::Position, desk::RefusalReason};
use serde::Serialize;

use crate::{Chrome, Lang, Page, Standing, TimelineStep, recognition::Acted, when};

/// The way through a school.
const BY_SCHOOL: &[&str] = &["request", "accept", "confirm-cpt", "school", "code", "enabled"];
/// The way of a citizen who came with SPID or CIE: no school (R-REC-7).
const DIGITAL: &[&str] = &["identity", "request", "accept", "code-digital", "enabled"];

/// What comes next at a position: key of the heading, key of the explanation, and the button with its
/// address and key.
fn sentences(position: Position) -> (&'static str, &'static str, (&'static str, &'static str)) {
    match position {
        Position::ConfirmEmail | Position::ChangePassword | Position::EnterData => (
            "enablement-next-request",
            "enablement-next-request-detail",
            ("/abilitazione/richiesta", "enablement-do-request"),
        ),
        Position::Lapsed => (
            "enablement-next-expired",
            "enablement-next-expired-detail",
            ("/abilitazione/richiesta", "enablement-do-expired"),
        ),
        Position::Accept => (
            "enablement-next-accept",
            "enablement-next-accept-detail",
            ("/abilitazione/adesione", "enablement-do-accept"),
        ),
        Position::ConfirmCpt => (
            "enablement-next-confirm",
            "enablement-next-confirm-detail",
            ("/cpt/conferma", "enablement-do-confirm"),
        ),
        Position::GoToSchool => (
            "enablement-next-school",
            "enablement-next-school-detail",
            ("/cpt/confermato", "enablement-do-school"),
        ),
        Position::ChooseCode => (
            "enablement-next-code",
            "enablement-next-code-detail",
            ("/codice-personale", "enablement-do-code"),
        ),
        Position::ChooseCodeByLogin => (
            "enablement-next-code",
            "enablement-next-code-digital",
            ("/codice-personale", "enablement-do-code"),
        ),
        Position::Enabled => (
            "enablement-next-enabled",
            "enablement-next-enabled-detail",
            ("/istanze", "enablement-do-enabled"),
        ),
    }
}

/// What comes next at a position: key of the heading, and the button with its address and key.
pub(crate) fn next_step(position: Position) -> (&'static str, (&'static str, &'static str)) {
    let (heading, _, button) = sentences(position);
    (heading, button)
}

/// The names of the timeline's step at a position, on either way.
fn step_names(position: Position) -> &'static [&'static str] {
    match position {
        Position::ConfirmEmail
        | Position::ChangePassword
        | Position::EnterData
        | Position::Lapsed => &["request"],
        Position::Accept => &["accept"],
        Position::ConfirmCpt => &["confirm-cpt"],
        Position::GoToSchool => &["school"],
        Position::ChooseCode | Position::ChooseCodeByLogin => &["code", "code-digital"],
        Position::Enabled => &["enabled"],
    }
}

/// Whether another person attends the recognition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proxy {
    /// No person can: no recognition is to come.
    None,
    /// The citizen may name a person.
    Possible,
    /// This person, by first name and surname.
    Named(String),
    /// The citizen said «non ho delegato nessuno»: no recognition before a review.
    Frozen,
}

/// GET /abilitazione.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/status.html")]
pub struct Status {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Where the citizen stands.
    pub position: Position,
    /// SPID or CIE, if the citizen came with it and needs no school (R-REC-7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital: Option<Federation>,
    /// Number of the request, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_number: Option<String>,
    /// When the request lapses, while a step is waited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
    /// The last refusal at a desk, until an officer recognises the citizen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Acted>,
    /// Since when the service is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// Whether the request can be cancelled and made again.
    pub redoable: bool,
    /// Whether the codice personale was given up (E11).
    pub suspended: bool,
    /// Whether another person attends the recognition.
    pub proxy: Proxy,
}

impl Status {
    /// What comes next, and how: heading, explanation, button.
    fn sentences(&self) -> (&'static str, &'static str, (&'static str, &'static str)) {
        sentences(self.position)
    }

    fn is_enabled(&self) -> bool {
        self.position == Position::Enabled
    }

    fn has_modulo(&self) -> bool {
        matches!(self.position, Position::ConfirmCpt | Position::GoToSchool)
    }

    fn steps(&self) -> Vec<TimelineStep> {
        let way = if self.digital.is_some() { DIGITAL } else { BY_SCHOOL };
        let names = step_names(self.position);
        let here = way.iter().position(|name| names.contains(name)).unwrap_or_default();
        let until = |at: &Timestamp| {
            self.chrome.ta("enablement-until", "when", self.chrome.lang.last_moment(at))
        };
        let since = |at: &Timestamp| {
            self.chrome.ta("enablement-since", "when", self.chrome.lang.moment(at))
        };
        let step = |(index, name): (usize, &&'static str)| match index {
            _ if index < here || self.position == Position::Enabled => {
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
        let dated = [
            Position::ConfirmCpt,
            Position::GoToSchool,
            Position::ChooseCode,
            Position::ChooseCodeByLogin,
        ];
        let page = |position| Self {
            chrome: Chrome::sample_signed_in(lang, "/abilitazione"),
            position,
            digital: (position == Position::ChooseCodeByLogin).then_some(Federation::Spid),
            request_number: (position != Position::EnterData).then(|| "K7PM-4XWD".to_owned()),
            deadline: dated.contains(&position).then(|| when::sample(30)),
            refused: None,
            since: (position == Position::Enabled).then(|| when::sample(0)),
            redoable: matches!(position, Position::ConfirmCpt | Position::GoToSchool),
            suspended: false,
            proxy: if dated[..2].contains(&position) { Proxy::Possible } else { Proxy::None },
        };
        let signed_in = Position::ALL.into_iter().skip(2).map(page);
        let digital = [Position::EnterData, Position::Accept, Position::Enabled]
            .map(|position| Self { digital: Some(Federation::Spid), ..page(position) });
        let suspended = Self { redoable: false, suspended: true, ..page(Position::GoToSchool) };
        let refused = Some(Acted::sample(&RefusalReason::ALL));
        let refused = Self { refused, ..page(Position::GoToSchool) };
        let named = Proxy::Named("Işık D'Àngelo".to_owned());
        let [delegated, frozen] =
            [named, Proxy::Frozen].map(|proxy| Self { proxy, ..page(Position::GoToSchool) });
        let frozen = Self { redoable: false, ..frozen };
        signed_in.chain(digital).chain([suspended, refused, delegated, frozen]).collect()
    }
}
