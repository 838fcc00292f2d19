//! What each mail says, in order.

use super::Mail;
use super::content::Content;
use super::letter::Letter;
use super::request;
use crate::Lang;
use crate::submission::groups;

pub(super) fn letter(mail: &Mail, lang: Lang) -> Letter {
    let new = |subject| Letter::new(mail, lang, subject);
    match &mail.content {
        Content::ConfirmRegistration { link, expires, digital } => new("mail-confirm-subject")
            .text("mail-confirm-why")
            .button("mail-confirm-button", link)
            .text_with("mail-confirm-until", "when", lang.moment(expires))
            .either(*digital, "mail-confirm-digital", Some("mail-confirm-next"))
            .text("mail-confirm-not-you"),
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
        Content::CptAndModulo { .. }
        | Content::CptAgain { .. }
        | Content::GoToSchool { .. }
        | Content::Reminder { .. }
        | Content::RequestExpired { .. }
        | Content::Activated { .. }
        | Content::CodeSet { .. } => request::letter(mail, lang),
    }
}

fn submitted(mail: &Mail, lang: Lang) -> Letter {
    let new = Letter::new(mail, lang, "mail-submitted-subject");
    let Content::Submitted {
        title,
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
        .text_with("mail-submitted-why", "procedure", title)
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
