//! How an answer is read: the one place, for the pages, the review, the snapshot and so the PDF (D.5).

use polis_domain::{
    Edition,
    application::{Answer, Examined, Section},
    catalogue::{Answers, Asked, Facts, Field, Kind, Options, Place, Record, TICKED},
    day, place,
    tables::Table,
};

use crate::{Lang, arg, procedure};

/// What an edition asks of this citizen and what was answered, section by section in the order of the form.
pub fn sections(
    lang: Lang,
    edition: &Edition,
    examined: &Examined,
    facts: &Facts<'_>,
) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut last: Option<(&str, Option<&Record>)> = None;
    for asked in examined.checked.asked.iter().filter(|asked| asked.field.is_asked()) {
        let here = (asked.section.name.as_str(), asked.record.as_ref());
        if last != Some(here) {
            let title = heading(lang, edition, asked, facts);
            sections.push(Section { title, answers: Vec::new() });
            last = Some(here);
        }
        if let Some(section) = sections.last_mut() {
            section.answers.push(answer(lang, edition, asked, &examined.shown, facts));
        }
    }
    sections
}

fn answer(
    lang: Lang,
    edition: &Edition,
    asked: &Asked,
    shown: &Answers,
    facts: &Facts<'_>,
) -> Answer {
    let (slug, key) = (edition.id.procedure(), asked.key());
    let value = shown.get(&key).cloned();
    Answer {
        label: procedure::label(lang, slug, &asked.field.name),
        read: read(lang, slug, asked.field, value.as_deref().unwrap_or_default(), facts),
        field: key,
        value,
    }
}

/// The heading of a section: its title and, where it is repeated, for what.
fn heading(lang: Lang, edition: &Edition, asked: &Asked, facts: &Facts<'_>) -> String {
    let title = procedure::section(lang, edition.id.procedure(), &asked.section.name);
    match &asked.record {
        None => title,
        Some(record) => {
            let of = record_name(lang, edition, asked.section, record, facts);
            lang.t_with("submission-section-of", &[arg("section", title), arg("of", of)])
        }
    }
}

/// What one repetition of a section is for: `A-22 – Lingue e culture straniere`, `n. 2`.
pub fn record_name(
    lang: Lang,
    edition: &Edition,
    section: &polis_domain::catalogue::Section,
    record: &Record,
    facts: &Facts<'_>,
) -> String {
    match record {
        Record::Number(number) => lang.t_with("submission-record", &[arg("number", *number)]),
        Record::Value(value) => {
            let list = section.for_each.as_deref().and_then(|list| edition.field(list));
            let read = list.map(|(_, field)| option(lang, edition, field, value, facts));
            read.unwrap_or_else(|| value.clone())
        }
    }
}

fn option(lang: Lang, edition: &Edition, field: &Field, value: &str, facts: &Facts<'_>) -> String {
    match &field.kind {
        Kind::Several { of, .. } => {
            offered(lang, edition.id.procedure(), &field.name, of, value, facts)
        }
        _ => value.to_owned(),
    }
}

/// One answer, line by line; empty if the question was left empty. A value that its kind does not know is
/// read as it was typed.
pub fn read(lang: Lang, slug: &str, field: &Field, value: &str, facts: &Facts<'_>) -> Vec<String> {
    let value = value.trim();
    let lines = |one: &dyn Fn(&str) -> String| value.lines().map(one).collect();
    match &field.kind {
        Kind::Check => vec![yes_or_no(lang, value == TICKED)],
        _ if value.is_empty() => Vec::new(),
        Kind::YesNo if matches!(value, TICKED | "no") => vec![yes_or_no(lang, value == TICKED)],
        Kind::Choice { options } if options.iter().any(|option| option == value) => {
            vec![procedure::option(lang, slug, &field.name, value)]
        }
        Kind::Code { of } | Kind::Several { of, .. } => {
            lines(&|code| offered(lang, slug, &field.name, of, code, facts))
        }
        Kind::Decimal { .. } => vec![with_comma(value)],
        Kind::Grade => vec![grade(value)],
        Kind::Date => vec![italian(value)],
        Kind::Period { .. } => vec![period(lang, value)],
        Kind::Province => vec![province(value)],
        Kind::Comune => vec![comune(value, facts)],
        Kind::School { .. } => vec![school(value, facts)],
        Kind::Places(places) => {
            let numbered = value.lines().enumerate().map(|(nth, line)| {
                let read = place(lang, slug, &field.name, line, facts);
                if places.ordered { format!("{}. {read}", nth + 1) } else { read }
            });
            numbered.collect()
        }
        Kind::Textarea { .. } => value.lines().map(str::to_owned).collect(),
        _ => vec![value.to_owned()],
    }
}

