//! What a new register changes.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Register, School};

/// Codes that are listed of each kind of change.
const LISTED: usize = 50;

/// Schools that changed in one way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Number of schools that changed so.
    pub count: usize,
    /// The first fifty codes.
    pub codes: Vec<String>,
}

impl Changes {
    fn add(&mut self, school: &School<'_>) {
        self.count += 1;
        if self.codes.len() < LISTED {
            self.codes.push(school.code.to_owned());
        }
    }
}

/// How two registers differ.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Codes that only the new register has.
    pub new: Changes,
    /// Codes that only the old register has.
    pub gone: Changes,
    /// Schools under another name.
    pub renamed: Changes,
    /// Schools in another municipality.
    pub moved: Changes,
}

impl Difference {
    /// What `new` changes in `old`.
    pub fn between(old: &Register, new: &Register) -> Self {
        let mut difference = Self::default();
        let (mut olds, mut news) = (old.schools().peekable(), new.schools().peekable());
        loop {
            let order = match (olds.peek(), news.peek()) {
                (None, None) => return difference,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(old), Some(new)) => old.code.cmp(new.code),
            };
            let old = if order.is_le() { olds.next() } else { None };
            let new = if order.is_ge() { news.next() } else { None };
            difference.note(old, new);
        }
    }

    fn note(&mut self, old: Option<School<'_>>, new: Option<School<'_>>) {
        match (old, new) {
            (Some(old), None) => self.gone.add(&old),
            (None, Some(new)) => self.new.add(&new),
            (Some(old), Some(new)) => {
                if old.name != new.name {
                    self.renamed.add(&new);
                }
                if old.comune_code != new.comune_code {
                    self.moved.add(&new);
                }
            }
            (None, None) => {}
        }
    }
}
