//! What the button that sent a page asks for.

use polis_web::Form;

/// The field that names it.
const FIELD: &str = "azione";

/// What is done besides saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Button {
    /// «Salva e continua», and any other word.
    GoOn,
    /// Saves, and stays.
    Stay,
    /// Saves, and goes back to the review.
    Review,
    /// Opens the search for this list or school.
    Search(String),
    /// Takes a row of a list one place up.
    Up(String, u32),
    /// Takes a row of a list one place down.
    Down(String, u32),
    /// Takes a row off a list.
    Remove(String, u32),
    /// Deletes a record of a group.
    Delete(u32),
}

impl Button {
    /// The button of a posted page.
    pub(crate) fn of(form: &Form) -> Self {
        let named = form.get(FIELD);
        let mut parts = named.splitn(2, ':');
        let (verb, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let row =
            rest.rsplit_once(':').and_then(|(key, nth)| Some((key.to_owned(), nth.parse().ok()?)));
        match (verb, row) {
            ("salva" | "aggiungi" | "ordina", _) => Self::Stay,
            ("riepilogo", _) => Self::Review,
            ("cerca", _) if !rest.is_empty() => Self::Search(rest.to_owned()),
            ("su", Some((key, nth))) => Self::Up(key, nth),
            ("giu", Some((key, nth))) => Self::Down(key, nth),
            ("togli", Some((key, nth))) => Self::Remove(key, nth),
            ("elimina", _) => rest.parse().map_or(Self::Stay, Self::Delete),
            _ => Self::GoOn,
        }
    }

    /// Whether the citizen stays on the page.
    pub(crate) fn stays(&self) -> bool {
        matches!(self, Self::Stay | Self::Up(..) | Self::Down(..) | Self::Remove(..))
    }

    /// The rows of a list, each with its number on the page, as this button leaves them.
    pub(crate) fn arrange(&self, key: &str, mut rows: Vec<(u32, String)>) -> Vec<String> {
        let at = |nth: u32| rows.iter().position(|(number, _)| *number == nth);
        match self {
            Self::Up(list, nth) if list == key => match at(*nth) {
                Some(at) if at > 0 => rows.swap(at - 1, at),
                _ => {}
            },
            Self::Down(list, nth) if list == key => match at(*nth) {
                Some(at) if at + 1 < rows.len() => rows.swap(at, at + 1),
                _ => {}
            },
            Self::Remove(list, nth) if list == key => {
                if let Some(at) = at(*nth) {
                    rows.remove(at);
                }
            }
            _ => {}
        }
        rows.into_iter().map(|(_, line)| line).collect()
    }
}