fn yes_or_no(lang: Lang, yes: bool) -> String {
    lang.t(if yes { "submission-yes" } else { "submission-no" })
}

/// An option by its label, or a row of a table by its code and name.
fn offered(
    lang: Lang,
    slug: &str,
    field: &str,
    of: &Options,
    value: &str,
    facts: &Facts<'_>,
) -> String {
    match of {
        Options::Named { options } if options.iter().any(|option| option == value) => {
            procedure::option(lang, slug, field, value)
        }
        Options::Named { .. } => value.to_owned(),
        Options::Table { table, .. } => {
            let row = Table::find(table).and_then(|table| table.row(value, facts.closes));
            row.map_or_else(|| value.to_owned(), polis_domain::tables::Row::label)
        }
    }
}

fn italian(value: &str) -> String {
    day::parse(value).map_or_else(|_| value.to_owned(), day::italian)
}

/// A number as Italians write it: `97,50`.
fn with_comma(value: &str) -> String {
    if value.parse::<f64>().is_ok() { value.replace('.', ",") } else { value.to_owned() }
}

/// A mark: `8,5/10`, `110/110 e lode`.
fn grade(value: &str) -> String {
    let Some((vote, base)) = value.split_once('/') else { return value.to_owned() };
    let vote = with_comma(vote);
    match base.strip_suffix('L') {
        Some(base) => format!("{vote}/{base} e lode"),
        None => format!("{vote}/{base}"),
    }
}

fn period(lang: Lang, value: &str) -> String {
    let Some((from, to)) = value.split_once("..").or_else(|| value.split_once('/')) else {
        return value.to_owned();
    };
    let (from, key) = (italian(from), if to.is_empty() { "when-since" } else { "when-from-to" });
    lang.t_with(key, &[arg("from", from), arg("to", italian(to))])
}

fn province(value: &str) -> String {
    place::province(value)
        .map_or_else(|_| value.to_owned(), |found| format!("{} ({})", found.name, found.letters))
}

fn comune(value: &str, facts: &Facts<'_>) -> String {
    place::comune(value, facts.closes)
        .map_or_else(|_| value.to_owned(), |found| format!("{} ({})", found.name, found.province))
}

fn school(value: &str, facts: &Facts<'_>) -> String {
    let found = facts.schools.and_then(|register| register.find(value));
    found.map_or_else(
        || value.to_owned(),
        |school| format!("{value} – {}, {} ({})", school.name, school.comune, school.province),
    )
}

