//! What each mail says, in order.

use super::Mail;
use super::content::{Content, Waiting};
use super::letter::Letter;
use crate::Lang;
use crate::submission::{groups, title};

const BRING: [&str; 4] =
    ["mail-bring-modulo", "mail-bring-document", "mail-bring-tax-code", "mail-bring-copies"];

pub(super) fn letter(mail: &Mail, lang: Lang) -> Letter {
    let new = |subject| Letter::new(mail, lang, subject);
    match &mail.content {
        Content::ConfirmRegistration { link, expires, digital } => {
            let letter = new("mail-confirm-subject")
                .text("mail-confirm-why")
                .button("mail-confirm-button", link)
                .text_with("mail-confirm-until", "when", lang.moment(expires));
            let letter = match digital {
                Some(federation) => {
                    letter.text_with("mail-confirm-digital", "name", federation.label())
                }
                None => letter.text("mail-confirm-next"),
            };
            letter.text("mail-confirm-not-you")
        }
        Content::Credentials { username, temporary_password } => new("mail-credentials-subject")
            .text("mail-credentials-why")
            .code("mail-username", username)
            .code("mail-temporary-password", temporary_password)
            .text("mail-credentials-copy")
            .text("mail-credentials-temporary")
            .go_to("mail-sign-in", "/accesso"),
        Content::RegistrationCancelled => new("mail-cancelled-subject")
            .text("mail-cancelled-why")
            .text("mail-cancelled-not-you")
            .go_to("mail-to-help", "/assistenza"),
        Content::UsernameReminder { username } => new("mail-reminder-username-subject")
            .text("mail-reminder-username-why")
            .code("mail-username", username)
            .go_to("mail-sign-in", "/accesso")
            .text("mail-ignore"),
        Content::PasswordReset { link, expires } => new("mail-reset-subject")
            .text("mail-reset-why")
            .button("mail-reset-button", link)
            .text_with("mail-confirm-until", "when", lang.moment(expires))
            .text("mail-ignore"),
        Content::PasswordChanged { at } => new("mail-changed-subject")
            .text_with("mail-changed-when", "when", lang.moment(at))
            .text("mail-changed-not-you")
            .go_to("mail-reset-button", "/accesso/password-dimenticata"),
        Content::CptAndModulo { cpt, request_number, deadline, digital } => {
            let letter = new("mail-cpt-subject")
                .text("mail-cpt-why")
                .code("mail-cpt", cpt)
                .text("mail-cpt-copy")
                .code("mail-request-number", request_number);
            match digital {
                Some(federation) => letter
                    .text_with("mail-cpt-digital", "name", federation.label())
                    .text("mail-cpt-next")
                    .steps(&["mail-cpt-digital-1", "mail-cpt-digital-2", "mail-cpt-digital-3"])
                    .go_to("mail-activated-button", "/codice-personale")
                    .text_with("mail-deadline", "when", lang.moment(deadline))
                    .text("mail-cpt-digital-modulo"),
                None => letter
                    .text("mail-cpt-next")
                    .steps(&[
                        "mail-cpt-step-1",
                        "mail-cpt-step-2",
                        "mail-cpt-step-3",
                        "mail-cpt-step-4",
                    ])
                    .go_to("mail-cpt-button", "/cpt/conferma")
                    .text_with("mail-deadline", "when", lang.moment(deadline))
                    .text("mail-cpt-delega"),
            }
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
        Content::Activated { digital } => {
            let letter = new("mail-activated-subject");
            let letter = match digital {
                Some(federation) => {
                    letter.text_with("mail-activated-digital", "name", federation.label())
                }
                None => letter.text("mail-activated-why"),
            };
            letter.text("mail-activated-next").go_to("mail-activated-button", "/codice-personale")
        }
        Content::CodeSet { at, digital } => {
            let letter =
                new("mail-code-subject").text_with("mail-code-when", "when", lang.moment(at));
            let letter = match digital {
                Some(federation) => {
                    letter.text_with("mail-code-digital", "name", federation.label())
                }
                None => letter,
            };
            letter
                .text("mail-code-use")
                .go_to("mail-to-applications", "/istanze")
                .text("mail-code-not-you")
        }
        Content::AccessLocked { at } => new("mail-locked-subject")
            .text_with("mail-locked-when", "when", lang.moment(at))
            .text("mail-locked-you")
            .text("mail-locked-not-you")
            .go_to("mail-reset-button", "/accesso/password-dimenticata"),
        Content::Welcome { federation, username } => new("mail-welcome-subject")
            .text_with("mail-welcome-why", "name", federation.label())
            .code("mail-username", username)
            .text_with("mail-welcome-no-password", "name", federation.label())
            .text("mail-welcome-next")
            .go_to("mail-sign-in", "/accesso")
            .text("mail-linked-not-you"),
        Content::IdentityLinked { federation, at } => {
            let (name, when) = (federation.label(), lang.moment(at));
            new("mail-linked-subject")
                .about("mail-linked-subject", "name", name)
                .text_with("mail-linked-when", "when", when)
                .text_with("mail-linked-why", "name", name)
                .text("mail-linked-password")
                .text("mail-linked-not-you")
                .go_to("mail-to-help", "/assistenza")
        }
        Content::Submitted { .. } => submitted(mail, lang),
    }
}

fn submitted(mail: &Mail, lang: Lang) -> Letter {
    let new = Letter::new(mail, lang, "mail-submitted-subject");
    let Content::Submitted {
        procedure,
        protocol,
        arrived_at,
        sha256,
        pdf_attached,
        office,
        answer_days,
    } = &mail.content
    else {
        return new;
    };
    new.about("mail-submitted-subject", "protocol", protocol)
        .text_with("mail-submitted-why", "procedure", title(lang, procedure))
        .code("mail-protocol", protocol)
        .code("mail-arrived", &lang.moment(arrived_at))
        .code("mail-sha256", &groups(sha256))
        .text("mail-sha256-what")
        .text(if *pdf_attached { "mail-submitted-attached" } else { "mail-submitted-archive" })
        .go_to("mail-to-archive", "/archivio")
        .text_with("mail-submitted-office", "office", office)
        .text_with("mail-submitted-term", "days", *answer_days)
        .text("mail-submitted-keep")
}
