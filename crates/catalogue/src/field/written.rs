//! A question as files write it: one table of keys, of which each kind takes its own and no other.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    AmongFirst, Field, FlagLimit, Kind, MaxBy, Options, PlaceKind, Places, Privacy, SubLimit,
    Territory,
};
use crate::Condition;

#[derive(Deserialize, Default, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Written {
    name: String,
    kind: String,
    #[serde(default)]
    required: bool,
    required_when: Option<Condition>,
    relevant_when: Option<Condition>,
    #[serde(default)]
    hint: bool,
    privacy: Option<Privacy>,
    #[serde(default)]
    reconfirm: bool,
    options: Option<Vec<String>>,
    option_when: Option<BTreeMap<String, Condition>>,
    table: Option<String>,
    groups: Option<Vec<String>>,
    min: Option<u32>,
    max: Option<u32>,
    scale: Option<u8>,
    open: Option<bool>,
    of: Option<Vec<PlaceKind>>,
    ordered: Option<bool>,
    limits: Option<Vec<SubLimit>>,
    max_by: Option<MaxBy>,
    territory: Option<Territory>,
    kinds: Option<Vec<String>>,
    not: Option<String>,
    among_first: Option<AmongFirst>,
    first_of_highest: Option<bool>,
    pinned: Option<String>,
    flags: Option<Vec<String>>,
    flags_of: Option<Vec<PlaceKind>>,
    flag_limits: Option<Vec<FlagLimit>>,
}

/// Characters of a text without a limit of its own.
const LINE: u32 = 120;

impl TryFrom<Written> for Field {
    type Error = String;

    fn try_from(mut it: Written) -> Result<Self, String> {
        let (name, written) = (std::mem::take(&mut it.name), std::mem::take(&mut it.kind));
        let field = Self {
            kind: it.take_kind(&written).map_err(|what| format!("{name}: {what}"))?,
            name,
            required: std::mem::take(&mut it.required),
            required_when: it.required_when.take(),
            relevant_when: it.relevant_when.take(),
            option_when: it.option_when.take().unwrap_or_default(),
            hint: std::mem::take(&mut it.hint),
            privacy: it.privacy.take(),
            reconfirm: std::mem::take(&mut it.reconfirm),
        };
        // RuleKind no key was taken for is left.
        if it != Written::default() {
            return Err(format!("{}: a key that a {written} does not have", field.name));
        }
        if field.required && field.required_when.is_some() {
            return Err(format!("{}: required, or required-when", field.name));
        }
        Ok(field)
    }
}

impl Written {
    /// Takes the keys of that kind out.
    fn take_kind(&mut self, name: &str) -> Result<Kind, String> {
        let missing = |key: &str| format!("a {name} has a {key}");
        let max = |it: &mut Self| it.max.take().ok_or_else(|| missing("max"));
        Ok(match name {
            "text" | "contact" => Kind::Text { max: self.max.take().unwrap_or(LINE) },
            "textarea" => Kind::Textarea { max: max(self)? },
            "choice" => {
                Kind::Choice { options: self.options.take().ok_or_else(|| missing("options"))? }
            }
            "yes-no" => Kind::YesNo,
            "check" => Kind::Check,
            "number" => Kind::Number { min: self.min.take().unwrap_or(0), max: max(self)? },
            "decimal" => Kind::Decimal {
                min: self.min.take().unwrap_or(0),
                max: max(self)?,
                scale: self
                    .scale
                    .take()
                    .filter(|scale| *scale <= 3)
                    .ok_or_else(|| missing("scale"))?,
            },
            "date" => Kind::Date,
            "grade" => Kind::Grade,
            "school-year" => Kind::SchoolYear,
            "period" => Kind::Period { open: self.open.take().unwrap_or_default() },
            "code" => Kind::Code { of: self.offered(name)? },
            "multi" | "rank" => Kind::Several {
                of: self.offered(name)?,
                min: self.min.take().unwrap_or(0),
                max: max(self)?,
                ranked: name == "rank",
            },
            "province" => Kind::Province,
            "comune" => Kind::Comune,
            "school" => Kind::School { kinds: self.kinds.take().unwrap_or_default() },
            "places" => Kind::Places(Box::new(Places {
                of: self.of.take().ok_or_else(|| missing("of"))?,
                min: self.min.take().unwrap_or(0),
                max: max(self)?,
                ordered: self.ordered.take().unwrap_or(true),
                limits: self.limits.take().unwrap_or_default(),
                max_by: self.max_by.take(),
                territory: self.territory.take(),
                kinds: self.kinds.take().unwrap_or_default(),
                not: self.not.take(),
                among_first: self.among_first.take(),
                first_of_highest: self.first_of_highest.take().unwrap_or_default(),
                pinned: self.pinned.take(),
                flags: self.flags.take().unwrap_or_default(),
                flags_of: self.flags_of.take().unwrap_or_default(),
                flag_limits: self.flag_limits.take().unwrap_or_default(),
            })),
            "info" => Kind::Info,
            other => return Err(format!("no kind of field is called {other}")),
        })
    }

    fn offered(&mut self, name: &str) -> Result<Options, String> {
        let groups = self.groups.take();
        match (self.options.take(), self.table.take(), groups) {
            (Some(options), None, None) => Ok(Options::Named { options }),
            (None, Some(table), groups) => {
                Ok(Options::Table { table, groups: groups.unwrap_or_default() })
            }
            _ => Err(format!("a {name} has options or a table")),
        }
    }
}
