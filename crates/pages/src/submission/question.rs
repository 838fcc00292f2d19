//! A question as a page shows it: its words, what it offers, and what is in its list.

use polis_domain::{
    Edition, EditionId,
    application::ATTACHMENTS,
    catalogue::{Answers, Asked, Facts, Field, Kind, Owns, Place, PlaceKind, Record},
    tables::Table,
};
use polis_words::{Lang, answers, arg, procedure};
use serde::Serialize;

use crate::Choice;

/// Characters that the closed list shows at 390 px.
const LONGEST_CHOICE: usize = 32;
/// Options that stand on the page at once.
const FEW: usize = 6;

/// A question of a page.
#[derive(Clone, Debug, Serialize)]
pub struct FormQuestion {
    /// Key of the answer: the name of its field in the form.
    pub key: String,
    /// What it asks.
    pub label: String,
    /// What helps to answer it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The words beside the label of a question that may stay empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<String>,
    /// The kind of answer and its limits.
    #[serde(flatten)]
    pub field: &'static Field,
    /// What it offers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What is in its list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// The other value, where another window saved one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub theirs: Vec<String>,
    /// How the answer is read, where what is typed does not say it: the name of a school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reads: Option<String>,
    /// Whether the declarations stand above it.
    #[serde(skip)]
    pub declares: bool,
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Its place in the list, from 1.
    pub nth: usize,
    /// The item as it is kept.
    pub value: String,
    /// As it is read.
    pub label: String,
    /// The flags it may carry: name, label, whether it does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<(String, String, bool)>,
}

impl FormQuestion {
    /// A question with what was typed so far.
    pub fn of(
        lang: Lang,
        edition: &Edition,
        asked: &Asked,
        typed: &Answers,
        facts: &Facts<'_>,
    ) -> Self {
        let (field, slug, key) = (asked.field, edition.id.procedure(), asked.key());
        let value = typed.get(&key).map_or("", String::as_str);
        let items = items(lang, slug, field, value, facts);
        let optional = field.is_optional() && !needs_some(field);
        Self {
            label: procedure::label(lang, slug, &field.name),
            hint: field.hint.then(|| procedure::hint(lang, slug, &field.name)).flatten(),
            optional: optional.then(|| procedure::optional(lang, slug, &field.name)),
            choices: choices(lang, slug, asked, facts),
            items,
            theirs: Vec::new(),
            reads: reads(lang, slug, field, value, facts),
            declares: field.declares(),
            field,
            key,
        }
    }

    /// How many items there are and how many there may be: «3 di 15».
    pub fn counted(&self, lang: Lang) -> Option<String> {
        most(self.field).map(|max| counted(lang, self.items.len(), max))
    }

    /// Whether all options stand on the page: a few, or some too long for the one line of a closed list on a telephone.
    pub fn is_read_at_once(&self) -> bool {
        let is_long = |choice: &Choice| choice.label.chars().count() > LONGEST_CHOICE;
        self.choices.len() <= FEW || (self.choices.len() <= 12 && self.choices.iter().any(is_long))
    }

