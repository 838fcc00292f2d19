//! What pages say to browsers and telephones about fields: what fills them, which keyboard, what stays as typed.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its page fails")]

use std::collections::BTreeSet;

use polis_pages::Lang;
use polis_pages::gallery::gallery;
use scraper::{ElementRef, Html, Selector};

/// Field, `autocomplete`, `inputmode`, `autocapitalize`; empty where the page says nothing.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    ("nome", "given-name", "", "words"),
    ("cognome", "family-name", "", "words"),
    ("nominativo", "name", "", "words"),
    ("email", "email", "", "none"),
    ("email_conferma", "email", "", "none"),
    ("username", "username", "", "none"),
    ("password", "current-password", "", "none"),
    ("vecchia_password", "current-password", "", "none"),
    ("nuova_password", "new-password", "", "none"),
    ("conferma_password", "new-password", "", "none"),
    ("nuovo_codice", "new-password", "", "none"),
    ("conferma_codice", "new-password", "", "none"),
    ("cpt", "one-time-code", "", "none"),
    ("codice_fiscale", "off", "", "characters"),
    ("numero_richiesta", "off", "", "characters"),
    ("data_nascita_giorno", "bday-day", "numeric", ""),
    ("data_nascita_mese", "bday-month", "numeric", ""),
    ("data_nascita_anno", "bday-year", "numeric", ""),
    ("telefono", "tel", "tel", ""),
    ("indirizzo", "address-line1", "", ""),
    ("cap", "postal-code", "numeric", ""),
];

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

fn attribute<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or_default()
}

/// Every page in every language.
fn pages() -> Vec<(String, Html)> {
    let shots = Lang::ALL.into_iter().flat_map(|lang| gallery(lang).unwrap());
    shots.map(|shot| (shot.name, Html::parse_document(&shot.html))).collect()
}

#[test]
fn every_field_says_what_fills_it_and_which_keyboard_it_wants() {
    let (mut complaints, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let typed = select(
        "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), select",
    );
    for (page, html) in pages() {
        for field in html.select(&typed) {
            let name = attribute(field, "name");
            let said =
                ["autocomplete", "inputmode", "autocapitalize"].map(|it| attribute(field, it));
            if let Some((known, fill, keyboard, capitals)) =
                FIELDS.iter().find(|(known, ..)| *known == name)
            {
                seen.insert(*known);
                if said != [*fill, *keyboard, *capitals] {
                    complaints.insert(format!("{page}: {name} says {said:?}"));
                }
            }
            if said[0].is_empty() {
                complaints.insert(format!("{page}: {name} has no autocomplete"));
            }
            if field.value().name() == "input" && attribute(field, "spellcheck") != "false" {
                complaints.insert(format!("{page}: {name} is checked for spelling"));
            }
        }
    }
    let unseen: Vec<_> =
        FIELDS.iter().map(|field| field.0).filter(|it| !seen.contains(it)).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    assert!(unseen.is_empty(), "no page has {unseen:?}");
}

#[test]
fn a_timeline_marks_the_step_where_one_is_and_no_other() {
    let (path, now, marked) =
        (select("ol.path"), select(".path-now"), select("[aria-current=step]"));
    let mut met = 0;
    for (page, html) in pages() {
        for timeline in html.select(&path) {
            let marks: Vec<_> = timeline.select(&marked).map(|step| step.id()).collect();
            let steps: Vec<_> = timeline.select(&now).map(|step| step.id()).collect();
            assert_eq!(marks, steps, "{page}");
            assert!(marks.len() <= 1, "{page} marks {} steps", marks.len());
            met += marks.len();
        }
    }
    assert!(met > 0, "no timeline has a step of now");
}
