//! The frame of every page: language, path, signed-in user. It never carries data of the page itself.

use std::{borrow::Borrow, fmt};

use askama::filters::{Escaper, Html, HtmlSafe};
use jiff::Timestamp;
use polis_domain::Ways;
use polis_words::{Arg, Lang, when};

use crate::form::FormView;
use crate::translated::{is_translated, served};

/// The frame of a page. Build it with [`Chrome::new`], then [`Chrome::signed_in`] where it applies.
#[derive(Clone, Debug, Default)]
pub struct Chrome {
    /// The language of the page.
    pub lang: Lang,
    /// Path of the page, for the language switch and the current item of the menu.
    pub path: String,
    /// Name of the signed-in user, shown in the header.
    pub user: Option<String>,
    /// What that person may use.
    pub area: Area,
    /// When the session ends, where long forms say so.
    pub until: Option<Timestamp>,
    /// The ways in without digital identity, as they stand now.
    pub ways: Ways,
    /// When the request arrived: the pages say from which time by the clock a thing can be done again.
    pub now: Timestamp,
    /// Whether the browser asked for another step and was sent here: one line says so.
    pub misplaced: bool,
    /// What a citizen may name to the help desk about this request: eight characters.
    pub reference: String,
}

/// The part of the service that is open to the signed-in user: the menu leads nowhere else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// A citizen who is still to be enabled.
    #[default]
    Enablement,
    /// A citizen who may apply (R-ACC-5).
    Applications,
    /// The desk, for an officer.
    Desk,
}

impl Chrome {
    /// The frame of the page at `path`, in `lang` where that page is translated, else in Italian.
    pub fn new(lang: Lang, path: impl Into<String>) -> Self {
        let path = path.into();
        Self { lang: served(lang, &path), path, ..Self::default() }
    }

    /// The same frame for a person who is signed in.
    #[must_use]
    pub fn signed_in(self, name: impl Into<String>, area: Area) -> Self {
        Self { user: Some(name.into()), area, ..self }
    }

    /// The same frame, knowing when the session ends.
    #[must_use]
    pub fn until(self, end: Option<Timestamp>) -> Self {
        Self { until: end, ..self }
    }

    /// The same frame, knowing which ways in are open.
    #[must_use]
    pub fn with_ways(self, ways: Ways) -> Self {
        Self { ways, ..self }
    }

    /// The same frame, for a request that arrived then.
    #[must_use]
    pub fn at(self, now: Timestamp) -> Self {
        Self { now, ..self }
    }

    /// The time by the clock of Rome at which this number of seconds is over, to the next full minute: `14:35`.
    pub fn clock_in(&self, seconds: impl Borrow<u32>) -> String {
        let end = self.now.as_second().saturating_add((*seconds.borrow()).into());
        let minute = end.saturating_add(59).div_euclid(60).saturating_mul(60);
        self.lang.clock(&Timestamp::from_second(minute).unwrap_or(self.now))
    }

    /// The same for a number of minutes.
    pub fn clock_in_minutes(&self, minutes: impl Borrow<u32>) -> String {
        self.clock_in(minutes.borrow().saturating_mul(60))
    }

    /// A frame for samples.
    pub fn sample(lang: Lang, path: &str) -> Self {
        Self { reference: "7F3A09C2".to_owned(), ..Self::new(lang, path).at(when::sample(0)) }
    }

    /// A frame for samples of pages behind the sign-in.
    pub fn sample_signed_in(lang: Lang, path: &str) -> Self {
        let frame = Self::sample(lang, path).signed_in("Maria Rossi", Area::Applications);
        frame.until(Some(when::sample(0)))
    }

    /// A sentence: `{{ chrome.t("key") }}`.
    pub fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    /// A sentence with one argument: `{{ chrome.ta("key", "name", value) }}`.
    pub fn ta(&self, key: &str, name: &'static str, value: impl Arg) -> String {
        self.lang.t_with(key, &[(name, value.fluent())])
    }

