//! Languages, and the sentence behind a key.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid};
use polis_domain::Language;

fluent_templates::static_loader! {
    static SENTENCES = {
        locales: "./locales",
        fallback_language: "it",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static IT: LazyLock<LanguageIdentifier> = LazyLock::new(|| langid!("it"));
static EN: LazyLock<LanguageIdentifier> = LazyLock::new(|| langid!("en"));

/// A language of the service, with its sentences. Italian text prevails (L. 482/1999).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Italian: complete, the fallback.
    #[default]
    It,
    /// English: the public pages, registration and sign-in, SPID and CIE too.
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::It => Self::It,
            Language::En => Self::En,
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::It => Self::It,
            Lang::En => Self::En,
        }
    }
}

impl Lang {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// The language with this code (`it`, `en`), as in `/lingua/{code}` and in the cookie.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The first known language of an `Accept-Language` header, in capitals or not; Italian when there
    /// is none.
    pub fn from_accept_language(header: &str) -> Self {
        header
            .split(',')
            .filter_map(|range| range.split([';', '-']).next())
            .find_map(|code| Self::from_code(&code.trim().to_ascii_lowercase()))
            .unwrap_or_default()
    }

    /// BCP 47 code, for `lang`, `Content-Language` and the switch.
    pub fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }

    /// Three letters, for the switch.
    pub fn short(self) -> &'static str {
        match self {
            Self::It => "ITA",
            Self::En => "ENG",
        }
    }

    /// The name of the language in itself, for the switch.
    pub fn name(self) -> &'static str {
        match self {
            Self::It => "Italiano",
            Self::En => "English",
        }
    }

    /// Title of a timeline step.
    pub fn step_title(self, step: &str) -> String {
        self.t(&format!("step-{step}"))
    }

    /// What a timeline step asks of the person.
    pub fn step_detail(self, step: &str) -> String {
        self.t(&format!("step-{step}-detail"))
    }

    /// The sentence with this key; the key itself, in brackets, when there is none (a test forbids it).
    pub fn t(self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| format!("[{key}]"))
    }

    /// The sentence with this key, with arguments.
    pub fn t_with(self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.find_with(key, args).unwrap_or_else(|| format!("[{key}]"))
    }

    /// The sentence with this key, if there is one.
    pub fn find(self, key: &str) -> Option<String> {
        SENTENCES.try_lookup(self.id(), key)
    }

    /// The sentence with this key, with arguments, if there is one.
    pub fn find_with(self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        SENTENCES.try_lookup_with_args(self.id(), key, &args)
    }

    fn id(self) -> &'static LanguageIdentifier {
        match self {
            Self::It => &IT,
            Self::En => &EN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_of_the_browser_is_served() {
        assert_eq!(Lang::from_accept_language("de-AT, en-GB;q=0.8, it;q=0.5"), Lang::En);
        assert_eq!(Lang::from_accept_language("EN"), Lang::En, "a tag in capitals is the same tag");
        assert_eq!(Lang::from_accept_language("de"), Lang::It);
    }
}
