//! Every mail written from its samples: for the tests that read them all, and for pictures.

use polis_words::Lang;

use crate::{
    Mail, MailMessage, access, application, delegation, enablement, help, personal_code,
    registration, sample,
};

/// The samples written so far, with their number in D.3.
pub(crate) struct Written {
    lang: Lang,
    mails: Vec<(&'static str, MailMessage)>,
}

impl Written {
    pub(crate) fn add<M: Mail>(&mut self) {
        let to = sample::addressee(self.lang);
        self.mails.extend(M::samples().iter().map(|mail| (M::ID, mail.write(&to))));
    }
}

/// Every sample of every mail in `lang`, with its number in D.3.
pub fn gallery(lang: Lang) -> Vec<(&'static str, MailMessage)> {
    let mut written = Written { lang, mails: Vec::new() };
    registration::gallery(&mut written);
    access::gallery(&mut written);
    enablement::gallery(&mut written);
    delegation::gallery(&mut written);
    personal_code::gallery(&mut written);
    application::gallery(&mut written);
    help::gallery(&mut written);
    written.mails
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn every() -> Vec<(&'static str, MailMessage)> {
        Lang::ALL.into_iter().flat_map(gallery).collect()
    }

    /// What a mail is sent for: it stands in both parts.
    fn own(id: &str) -> &'static [&'static str] {
        match id {
            "M01" => &["/conferma/x8Qe0c3Jd2Vn5mWq7Rt1Yb4Zk6Hs9Lg"],
            "M02" => &["maria.esempio", sample::TEMPORARY_PASSWORD],
            "M04" | "M20a" => &["maria.esempio"],
            "M05" => &["/accesso/reimposta/x8Qe0c3Jd2Vn5mWq7Rt1Yb4Zk6Hs9Lg"],
            "M07" | "M14s" => &[sample::CPT, "K7PM-4XWD"],
            "M08" | "M14" => &[sample::CPT],
            "M09" | "M10" | "M10e" | "M12" => &["K7PM-4XWD"],
            "M17" => &["2026/0000001", "ba7816bf 8f01cfea"],
            _ => &[],
        }
    }

    #[test]
    fn every_mail_says_all_it_must_in_both_parts_and_every_language() {
        for (id, message) in every() {
            for part in [&message.subject, &message.text, &message.html] {
                assert!(!part.trim().is_empty(), "{id}");
                assert!(!part.contains("[mail-"), "{id}: a sentence is missing in {part}");
            }
            for part in [&message.text, &message.html] {
                assert!(part.contains("http://127.0.0.1:4566/"), "{id}: no link");
                assert!(own(id).iter().all(|word| part.contains(word)), "{id}: {part}");
            }
            assert!(message.text.lines().all(|line| !line.contains('<')), "{id}: markup in text");
        }
    }

    #[test]
    fn a_mail_is_written_in_the_language_of_the_citizen() {
        for ((id, italian), (_, english)) in gallery(Lang::It).into_iter().zip(gallery(Lang::En)) {
            assert_ne!(italian.subject, english.subject, "{id}");
            let paragraphs = |text: &str| -> BTreeSet<String> {
                text.split("\n\n").filter(|it| it.contains(' ')).map(str::to_owned).collect()
            };
            let (italian, english) = (paragraphs(&italian.text), paragraphs(&english.text));
            let untranslated: Vec<_> = italian.intersection(&english).collect();
            let allowed = |text: &&&String| text.contains(sample::CPT) || text.starts_with("    ");
            let untranslated: Vec<_> = untranslated.iter().filter(|it| !allowed(it)).collect();
            assert!(untranslated.is_empty(), "{id}: {untranslated:?}");
        }
    }

    #[test]
    fn d_3_no_mail_carries_a_secret_but_those_that_bring_one() {
        for (id, message) in every() {
            let secret = [sample::TEMPORARY_PASSWORD, sample::CPT]
                .iter()
                .any(|it| message.text.contains(it));
            assert_eq!(secret, matches!(id, "M02" | "M07" | "M08" | "M14" | "M14s"), "{id}");
        }
    }
}
