//! The mails about a request for enablement, M07–M13: through a school, or without one for a citizen who
//! came with SPID or CIE (R-REC-7).

use jiff::Timestamp;
use polis_domain::{Federation, account::Position, desk::RefusalReason};

use crate::{Letter, Mail, gallery::Written, sample};

pub(crate) const BRING: [&str; 4] =
    ["mail-bring-modulo", "mail-bring-document", "mail-bring-tax-code", "mail-bring-copies"];

/// What to do with the CPT: the steps, the button, where it leads, the last sentence.
type Way = (&'static [&'static str], &'static str, &'static str, &'static str);

const BY_SCHOOL: Way = (
    &["mail-cpt-step-1", "mail-cpt-step-2", "mail-cpt-step-3", "mail-cpt-step-4"],
    "mail-cpt-button",
    "/cpt/conferma",
    "mail-cpt-delega",
);
const DIGITAL: Way = (
    &["mail-cpt-digital-1", "mail-cpt-digital-2", "mail-cpt-digital-3"],
    "mail-activated-button",
    "/codice-personale",
    "mail-cpt-digital-modulo",
);

/// The samples of this family; a new mail is added here, or no test reads it.
pub(crate) fn gallery(written: &mut Written) {
    written.add::<CptAndModulo>();
    written.add::<CptAgain>();
    written.add::<GoToSchool>();
    written.add::<Reminder>();
    written.add::<RequestExpired>();
    written.add::<NotRecognised>();
    written.add::<Activated>();
}

/// M07: the CPT; modulo and delega go with it as attachments (R-ENA-7).
pub struct CptAndModulo {
    /// The temporary code.
    pub cpt: String,
    /// Number of the request.
    pub request_number: String,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
    /// SPID or CIE: no school.
    pub digital: Option<Federation>,
}

impl Mail for CptAndModulo {
    const ID: &'static str = "M07";

    fn letter(&self, letter: Letter) -> Letter {
        let (steps, button, place, last) = if self.digital.is_some() { DIGITAL } else { BY_SCHOOL };
        let deadline = letter.lang().last_moment(&self.deadline);
        letter
            .subject("mail-cpt-subject")
            .text("mail-cpt-why")
            .code("mail-cpt", &self.cpt)
            .text("mail-cpt-copy")
            .code("mail-request-number", &self.request_number)
            .either(self.digital, "mail-cpt-digital", None)
            .text("mail-cpt-next")
            .steps(steps)
            .go_to(button, place)
            .text_with("mail-deadline", "when", deadline)
            .text(last)
    }

    fn samples() -> Vec<Self> {
        let with = |digital| Self {
            cpt: sample::CPT.to_owned(),
            request_number: sample::request_number(),
            deadline: sample::day(30),
            digital,
        };
        vec![with(None), with(Some(Federation::Spid))]
    }
}

/// M08: a new CPT; the one before is dead.
pub struct CptAgain {
    /// The temporary code.
    pub cpt: String,
    /// Whether the CPT was confirmed already: it stays so.
    pub confirmed: bool,
    /// SPID or CIE: there is nothing to confirm.
    pub digital: Option<Federation>,
}

impl Mail for CptAgain {
    const ID: &'static str = "M08";

    fn letter(&self, letter: Letter) -> Letter {
        let letter = letter
            .subject("mail-cpt-again-subject")
            .text("mail-cpt-again-why")
            .code("mail-cpt", &self.cpt)
            .text("mail-cpt-copy");
        if self.digital.is_some() {
            letter.text("mail-cpt-digital-2").go_to("mail-activated-button", "/codice-personale")
        } else if self.confirmed {
            letter.text("mail-cpt-again-confirmed").go_to("mail-to-status", "/abilitazione")
        } else {
            letter.go_to("mail-cpt-button", "/cpt/conferma")
        }
    }

    fn samples() -> Vec<Self> {
        let with = |confirmed, digital| Self { cpt: sample::CPT.to_owned(), confirmed, digital };
        vec![with(false, None), with(true, None), with(false, Some(Federation::Spid))]
    }
}

/// M09: go to a school (R-REC-3).
pub struct GoToSchool {
    /// Number of the request, which the officer asks for.
    pub request_number: String,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
}

impl Mail for GoToSchool {
    const ID: &'static str = "M09";

    fn letter(&self, letter: Letter) -> Letter {
        let deadline = letter.lang().last_moment(&self.deadline);
        letter
            .subject("mail-school-subject")
            .text("mail-school-why")
            .code("mail-request-number", &self.request_number)
            .text("mail-school-bring")
            .list(&BRING)
            .text("mail-school-sign")
            .text("mail-cpt-delega")
            .text_with("mail-deadline", "when", deadline)
            .go_to("mail-to-status", "/abilitazione")
    }