/// A place of a list, as it is read: `NAPS01000X – LICEO VICO, Napoli (NA)`, `Comune di Roma (RM)`.
pub fn place(lang: Lang, slug: &str, field: &str, line: &str, facts: &Facts<'_>) -> String {
    let Some(place) = Place::plain(line) else { return line.to_owned() };
    let name = match facts.spot(&place) {
        None => place.code.clone(),
        Some(spot) => {
            let args = [
                arg("kind", place.kind.name()),
                arg("code", place.code.as_str()),
                arg("name", spot.name),
                arg("comune", spot.comune.unwrap_or_default()),
                arg("province", spot.province),
            ];
            lang.t_with("submission-place", &args)
        }
    };
    let flags: Vec<String> =
        place.flags.iter().map(|flag| procedure::option(lang, slug, field, flag)).collect();
    if flags.is_empty() { name } else { format!("{name} [{}]", flags.join(", ")) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use polis_domain::{AccountId, EditionId, Library, application::Draft};

    use super::*;

    fn facts() -> Facts<'static> {
        Facts {
            today: date(2026, 11, 27),
            closes: date(2027, 3, 25),
            instance: Some("trasferimento"),
            born: date(1985, 4, 12),
            birth_province: "RM",
            schools: None,
            submitted: &[],
        }
    }

    fn examined(edition: &'static Edition, pairs: &[(&str, &str)]) -> Examined {
        let answers = pairs.iter().map(|(key, typed)| ((*key).to_owned(), (*typed).to_owned()));
        let draft = Draft { answers: answers.collect(), ..Draft::default() };
        let library = Library::empty(AccountId::from_random([7; 16]));
        Examined::new(edition, &draft, &library, &facts())
    }

    fn mobilita() -> &'static Edition {
        Edition::find(&EditionId::parse("mobilita-2027").expect("a name")).expect("an edition")
    }

    fn reading(name: &str, value: &str) -> Vec<String> {
        let examined = examined(mobilita(), &[("ricongiungimento", "coniuge"), (name, value)]);
        let sections = sections(Lang::It, mobilita(), &examined, &facts());
        let mut answers = sections.into_iter().flat_map(|section| section.answers);
        answers.find(|answer| answer.field == name).expect("a question").read
    }

    #[test]
    fn numbers_and_marks_are_read_with_a_comma_and_honours_in_words() {
        let edition =
            |name: &str| Edition::find(&EditionId::parse(name).expect("a name")).expect("it");
        for (procedure, field, value, as_read) in [
            ("gae", "punti", "97.50", "97,50"),
            ("gae", "punti", "1.000,5", "1.000,5"),
            ("gps", "accesso-voto", "8.5/10", "8,5/10"),
            ("gps", "accesso-voto", "110/110L", "110/110 e lode"),
            ("gps", "accesso-voto", "97/110", "97/110"),
            ("gps", "accesso-voto", "ottimo", "ottimo"),
        ] {
            let (_, field) = edition(&format!("{procedure}-2026")).field(field).expect("a field");
            assert_eq!(read(Lang::It, procedure, field, value, &facts()), [as_read], "{value}");
        }
    }

    #[test]
    fn answers_are_read_as_people_write_them() {
        for (name, value, read) in [
            (
                "luoghi",
                "S RMPS00001B +carcere\nC H501",
                &["1. RMPS00001B [Istituti di pena]", "2. Comune di Roma (RM)"][..],
            ),
            ("luoghi", "P RM", &["1. Provincia di Roma (RM)"]),
            ("ricongiungimento-dal", "2015-09-01", &["01/09/2015"]),
            ("ricongiungimento-comune", "H501", &["Roma (RM)"]),
            ("ordine", "primaria", &["Scuola primaria"]),
            (
                "classe",
                "a022",
                &[
                    "A-22 – Lingue e culture straniere negli istituti di istruzione secondaria di I e di II grado",
                ],
            ),
            ("concorso", "no", &["No"]),
            ("note", "a b", &["a b"]),
            ("note", "", &[]),
        ] {
            assert_eq!(reading(name, value).len(), read.len(), "{name}");
            if name != "classe" && !value.contains("carcere") {
                assert_eq!(reading(name, value), read, "{name}");
            }
        }
        assert!(reading("classe", "a022")[0].starts_with("A-22 – "));
    }

    #[test]
    fn a_wrong_answer_is_read_as_it_was_typed() {
        assert_eq!(reading("ricongiungimento-dal", "ieri"), ["ieri"]);
        assert_eq!(reading("ordine", "liceo"), ["liceo"]);
        assert_eq!(reading("classe", "boh"), ["boh"]);
        assert_eq!(reading("luoghi", "liceo"), ["1. liceo"]);
    }

    #[test]
    fn a_box_is_read_even_if_it_was_not_ticked() {
        assert_eq!(reading("dichiaro", "si"), ["Sì"]);
        assert_eq!(reading("dichiaro", ""), ["No"]);
    }

    #[test]
    fn every_question_that_is_asked_of_every_edition_is_read() {
        for edition in Edition::all() {
            let examined = examined(edition, &[]);
            let asked = examined.checked.asked.iter().filter(|asked| asked.field.is_asked());
            let sections = sections(Lang::It, edition, &examined, &facts());
            let read: usize = sections.iter().map(|section| section.answers.len()).sum();
            assert_eq!(read, asked.count(), "{}", edition.id);
        }
    }
}
