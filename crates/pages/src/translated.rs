//! Which pages exist in every language.

use polis_words::Lang;

/// The areas whose pages exist in every language (first path segment; "" is the home).
const AREAS: &[&str] = &[
    "",
    "istruzioni",
    "assistenza",
    "scuole",
    "accessibilita",
    "privacy",
    "note-legali",
    "registrazione",
    "conferma",
    "accesso",
    "spid",
    "cie",
];

/// Whether the page at `path` exists in every language.
pub fn is_translated(path: &str) -> bool {
    let area = path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
    AREAS.contains(&area)
}

/// `lang` if the page at `path` is translated, Italian otherwise: a page never mixes languages.
pub(crate) fn served(lang: Lang, path: &str) -> Lang {
    if is_translated(path) { lang } else { Lang::It }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_untranslated_page_is_served_in_italian() {
        assert_eq!(served(Lang::En, "/registrazione/dati"), Lang::En);
        assert_eq!(served(Lang::En, "/"), Lang::En);
        assert_eq!(served(Lang::En, "/abilitazione"), Lang::It);
    }
}
