//! Answers that complete an application to any edition of the catalogue: every question that is asked is answered by
//! its kind, and what the check finds wrong is answered otherwise, until nothing is.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use polis_domain::{
    Edition,
    catalogue::{Answers, Asked, Facts, Kind, Options, PlaceKind, key},
    schools::Register,
    tables::Table,
};

/// How often it is tried: a question may ask for others, and each may be wrong a few times.
const TRIES: usize = 60;

/// The register of invented schools that the local stack is seeded with.
///
/// # Panics
/// If the file is not the Ministry's form.
pub fn schools() -> Register {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../infra/local/schools.csv");
    let bytes = std::fs::read(path).unwrap();
    Register::default().with(&polis_domain::schools::read(&bytes).unwrap())
}

/// Answers to everything that an edition asks under these facts.
///
/// # Panics
/// If no answers are found: some rule cannot be met, and says which.
pub fn answers(edition: &'static Edition, facts: &Facts<'_>) -> Answers {
    let mut answers = Answers::new();
    for section in edition.sections.iter().filter(|section| section.group.is_some()) {
        let first = key(&section.name, &section.fields[0].name, Some(&record(1)));
        answers.insert(first, String::new());
    }
    let (mut tries, mut given_up) = (BTreeMap::<String, usize>::new(), BTreeSet::new());
    let mut said = Vec::new();
    for _ in 0..TRIES {
        let checked = edition.check(&answers, facts);
        let mut changed = false;
        for asked in checked.asked.iter().filter(|asked| asked.field.is_asked()) {
            let key = asked.key();
            let empty = answers.get(&key).is_none_or(String::is_empty);
            if empty && !given_up.contains(&key) {
                changed |= put(&mut answers, &mut given_up, asked, 0, facts);
            }
        }
        if changed {
            continue;
        }
        said = checked.findings.iter().filter(|it| it.is_error()).cloned().collect();
        if said.is_empty() {
            return checked.answers;
        }
        for finding in &said {
            let of = |asked: &&Asked| asked.key() == finding.key;
            let Some(asked) = checked.asked.iter().find(of) else { continue };
            let count = tries.entry(finding.key.clone()).or_default();
            *count += 1;
            put(&mut answers, &mut given_up, asked, *count, facts);
        }
    }
    panic!("{}: no answers without {said:?}\n{answers:#?}", edition.id);
}

fn record(number: u32) -> polis_domain::catalogue::Record {
    polis_domain::catalogue::Record::Number(number)
}

/// Answers with the nth candidate; without one the question is left empty.
fn put(
    answers: &mut Answers,
    given_up: &mut BTreeSet<String>,
    asked: &Asked,
    nth: usize,
    facts: &Facts<'_>,
) -> bool {
    let key = asked.key();
    let Some(candidate) = candidates(asked, facts).into_iter().nth(nth) else {
        answers.remove(&key);
        given_up.insert(key);
        return false;
    };
    answers.insert(key, candidate);
    true
}

fn candidates(asked: &Asked, facts: &Facts<'_>) -> Vec<String> {
    let fixed = |values: &[&str]| values.iter().map(|it| (*it).to_owned()).collect();
    match &asked.field.kind {
        Kind::Text { .. } | Kind::Textarea { .. } => fixed(&["Işık D’Àngelo", "Altro", "Terzo"]),
        Kind::Choice { .. } => asked.options().map(str::to_owned).collect(),
        Kind::YesNo => fixed(&["si", "no"]),
        Kind::Check => fixed(&["si"]),
        Kind::Number { min, max } => [1, *min, *max, 41, 62, 5]
            .iter()
            .map(|it| (*it).clamp(*min, *max).to_string())
            .collect(),
        Kind::Decimal { min, max, .. } => [*max, *min].map(|it| it.to_string()).into(),
        Kind::Date => fixed(&["2020-09-01", "2026-05-01", "2027-09-01", "1990-01-01"]),
        Kind::Grade => fixed(&["110/110L", "97/110", "8.5/10", "100/100"]),
        Kind::SchoolYear => fixed(&["2024/25", "2025/26", "2023/24"]),
        Kind::Period { .. } => fixed(&["2024-09-01/2025-06-30", "2025-09-01/2026-06-30"]),
        Kind::Code { of } => offered(asked, of, facts),
        Kind::Several { of, min, max, .. } => {
            let all = offered(asked, of, facts);
            let counts = [(*min).max(1), *max, 2];
            let lists = counts.map(|count| {
                all.iter()
                    .take(usize::try_from(count).unwrap())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\n")
            });
            lists.into_iter().chain(all.iter().skip(1).cloned()).collect()
        }
        Kind::Province => fixed(&["RM", "NA", "MI"]),
        Kind::Comune => fixed(&["H501", "F839"]),
        Kind::School { kinds } => codes(kinds, facts),
        Kind::Places(places) => {
            let scuole = codes(&places.kinds, facts);
            let list = |from: usize| {
                let some = scuole.iter().skip(from).take(3).map(|code| format!("S {code}"));
                some.collect::<Vec<_>>().join("\n")
            };
            let mut lists: Vec<String> = (0..scuole.len().min(40)).map(list).collect();
            if !places.of.contains(&PlaceKind::Scuola) {
                lists = fixed(&["C H501", "P RM"]);
            } else if places.of.contains(&PlaceKind::Provincia) {
                lists.insert(0, format!("{}\nC F839\nP NA", lists[0]));
            }
            lists
        }
        Kind::Info => vec![],
    }
}

fn offered(asked: &Asked, of: &Options, facts: &Facts<'_>) -> Vec<String> {
    match of {
        Options::Named { .. } => asked.options().map(str::to_owned).collect(),
        Options::Table { table, groups } => {
            let rows = Table::find(table).unwrap().rows(facts.closes);
            let rows = rows.filter(|row| groups.is_empty() || row.is_of(groups));
            rows.map(|row| row.code.to_owned()).collect()
        }
    }
}

/// Schools of the province of Rome of these kinds.
fn codes(kinds: &[String], facts: &Facts<'_>) -> Vec<String> {
    let schools = facts.schools.unwrap().schools().filter(|school| school.province == "RM");
    let fits = schools.filter(|it| kinds.is_empty() || kinds.iter().any(|kind| kind == it.kind));
    fits.map(|school| school.code.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_edition_can_be_completed() {
        let schools = schools();
        for edition in Edition::all() {
            for nth in 1..=edition.instances() {
                let facts = Facts {
                    today: date(2026, 11, 27),
                    closes: date(2027, 1, 26),
                    instance: edition.instance(nth),
                    born: date(1970, 1, 1),
                    birth_province: "RM",
                    schools: Some(&schools),
                    submitted: &["gps", "gae", "cessazione", "esami-es-e"],
                };
                let answers = answers(edition, &facts);
                assert!(edition.check(&answers, &facts).declared().is_some(), "{}", edition.id);
            }
        }
    }
}
