//! The mails about a request for enablement, M07–M13: through a school, or without one for who came with SPID or CIE.

use super::Mail;
use super::content::{Content, Waiting};
use super::letter::Letter;
use crate::Lang;

const BRING: [&str; 4] =
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

pub(super) fn letter(mail: &Mail, lang: Lang) -> Letter {
    let new = |subject| Letter::new(mail, lang, subject);
    match &mail.content {
        Content::CptAndModulo { cpt, request_number, deadline, digital } => {
            let letter = new("mail-cpt-subject")
                .text("mail-cpt-why")
                .code("mail-cpt", cpt)
                .text("mail-cpt-copy")
                .code("mail-request-number", request_number)
                .either(*digital, "mail-cpt-digital", None)
                .text("mail-cpt-next");
            let (steps, button, place, last) = if digital.is_some() { DIGITAL } else { BY_SCHOOL };
            letter
                .steps(steps)
                .go_to(button, place)
                .text_with("mail-deadline", "when", lang.moment(deadline))
                .text(last)
        }
        Content::CptAgain { cpt, confirmed, digital } => {
            let letter = new("mail-cpt-again-subject")
                .text("mail-cpt-again-why")
                .code("mail-cpt", cpt)
                .text("mail-cpt-copy");
            if digital.is_some() {
                letter
                    .text("mail-cpt-digital-2")
                    .go_to("mail-activated-button", "/codice-personale")
            } else if *confirmed {
                letter.text("mail-cpt-again-confirmed").go_to("mail-to-status", "/abilitazione")
            } else {
                letter.go_to("mail-cpt-button", "/cpt/conferma")
            }
        }
        Content::GoToSchool { request_number, deadline } => new("mail-school-subject")
            .text("mail-school-why")
            .code("mail-request-number", request_number)
            .text("mail-school-bring")
            .list(&BRING)
            .text("mail-school-sign")
            .text("mail-cpt-delega")
            .text_with("mail-deadline", "when", lang.moment(deadline))
            .go_to("mail-to-status", "/abilitazione"),
        Content::Reminder { waiting, request_number, deadline } => {
            let letter = new("mail-waiting-subject")
                .text(match waiting {
                    Waiting::ConfirmCpt => "mail-waiting-cpt",
                    Waiting::GoToSchool => "mail-waiting-school",
                    Waiting::ChooseCode => "mail-waiting-code",
                    Waiting::ChooseCodeDigitally => "mail-waiting-code-digital",
                })
                .code("mail-request-number", request_number);
            let letter = match waiting {
                Waiting::GoToSchool => letter.text("mail-school-bring").list(&BRING),
                Waiting::ConfirmCpt | Waiting::ChooseCode | Waiting::ChooseCodeDigitally => letter,
            };
            letter
                .text_with("mail-deadline", "when", lang.moment(deadline))
                .go_to("mail-to-status", "/abilitazione")
        }
        Content::RequestExpired { request_number } => new("mail-expired-subject")
            .text_with("mail-expired-why", "number", request_number)
            .text("mail-expired-next")
            .go_to("mail-expired-button", "/abilitazione"),
        Content::Activated { digital } => new("mail-activated-subject")
            .either(*digital, "mail-activated-digital", Some("mail-activated-why"))
            .text("mail-activated-next")
            .go_to("mail-activated-button", "/codice-personale"),
        Content::CodeSet { at, digital } => new("mail-code-subject")
            .text_with("mail-code-when", "when", lang.moment(at))
            .either(*digital, "mail-code-digital", None)
            .text("mail-code-use")
            .go_to("mail-to-applications", "/istanze")
            .text("mail-code-not-you"),
        _ => new("service-name"),
    }
}
