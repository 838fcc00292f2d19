//! The application that another one follows (R19).

use serde::{Deserialize, Serialize};

use crate::Form;

/// The procedures of which one comes first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", rename_all = "kebab-case")]
pub struct Follows {
    /// Their names; one is enough.
    pub any_of: Vec<String>,
    /// The effect on the application that came first.
    pub effect: Relation,
    /// Whether this one is also made alone.
    pub optional: bool,
}

/// The effect of an application on the one it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Relation {
    Withdraws,
    Completes,
    Corrects,
    Contests,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    procedure: Option<String>,
    any_of: Option<Vec<String>>,
    effect: Relation,
    #[serde(default)]
    optional: bool,
}

impl TryFrom<Written> for Follows {
    type Error = &'static str;

    fn try_from(it: Written) -> Result<Self, Self::Error> {
        let any_of = match (it.procedure, it.any_of) {
            (Some(procedure), None) => vec![procedure],
            (None, Some(any_of)) if !any_of.is_empty() => any_of,
            _ => return Err("follows names one procedure, or any-of several"),
        };
        Ok(Self { any_of, effect: it.effect, optional: it.optional })
    }
}

impl Form {
    /// Whether a person of whom applications to these procedures were received may make this one.
    pub fn open_after(&self, submitted: &[&str]) -> bool {
        self.follows.as_ref().is_none_or(|follows| {
            let received = |name: &String| submitted.contains(&name.as_str());
            follows.optional || follows.any_of.iter().any(received)
        })
    }
}
