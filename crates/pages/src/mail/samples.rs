//! One of each mail, for the test that reads them all and for the pictures.

use super::{Content, Mail, Waiting};
use crate::when;
use polis_domain::Federation;

impl Mail {
    /// One of each mail.
    pub fn samples() -> Vec<Self> {
        let text = |text: &str| text.to_owned();
        let (spid, cie) = (Some(Federation::Spid), Some(Federation::Cie));
        let (at, deadline) = (when::sample(0), when::sample(30));
        let number = || text("K7PM-4XWD");
        let submitted = |pdf_attached| Content::Submitted {
            title: text("Domanda di mobilità"),
            protocol: text("2026/0000001"),
            arrived_at: at,
            sha256: text("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            pdf_attached,
            office: text("Ambito territoriale di Roma"),
            answer_days: 90,
        };
        let waiting = |waiting| Content::Reminder { waiting, request_number: number(), deadline };
        let portal = text("http://127.0.0.1:4566");
        let link =
            |path: &str| format!("http://127.0.0.1:4566{path}/x8Qe0c3Jd2Vn5mWq7Rt1Yb4Zk6Hs9Lg");
        [
            Content::ConfirmRegistration {
                link: link("/conferma"),
                expires: when::sample(3),
                digital: None,
            },
            Content::ConfirmRegistration {
                link: link("/conferma"),
                expires: when::sample(3),
                digital: cie,
            },
            Content::Credentials {
                username: text("maria.esempio"),
                temporary_password: text("Qw7Kp3Zr9T"),
            },
            Content::RegistrationCancelled,
            Content::UsernameReminder { username: text("maria.esempio") },
            Content::PasswordReset { link: link("/accesso/reimposta"), expires: when::sample(1) },
            Content::PasswordChanged { at },
            Content::CptAndModulo {
                cpt: text("R4TK9PLM2X"),
                request_number: number(),
                deadline,
                digital: None,
            },
            Content::CptAndModulo {
                cpt: text("R4TK9PLM2X"),
                request_number: number(),
                deadline,
                digital: spid,
            },
            Content::CptAgain { cpt: text("B7WQ3HNC8D"), confirmed: false, digital: None },
            Content::CptAgain { cpt: text("B7WQ3HNC8D"), confirmed: true, digital: None },
            Content::CptAgain { cpt: text("B7WQ3HNC8D"), confirmed: false, digital: spid },
            Content::GoToSchool { request_number: number(), deadline },
            waiting(Waiting::ConfirmCpt),
            waiting(Waiting::GoToSchool),
            waiting(Waiting::ChooseCode),
            waiting(Waiting::ChooseCodeDigitally),
            Content::RequestExpired { request_number: number() },
            Content::Activated { digital: None },
            Content::Activated { digital: spid },
            Content::CodeSet { at, digital: None },
            Content::CodeSet { at, digital: cie },
            Content::AccessLocked { at },
            submitted(true),
            submitted(false),
            Content::Welcome { federation: Federation::Spid, username: text("maria.esempio") },
            Content::Welcome { federation: Federation::Cie, username: text("maria.esempio") },
            Content::IdentityLinked { federation: Federation::Spid, at },
        ]
        .map(|content| Self { name: text("Maria Esempio"), portal: portal.clone(), content })
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn every_mail_says_all_it_must_in_both_parts_and_both_languages() {
        for (mail, lang) in
            Mail::samples().iter().flat_map(|mail| Lang::ALL.map(|lang| (mail, lang)))
        {
            let id = mail.content.id();
            let message = mail.render(lang);
            for part in [&message.subject, &message.text, &message.html] {
                assert!(!part.trim().is_empty(), "{id}");
                assert!(!part.contains("[mail-"), "{id}: a sentence is missing in {part}");
            }
            let own: &[&str] = match &mail.content {
                Content::ConfirmRegistration { link, .. } | Content::PasswordReset { link, .. } => {
                    &[link]
                }
                Content::Credentials { username, temporary_password } => {
                    &[username, temporary_password]
                }
                Content::CptAndModulo { cpt, request_number, .. } => &[cpt, request_number],
                Content::CptAgain { cpt, .. } => &[cpt],
                Content::Submitted { protocol, .. } => &[protocol, "9f86d081 884c7d65"],
                _ => &[],
            };
            for part in [&message.text, &message.html] {
                assert!(part.contains("http://127.0.0.1:4566/"), "{id}: no link");
                assert!(own.iter().all(|word| part.contains(word)), "{id}: {part}");
            }
            assert!(message.text.lines().all(|line| !line.contains('<')), "{id}: markup in text");
        }
    }

    #[test]
    fn d_3_no_mail_but_m02_and_m07_and_m08_carries_a_secret() {
        for mail in Mail::samples() {
            let text = mail.render(Lang::It).text;
            let secret =
                ["Qw7Kp3Zr9T", "R4TK9PLM2X", "B7WQ3HNC8D"].iter().any(|it| text.contains(it));
            assert_eq!(secret, matches!(mail.content.id(), "M02" | "M07" | "M08"));
        }
    }
}