    /// A sentence with two arguments.
    pub fn ta2(
        &self,
        key: &str,
        (first, one): (&'static str, impl Arg),
        (second, two): (&'static str, impl Arg),
    ) -> String {
        self.lang.t_with(key, &[(first, one.fluent()), (second, two.fluent())])
    }

    /// A sentence where `[words]` is a link to `href` and `*words*` are strong: `{{ chrome.rich("key", "/path") }}`.
    pub fn rich(&self, key: &str, href: &str) -> Rich {
        Rich::new(&self.lang.t(key), href)
    }

    /// As [`Chrome::rich`], with one argument (escaped like everything else).
    pub fn rich_a(&self, key: &str, href: &str, name: &'static str, value: impl Arg) -> Rich {
        Rich::new(&self.lang.t_with(key, &[(name, value.fluent())]), href)
    }

    /// The label of the field with this name: key `field-<name>`, with dashes.
    pub fn label(&self, field: &str) -> String {
        self.t(&crate::form::label_key(field))
    }

    /// The label of a box to tick, which may carry a link.
    pub fn rich_label(&self, field: &str, href: &str) -> Rich {
        Rich::new(&self.label(field), href)
    }

    /// The sentence under a field with something wrong.
    pub fn error(&self, form: &FormView, field: &str) -> Option<String> {
        form.error(field, self.lang)
    }

    /// The public address of an asset, with the hash in its name.
    pub fn asset(&self, name: &str) -> &'static str {
        crate::asset_url(name)
    }

    /// Whether the page exists in the other languages, so that the switch is shown.
    pub fn is_translated(&self) -> bool {
        is_translated(&self.path)
    }

    /// The languages the reader may switch to.
    pub fn other_languages(&self) -> impl Iterator<Item = Lang> {
        let here = self.lang;
        Lang::ALL.into_iter().filter(move |lang| *lang != here)
    }

    /// Whether the menu item at `href` is the place where the reader is.
    pub fn is_at(&self, href: &str) -> bool {
        self.path == href
            || (href != "/"
                && self.path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// An escaped sentence with links and strong words in it.
#[derive(Debug)]
pub struct Rich(String);

impl Rich {
    fn new(sentence: &str, href: &str) -> Self {
        let mut html = String::with_capacity(sentence.len() + 64);
        let mut strong = false;
        for letter in sentence.chars() {
            match letter {
                '[' => {
                    html.push_str("<a href=\"");
                    escape(&mut html, href);
                    html.push_str("\">");
                }
                ']' => html.push_str("</a>"),
                '*' => {
                    html.push_str(if strong { "</strong>" } else { "<strong>" });
                    strong = !strong;
                }
                other => escape(&mut html, other.encode_utf8(&mut [0; 4])),
            }
        }
        Self(html)
    }
}

fn escape(html: &mut String, text: &str) {
    // Writing into a String cannot fail.
    let _ = Html.write_escaped_str(html, text);
}

impl fmt::Display for Rich {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Rich {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rich_sentence_escapes_all_but_its_own_marks() {
        let rich = Rich::new("Vai [qui] *subito* <b>", "/a?b&c");
        assert_eq!(
            rich.to_string(),
            "Vai <a href=\"/a?b&#38;c\">qui</a> <strong>subito</strong> &#60;b&#62;"
        );
    }

    #[test]
    fn a_wait_ends_at_a_full_minute_by_the_clock_of_rome() {
        for (now, seconds, expected) in [
            ("2026-11-22T13:20:00Z", 900_u32, "14:35"),
            ("2026-11-22T13:20:01Z", 900, "14:36"),
            ("2026-11-22T22:59:30Z", 120, "00:02"),
            ("2026-07-22T13:20:00Z", 0, "15:20"),
            ("2026-10-25T00:59:00Z", 120, "02:01"),
        ] {
            let chrome = Chrome::new(Lang::It, "/").at(now.parse().unwrap());
            assert_eq!(chrome.clock_in(seconds), expected, "{now} and {seconds} s");
        }
    }

    #[test]
    fn the_menu_marks_the_area_of_the_page() {
        let chrome = Chrome::new(Lang::It, "/abilitazione/richiesta");
        assert!(chrome.is_at("/abilitazione"));
        assert!(!chrome.is_at("/abil") && !chrome.is_at("/"));
    }
}
