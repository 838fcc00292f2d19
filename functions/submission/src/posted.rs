//! What a page of a section posted, as answers: days in three fields, boxes, and lists whose rows have a number, flags
//! and buttons. Nothing is refused here.

use polis_domain::catalogue::{Answers, Field, Kind, Record, Section, TICKED, key};
use polis_web::Form;

use crate::button::Button;

/// All answers of a section: those of the posted page, and of its other records those that are `stored`.
pub(crate) fn answers(
    section: &Section,
    record: Option<&Record>,
    stored: &Answers,
    form: &Form,
) -> Answers {
    let button = Button::of(form);
    let mut answers = stored.clone();
    for field in section.fields.iter().filter(|field| field.is_asked()) {
        let key = key(&section.name, &field.name, record);
        let typed = value(field, &key, form, &button);
        if typed.is_empty() {
            answers.remove(&key);
        } else {
            answers.insert(key, typed);
        }
    }
    answers
}

fn value(field: &Field, key: &str, form: &Form, button: &Button) -> String {
    match field.kind {
        Kind::Date => day(key, form).unwrap_or_else(|| form.posted(key).to_owned()),
        Kind::Period { .. } => {
            let of = |part: &str| day(&format!("{key}:{part}"), form);
            match (of("dal"), of("al")) {
                (None, None) => form.posted(key).to_owned(),
                (from, to) => {
                    format!("{}..{}", from.unwrap_or_default(), to.unwrap_or_default())
                }
            }
        }
        Kind::Places(_) | Kind::Several { .. }
            if !form.get(&format!("{key}:scelte")).is_empty() =>
        {
            list(key, form, button).join("\n")
        }
        _ => form.posted(key).to_owned(),
    }
}

/// A day typed in three fields; none if all are empty.
fn day(name: &str, form: &Form) -> Option<String> {
    let parts = ["giorno", "mese", "anno"].map(|part| form.get(&format!("{name}:{part}")));
    (parts != [""; 3]).then(|| parts.join("/"))
}

/// A row of a list: its place among the others, its number on the page, what it holds.
struct Row {
    place: (u32, u8, u32),
    number: u32,
    line: String,
}

/// The lines of a list: ticked boxes, numbered options or rows in their order, and what was added.
fn list(key: &str, form: &Form, button: &Button) -> Vec<String> {
    let prefix = format!("{key}:");
    let parts = form
        .values()
        .iter()
        .filter_map(|(name, typed)| Some((name.strip_prefix(&prefix)?, typed.trim())));
    let mut rows: Vec<Row> = Vec::new();
    for (name, typed) in parts.filter(|(name, _)| !matches!(*name, "scelte" | "nuovi")) {
        match name.split_once(':') {
            // An option with a number of its own, which no row has.
            Some((option, "posto")) if form.get(&format!("{prefix}{option}")).is_empty() => {
                if let Ok(place) = typed.parse() {
                    rows.push(Row { place: (place, 0, 0), number: 0, line: option.to_owned() });
                }
            }
            Some(_) => {}
            None if typed == TICKED => {
                rows.push(Row { place: (0, 0, 0), number: 0, line: name.to_owned() });
            }
            None => rows.push(row(&prefix, name, typed, form)),
        }
    }
    rows.sort_by_key(|row| row.place);
    let mut lines =
        button.arrange(key, rows.into_iter().map(|row| (row.number, row.line)).collect());
    let added = form.get(&format!("{prefix}nuovi")).split(['\n', ',', ';', '\t']);
    lines.extend(added.map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned));
    lines
}

/// A row and its flags. Of two rows with one number the one that was moved up comes before, and the one that was
/// moved down after.
fn row(prefix: &str, name: &str, typed: &str, form: &Form) -> Row {
    let number: u32 = name.parse().unwrap_or(u32::MAX);
    let place: u32 = form.get(&format!("{prefix}{name}:posto")).parse().unwrap_or(number);
    let moved = match place.cmp(&number) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => 1,
        std::cmp::Ordering::Greater => 2,
    };
    let of_row = format!("{prefix}{name}:");
    let flags = form.values().iter().filter(|(_, typed)| typed.trim() == TICKED);
    let flags = flags.filter_map(|(name, _)| name.strip_prefix(&of_row));
    let line = flags.fold(typed.to_owned(), |line, flag| format!("{line} +{flag}"));
    Row { place: (place, moved, number), number, line }
}

#[cfg(test)]
mod tests {
    use polis_domain::{Edition, EditionId};

    use super::*;