    fn samples() -> Vec<Self> {
        vec![Self { request_number: sample::request_number(), deadline: sample::day(30) }]
    }
}

/// M10: a step is waited for.
pub struct Reminder {
    /// Where the citizen stands.
    pub position: Position,
    /// Number of the request.
    pub request_number: String,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
}

impl Mail for Reminder {
    const ID: &'static str = "M10";

    fn letter(&self, letter: Letter) -> Letter {
        let deadline = letter.lang().last_moment(&self.deadline);
        let letter = letter
            .subject("mail-waiting-subject")
            .text(match self.position {
                Position::GoToSchool => "mail-waiting-school",
                Position::ChooseCode => "mail-waiting-code",
                Position::ChooseCodeByLogin => "mail-waiting-code-digital",
                // No other position has a deadline.
                _ => "mail-waiting-cpt",
            })
            .code("mail-request-number", &self.request_number);
        let to_school = self.position == Position::GoToSchool;
        let letter = if to_school { letter.text("mail-school-bring").list(&BRING) } else { letter };
        letter.text_with("mail-deadline", "when", deadline).go_to("mail-to-status", "/abilitazione")
    }

    fn samples() -> Vec<Self> {
        let with = |position| Self {
            position,
            request_number: sample::request_number(),
            deadline: sample::day(30),
        };
        let steps = [
            Position::ConfirmCpt,
            Position::GoToSchool,
            Position::ChooseCode,
            Position::ChooseCodeByLogin,
        ];
        steps.map(with).into()
    }
}

/// M10e: the request lapsed; nothing is to be typed again.
pub struct RequestExpired {
    /// Number of the request.
    pub request_number: String,
}

impl Mail for RequestExpired {
    const ID: &'static str = "M10e";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-expired-subject")
            .text_with("mail-expired-why", "number", &self.request_number)
            .text("mail-expired-next")
            .go_to("mail-expired-button", "/abilitazione")
    }

    fn samples() -> Vec<Self> {
        vec![Self { request_number: sample::request_number() }]
    }
}

/// M12: an officer did not recognise the citizen: why, and what to bring.
pub struct NotRecognised {
    /// Number of the request.
    pub request_number: String,
    /// The school or office.
    pub office: String,
    /// The reasons that the officer ticked.
    pub reasons: Vec<RefusalReason>,
    /// When the request lapses if nothing happens.
    pub deadline: Timestamp,
}

impl Mail for NotRecognised {
    const ID: &'static str = "M12";

    fn letter(&self, letter: Letter) -> Letter {
        let keys = |prefix: &str| -> Vec<String> {
            self.reasons.iter().map(|it| format!("{prefix}-{}", it.code())).collect()
        };
        let (why, next) = (keys("reason"), keys("reason-next"));
        let [why, next] =
            [&why, &next].map(|keys| keys.iter().map(String::as_str).collect::<Vec<_>>());
        let deadline = letter.lang().last_moment(&self.deadline);
        letter
            .subject("mail-refused-subject")
            .text_with("mail-refused-why", "office", &self.office)
            .list(&why)
            .text("mail-refused-next")
            .list(&next)
            .text("mail-refused-again")
            .code("mail-request-number", &self.request_number)
            .text_with("mail-deadline", "when", deadline)
            .go_to("mail-to-status", "/abilitazione")
    }

    fn samples() -> Vec<Self> {
        let with = |reasons: &[RefusalReason]| Self {
            request_number: sample::request_number(),
            office: "IC di Prova, Roma".to_owned(),
            reasons: reasons.to_vec(),
            deadline: sample::day(30),
        };
        vec![with(&RefusalReason::ALL), with(&[RefusalReason::CopiesMissing])]
    }
}

/// M11: recognised; the codice personale can be chosen (R-REC-6).
pub struct Activated {
    /// SPID or CIE, if it recognised the citizen and no school did (C-6).
    pub digital: Option<Federation>,
}

impl Mail for Activated {
    const ID: &'static str = "M11";

    fn letter(&self, letter: Letter) -> Letter {
        letter
            .subject("mail-activated-subject")
            .either(self.digital, "mail-activated-digital", Some("mail-activated-why"))
            .text("mail-activated-next")
            .go_to("mail-activated-button", "/codice-personale")
    }

    fn samples() -> Vec<Self> {
        [None, Some(Federation::Spid)].map(|digital| Self { digital }).into()
    }
}
