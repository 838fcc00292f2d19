//! Points as declared (R14): a preview, which no office has checked.

use polis_catalogue::{Points, Value};

use super::{Answers, Edition, Facts, condition::Scope};

/// What the points of an application would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The voices that count, in the order of the table.
    pub voices: Vec<Voice>,
    /// All that counts everywhere, in thousandths.
    pub base: i64,
    /// What counts besides for places in one municipality, by its Belfiore code, in thousandths.
    pub of_comune: Vec<(String, i64)>,
}

/// One voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its name in the edition.
    pub name: String,
    /// Points, in thousandths, before the limit of its group.
    pub points: i64,
    /// The municipality whose places it counts for, by its Belfiore code; none: everywhere.
    pub comune: Option<String>,
}

impl Edition {
    /// The points of these checked answers; none if the procedure has none.
    pub fn preview(&self, answers: &Answers, facts: &Facts) -> Option<Preview> {
        if self.points.is_empty() {
            return None;
        }
        let scope = Scope { form: &self.form, facts, answers, at: None };
        let mut preview = Preview::default();
        let mut groups: Vec<(&str, i64)> = Vec::new();
        for voice in &self.points {
            let Some(points) = points(voice, &scope).filter(|points| *points > 0) else { continue };
            let comune = match &voice.comune {
                None => None,
                // Points that are bound to a place count nowhere until the place is known.
                Some(field) => match scope.answer(field) {
                    Some(comune) => Some(comune.to_owned()),
                    None => continue,
                },
            };
            match (&comune, &voice.cap_group) {
                (Some(comune), _) => add(&mut preview.of_comune, comune.clone(), points),
                (None, Some(group)) => add(&mut groups, group, points),
                (None, None) => preview.base += points,
            }
            preview.voices.push(Voice { name: voice.name.clone(), points, comune });
        }
        for (group, points) in groups {
            let cap = self.points_cap.iter().find(|cap| cap.group == group);
            preview.base += cap.map_or(points, |cap| points.min(cap.max));
        }
        Some(preview)
    }
}

fn add<K: PartialEq>(sums: &mut Vec<(K, i64)>, key: K, points: i64) {
    match sums.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum += points,
        None => sums.push((key, points)),
    }
}

/// The points of a voice; none where it does not count.
fn points(voice: &Points, scope: &Scope<'_>) -> Option<i64> {
    if !scope.holds_or_none(voice.when.as_ref()) {
        return None;
    }
    let answer = scope.answer(&voice.field)?;
    let points = match &voice.value {
        Value::Fixed { points, is } => is.iter().any(|it| it == answer).then_some(*points)?,
        Value::Each { first, first_each, each } => {
            let units = super::condition::number(answer)? / 1000;
            let of_first = units.min(i64::from(*first));
            of_first * first_each + (units - of_first) * each
        }
        Value::Steps(steps) => {
            let reached = super::condition::number(answer)?;
            steps.iter().rev().find(|(from, _)| *from <= reached)?.1
        }
    };
    Some(voice.cap.map_or(points, |cap| points.min(cap)))
}
