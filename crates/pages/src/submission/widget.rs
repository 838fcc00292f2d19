//! Which widget answers a question on a page.

use polis_domain::catalogue::{Kind, Options};

use super::FormQuestion;

/// For the template: which widget answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widget {
    /// A line of text, with the keyboard of a telephone: `text`, `numeric`, `decimal`.
    Line(&'static str),
    /// Several lines of text.
    Area,
    /// Options on the page.
    Radios,
    /// A closed list.
    Select,
    /// A box to tick.
    Box,
    /// A day in three fields.
    Day,
    /// Two days, each in three fields.
    Period,
    /// A school: a code, or the search.
    School,
    /// Boxes to tick.
    Boxes,
    /// Numbers beside options.
    Ranks,
    /// A list of codes that grows.
    Codes,
    /// A list of places that grows.
    Places,
    /// A sentence that asks nothing.
    Info,
}

impl FormQuestion {
    /// What fills its field in a browser (HTML autofill), by the names that contacts have in files.
    pub fn fill(&self) -> &'static str {
        match self.field.name.as_str() {
            "telefono" | "cellulare" => "tel",
            "pec" | "email" => "email",
            _ => "off",
        }
    }

    /// Which widget answers it.
    pub fn widget(&self) -> Widget {
        match &self.field.kind {
            Kind::Text { .. } if self.fill() != "off" => Widget::Line(self.fill()),
            Kind::Text { .. } | Kind::Grade | Kind::Province | Kind::Comune | Kind::SchoolYear => {
                Widget::Line("text")
            }
            Kind::Number { .. } => Widget::Line("numeric"),
            Kind::Date => Widget::Day,
            Kind::Decimal { .. } => Widget::Line("decimal"),
            Kind::Textarea { .. } => Widget::Area,
            Kind::Check => Widget::Box,
            Kind::Period { .. } => Widget::Period,
            Kind::School { .. } => Widget::School,
            Kind::Places(_) => Widget::Places,
            Kind::Info => Widget::Info,
            Kind::Several { ranked: true, of: Options::Named { .. }, .. } => Widget::Ranks,
            Kind::Several { .. } if self.choices.len() <= 14 => Widget::Boxes,
            Kind::Several { .. } => Widget::Codes,
            Kind::Choice { .. } | Kind::YesNo | Kind::Code { .. } if self.is_read_at_once() => {
                Widget::Radios
            }
            Kind::Choice { .. } | Kind::YesNo | Kind::Code { .. } => Widget::Select,
        }
    }
}
