//! The search for schools, municipalities, districts and provinces by words.

use polis_domain::{
    catalogue::{Place, PlaceKind},
    place,
    schools::{Query, Register},
    tables::Table,
    text::fold,
};

use crate::context::Context;

/// How many places are shown.
const SHOWN: usize = 20;

/// The places that these words find, at most [`SHOWN`], and how many there are.
pub(crate) fn find(
    context: &Context,
    kind: PlaceKind,
    words: &str,
    kinds: &[String],
) -> (Vec<Place>, usize) {
    let facts = context.facts();
    let place = |code: &str| Place { kind, code: code.to_owned(), flags: Vec::new() };
    let wanted = fold(words);
    let matches = |text: &str| {
        let text = fold(text);
        wanted.split(' ').all(|word| text.split(' ').any(|it| it.starts_with(word)))
    };
    let codes: Vec<String> = match kind {
        PlaceKind::Scuola | PlaceKind::Cpia => {
            let Some(register) = facts.schools else { return (vec![], 0) };
            let cpia = kind == PlaceKind::Cpia;
            return schools(register, words, kinds, cpia, &place);
        }
        PlaceKind::Comune => {
            place::find(words, facts.closes).iter().map(|it| it.code.to_owned()).collect()
        }
        PlaceKind::Distretto => {
            let rows = Table::find("distretti").map(|table| table.rows(facts.closes));
            let rows = rows.into_iter().flatten();
            rows.filter(|row| matches(row.name) || row.code.starts_with(&wanted))
                .map(|row| row.code.to_owned())
                .collect()
        }
        PlaceKind::Provincia => place::provinces()
            .iter()
            .filter(|it| !it.historic && (matches(it.name) || it.letters == wanted))
            .map(|it| it.letters.to_owned())
            .collect(),
    };
    let count = codes.len();
    (codes.iter().take(SHOWN).map(|code| place(code)).collect(), count)
}

fn schools(
    register: &Register,
    words: &str,
    kinds: &[String],
    cpia: bool,
    place: &dyn Fn(&str) -> Place,
) -> (Vec<Place>, usize) {
    let admitted = |kind: &str| kinds.is_empty() || kinds.iter().any(|it| it == kind);
    // A filter by several kinds is laid over more of what was found than is shown.
    let limit = if kinds.is_empty() && !cpia { SHOWN } else { 2000 };
    let Ok(found) = register.search(&Query { words, limit, ..Query::default() }) else {
        return (vec![], 0);
    };
    let fits = found.schools.iter().filter(|school| {
        admitted(school.kind)
            && (!cpia || school.grade.contains("ADULTI") || school.trait_ == "CPIA")
    });
    let fits: Vec<&str> = fits.map(|school| school.code).collect();
    let all = if limit == SHOWN { found.total } else { fits.len() };
    (fits.into_iter().take(SHOWN).map(place).collect(), all)
}