    fn posted(
        procedure: &str,
        field: &str,
        record: Option<&Record>,
        pairs: &[(&str, &str)],
    ) -> Answers {
        let edition = Edition::find(&EditionId::parse(procedure).unwrap()).unwrap();
        let (section, _) = edition.field(field).unwrap();
        let pairs = pairs.iter().map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned()));
        answers(section, record, &Answers::new(), &Form::of(pairs.collect()))
    }

    fn places(pairs: &[(&str, &str)]) -> String {
        let all: Vec<(&str, &str)> =
            [("luoghi:scelte", "si")].iter().chain(pairs).copied().collect();
        posted("mobilita-2027", "luoghi", None, &all).remove("luoghi").unwrap_or_default()
    }

    const THREE: [(&str, &str); 3] =
        [("luoghi:1", "P RM"), ("luoghi:2", "P NA"), ("luoghi:3", "P MI")];

    fn with(more: &[(&str, &str)]) -> String {
        places(&THREE.iter().chain(more).copied().collect::<Vec<_>>()).replace('\n', ", ")
    }

    #[test]
    fn rows_are_ordered_by_their_numbers_and_by_buttons() {
        for (more, order) in [
            (&[][..], "P RM, P NA, P MI"),
            (
                &[("luoghi:1:posto", "1"), ("luoghi:2:posto", "2"), ("luoghi:3:posto", "1")],
                "P MI, P RM, P NA",
            ),
            (
                &[("luoghi:1:posto", "3"), ("luoghi:2:posto", "2"), ("luoghi:3:posto", "3")],
                "P NA, P MI, P RM",
            ),
            (&[("luoghi:2:posto", "boh")], "P RM, P NA, P MI"),
            (&[("azione", "su:luoghi:3")], "P RM, P MI, P NA"),
            (&[("azione", "su:luoghi:1")], "P RM, P NA, P MI"),
            (&[("azione", "giu:luoghi:1")], "P NA, P RM, P MI"),
            (&[("azione", "giu:luoghi:3")], "P RM, P NA, P MI"),
            (&[("azione", "togli:luoghi:2")], "P RM, P MI"),
            (&[("azione", "togli:altro:2")], "P RM, P NA, P MI"),
            (&[("azione", "togli:luoghi:9")], "P RM, P NA, P MI"),
            (&[("luoghi:2:carcere", "si")], "P RM, P NA +carcere, P MI"),
            (&[("luoghi:nuovi", "H501\tRMIC8AB00X\n")], "P RM, P NA, P MI, H501, RMIC8AB00X"),
        ] {
            assert_eq!(with(more), order, "{more:?}");
        }
        assert_eq!(places(&[]), "");
    }

    #[test]
    fn days_boxes_and_ranks_are_put_together() {
        let days = [
            ("servizi.1.servizio-periodo:dal:giorno", "1"),
            ("servizi.1.servizio-periodo:dal:mese", "9"),
            ("servizi.1.servizio-periodo:dal:anno", "2025"),
        ];
        let first = Record::Number(1);
        let answers = posted("gps-2026", "servizio-periodo", Some(&first), &days);
        assert_eq!(answers["servizi.1.servizio-periodo"], "1/9/2025..");
        let day = [("ricongiungimento-dal:giorno", "1"), ("ricongiungimento-dal:anno", "2020")];
        assert_eq!(
            posted("mobilita-2027", "ricongiungimento-dal", None, &day)["ricongiungimento-dal"],
            "1//2020"
        );
        let ranks = [
            ("ordine-posti:scelte", "si"),
            ("ordine-posti:comune:posto", "2"),
            ("ordine-posti:sostegno:posto", "1"),
            ("ordine-posti:differenziato:posto", ""),
        ];
        assert_eq!(
            posted("mobilita-2027", "ordine-posti", None, &ranks)["ordine-posti"],
            "sostegno\ncomune"
        );
        let boxes = [("specializzazione:scelte", "si"), ("specializzazione:vista", "si")];
        assert_eq!(
            posted("mobilita-2027", "specializzazione", None, &boxes)["specializzazione"],
            "vista"
        );
    }

    #[test]
    fn a_client_may_post_the_answers_themselves() {
        let answers = posted(
            "mobilita-2027",
            "luoghi",
            None,
            &[("luoghi", "RMIC8AB00X\nP RM"), ("ignoto", "x")],
        );
        assert_eq!(
            answers.into_iter().collect::<Vec<_>>(),
            [("luoghi".to_owned(), "RMIC8AB00X\nP RM".to_owned())]
        );
    }
}
