//! Points as declared (R14): a preview, which no office has checked.

mod count;

use polis_catalogue::PointsRule;

use super::{Answers, Edition, Facts, condition::Scope};

/// What the points of an application would be. Those of a class are `base` and its own of `of_value`; those of a place
/// are these and its own of `of_comune`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The voices that count, in the order of the table.
    pub voices: Vec<Voice>,
    /// All that counts everywhere, in thousandths.
    pub base: i64,
    /// What counts besides for places in one municipality, by its Belfiore code, in thousandths.
    pub of_comune: Vec<(String, i64)>,
    /// What counts besides for one class or profile, by its code, in thousandths.
    pub of_value: Vec<(String, i64)>,
}

/// One voice, of all its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its name in the edition.
    pub name: String,
    /// Points, in thousandths, before the limit of its group.
    pub points: i64,
    /// The municipality whose places it counts for, by its Belfiore code; none: everywhere.
    pub comune: Option<String>,
    /// The class or the profile that it counts for, by its code; none: every one.
    pub value: Option<String>,
}

/// The places and the classes for which points count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum For {
    All,
    Comune(String),
    Value(String),
}

impl Edition {
    /// The points of these checked answers; none if the procedure has none.
    pub fn preview(&self, answers: &Answers, facts: &Facts) -> Option<Preview> {
        if self.points.is_empty() {
            return None;
        }
        let scope = Scope { form: &self.form, facts, answers, at: None };
        let mut preview = Preview::default();
        let mut groups: Vec<((&str, For), i64)> = Vec::new();
        for voice in &self.points {
            for (counts_for, points) in count::points(voice, &scope) {
                if points > 0 {
                    preview.voices.push(named(voice, points, &counts_for));
                    match &voice.cap_group {
                        Some(group) => add(&mut groups, (group.as_str(), counts_for), points),
                        None => preview.add(counts_for, points),
                    }
                }
            }
        }
        for ((group, counts_for), points) in groups {
            let cap = self.points_cap.iter().find(|cap| cap.group == group);
            preview.add(counts_for, cap.map_or(points, |cap| points.min(cap.max)));
        }
        Some(preview)
    }
}

impl Preview {
    fn add(&mut self, counts_for: For, points: i64) {
        match counts_for {
            For::All => self.base = self.base.saturating_add(points),
            For::Comune(comune) => add(&mut self.of_comune, comune, points),
            For::Value(value) => add(&mut self.of_value, value, points),
        }
    }
}

fn named(voice: &PointsRule, points: i64, counts_for: &For) -> Voice {
    let (comune, value) = match counts_for {
        For::All => (None, None),
        For::Comune(comune) => (Some(comune.clone()), None),
        For::Value(value) => (None, Some(value.clone())),
    };
    Voice { name: voice.name.clone(), points, comune, value }
}

fn add<K: PartialEq>(sums: &mut Vec<(K, i64)>, key: K, points: i64) {
    match sums.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum = sum.saturating_add(points),
        None => sums.push((key, points)),
    }
}