    /// Day, month and year of a day that was typed, for its three fields: of the first day of a period, or of its last.
    pub fn day(&self, value: &str, last: bool) -> [(&'static str, String); 3] {
        let typed = match value.split_once("..") {
            Some((first, end)) => {
                if last {
                    end
                } else {
                    first
                }
            }
            None if last => "",
            None => value,
        };
        let parts: Vec<&str> = typed.split(['/', '-']).collect();
        let part = |nth: usize| parts.get(nth).copied().unwrap_or_default().to_owned();
        match parts.first() {
            Some(year) if year.len() == 4 => {
                [("giorno", part(2)), ("mese", part(1)), ("anno", part(0))]
            }
            _ => [("giorno", part(0)), ("mese", part(1)), ("anno", part(2))],
        }
    }

    /// Letters 3 and 4 of the codes of the schools that it admits, apart by blanks, all if empty; none if it takes no
    /// school.
    pub fn school_kinds(&self) -> Option<String> {
        match &self.field.kind {
            Kind::School { kinds } => Some(kinds.join(" ")),
            Kind::Places(places) => {
                places.of.contains(&PlaceKind::Scuola).then(|| places.kinds.join(" "))
            }
            _ => None,
        }
    }

    /// Whether the order of its list is the citizen's.
    pub fn is_ordered(&self) -> bool {
        match &self.field.kind {
            Kind::Places(places) => places.ordered,
            Kind::Several { ranked, .. } => *ranked,
            _ => false,
        }
    }

    /// Whether an item of this value is in its list.
    pub fn has(&self, value: &str) -> bool {
        self.items.iter().any(|item| item.value == value)
    }

    /// The place of an option in a ranked list, from 1.
    pub fn rank(&self, value: &str) -> Option<usize> {
        self.items.iter().position(|item| item.value == value).map(|at| at + 1)
    }
}

/// How many values a list may hold.
pub fn most(field: &Field) -> Option<u32> {
    match &field.kind {
        Kind::Places(places) => Some(places.max),
        Kind::Several { max, .. } => Some(*max),
        _ => None,
    }
}

/// «3 di 15».
pub(super) fn counted(lang: Lang, count: usize, max: u32) -> String {
    lang.t_with("submission-counted", &[arg("count", count), arg("max", max)])
}

/// Whether a list must hold something.
fn needs_some(field: &Field) -> bool {
    match &field.kind {
        Kind::Several { min, .. } => *min > 0,
        Kind::Places(places) => places.min > 0,
        _ => false,
    }
}

fn choices(lang: Lang, slug: &str, asked: &Asked, facts: &Facts<'_>) -> Vec<Choice> {
    let field = asked.field;
    let named = |value: &str| Choice {
        label: procedure::option(lang, slug, &field.name, value),
        value: value.to_owned(),
    };
    if let Some((table, groups)) = field.table() {
        let rows = Table::find(table).map(|table| table.rows(facts.closes));
        let admitted = rows.into_iter().flatten();
        return admitted
            .filter(|row| groups.is_empty() || row.is_of(groups))
            .map(|row| Choice { value: row.code.to_owned(), label: row.label() })
            .collect();
    }
    match field.kind {
        Kind::YesNo => [("si", "submission-yes"), ("no", "submission-no")]
            .map(|(value, key)| Choice { value: value.to_owned(), label: lang.t(key) })
            .into(),
        _ => asked.options().map(named).collect(),
    }
}

fn items(lang: Lang, slug: &str, field: &Field, value: &str, facts: &Facts<'_>) -> Vec<Item> {
    let lines = value.lines().map(str::trim).filter(|line| !line.is_empty());
    match &field.kind {
        Kind::Places(places) => lines
            .zip(1..)
            .map(|(line, nth)| {
                let place = Place::plain(line);
                let has = |flag: &String| place.as_ref().is_some_and(|it| it.flags.contains(flag));
                let label = |flag: &str| procedure::option(lang, slug, &field.name, flag);
                let flagged = place.as_ref().is_some_and(|it| places.flags_on(it.kind));
                let flags = places.flags.iter().filter(|_| flagged);
                let flags = flags.map(|it| (it.clone(), label(it), has(it))).collect();
                let bare = line.split(" +").next().unwrap_or(line);
                let label = answers::place(lang, slug, &field.name, bare, facts);
                Item { nth, value: bare.to_owned(), label, flags }
            })
            .collect(),
        Kind::Several { .. } => lines
            .zip(1..)
            .map(|(line, nth)| {
                let read = answers::read(lang, slug, field, line, facts).concat();
                let code = match field.table() {
                    Some((table, _)) => Table::find(table)
                        .and_then(|table| table.row(line, facts.closes))
                        .map_or(line, |row| row.code),
                    None => line,
                };
                Item { nth, value: code.to_owned(), label: read, flags: Vec::new() }
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The name behind a code that was typed.
fn reads(lang: Lang, slug: &str, field: &Field, value: &str, facts: &Facts<'_>) -> Option<String> {
    let coded = matches!(field.kind, Kind::School { .. } | Kind::Comune | Kind::Province);
    if !coded || value.is_empty() {
        return None;
    }
    let upper = value.trim().to_ascii_uppercase();
    Some(answers::read(lang, slug, field, &upper, facts).concat()).filter(|read| *read != upper)
}

/// The address of a page of the form: `/istanze/mobilita-2027/sezioni/servizi/2`.
pub(super) fn address(application: &str, section: &str, record: Option<&Record>) -> String {
    let section = format!("/istanze/{application}/sezioni/{section}");
    match record {
        None => section,
        Some(record) => format!("{section}/{}", record.name()),
    }
}

/// The address of the page that asks a question, by the key of its answer.
pub(super) fn address_of(application: &str, procedure: &str, key: &str) -> String {
    let edition = application.split('.').next().unwrap_or(application);
    let edition = EditionId::parse(edition).ok().filter(|id| id.procedure() == procedure);
    let edition = edition.and_then(|id| Edition::find(&id));
    let section = edition
        .and_then(|edition| {
            edition.sections.iter().find(|section| section.owns(key) || section.name == key)
        })
        .map_or(ATTACHMENTS, |section| section.name.as_str());
    let record = match key.split_once('@') {
        Some((_, value)) => Some(value),
        None => key.strip_prefix(section).and_then(|rest| rest.split('.').nth(1)),
    };
    let section = address(application, section, None);
    record.map_or(section.clone(), |record| format!("{section}/{record}"))
}
