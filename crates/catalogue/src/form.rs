//! What an edition of a procedure asks, and how it is handled.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Attachment, Cap, Condition, DocumentKind, Fee, Field, Follows, PointsRule, Rule};

/// One edition of a procedure, as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Form {
    /// Whose procedure it is: `docente`; Fluent messages `staff-<name>`.
    pub staff: Vec<String>,
    /// School year it is for: `2027/28`.
    pub school_year: String,
    /// The office that receives it (R32; L. 241/1990 art. 8): Fluent message `office-<name>`.
    pub office: String,
    /// Days within which it is answered (L. 241/1990 art. 2).
    pub answer_days: u32,
    /// What may be attached.
    pub attachments: Vec<DocumentKind>,
    /// Which of them are asked, and when (R21).
    #[serde(default, rename = "attachment")]
    pub attachments_asked: Vec<Attachment>,
    /// Declarations under DPR 445/2000 (R22).
    pub declarations: Vec<Declaration>,
    /// What is paid for it (R23).
    pub fee: Option<Fee>,
    /// What may be done after it was received (R24).
    #[serde(default)]
    pub correction: Correction,
    /// The kinds of application, of which a person may make one each (R18); none: one application.
    #[serde(default)]
    pub instances: Vec<String>,
    /// The procedures of which one comes first (R19).
    pub follows: Option<Follows>,
    /// Where «Altri servizi» shows it (R-SCH-1).
    pub path: Option<String>,
    /// Name of the rule set (R29).
    pub rules: Option<String>,
    /// What in this file no source confirms.
    #[serde(default)]
    pub unverified: Vec<String>,
    /// Categories with windows of their own (R16); none: one window.
    #[serde(default)]
    pub windows: Vec<String>,
    /// Which answers lead to which category.
    pub window_by: Option<WindowBy>,
    /// To whom it applies (R17), in order: the first that holds decides.
    #[serde(default)]
    pub eligibility: Vec<Eligibility>,
    /// The form, in the order of reading.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// Rules over several answers.
    #[serde(default, rename = "rule")]
    pub rules_over: Vec<Rule>,
    /// How points are computed (R14).
    #[serde(default)]
    pub points: Vec<PointsRule>,
    /// Limits of points together.
    #[serde(default)]
    pub points_cap: Vec<Cap>,
}

impl Form {
    /// All fields, in the order of reading.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field of that name and its section.
    pub fn field(&self, name: &str) -> Option<(&Section, &Field)> {
        let of = |section| move |field| (section, field);
        let mut all = self.sections.iter().flat_map(|it| it.fields.iter().map(of(it)));
        all.find(|(_, field)| field.name == name)
    }

    /// The first repeated section of which a condition names a field.
    pub fn repeated_of(&self, condition: &Condition) -> Option<&Section> {
        let mut sections = condition.fields().into_iter().filter_map(|(name, _)| self.field(name));
        sections.find_map(|(section, _)| section.is_repeated().then_some(section))
    }
}

/// A declaration and when it is made: Fluent message `<procedure>-declaration-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenDeclaration")]
pub struct Declaration {
    /// Its name, the end of its Fluent message.
    pub name: String,
    /// When it is made, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenDeclaration {
    Name(String),
    When { name: String, when: Condition },
}

impl From<WrittenDeclaration> for Declaration {
    fn from(written: WrittenDeclaration) -> Self {
        match written {
            WrittenDeclaration::Name(name) => Self { name, when: None },
            WrittenDeclaration::When { name, when } => Self { name, when: Some(when) },
        }
    }
}

/// What may be done after an application was received (R24).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// It may be corrected until the window closes.
    #[default]
    UntilClose,
    /// It may only be revoked, by another application.
    ByRevocation,
    /// Nothing may be done after it was received.
    None,
}

/// Which answers to a field lead to which window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowBy {
    /// The field whose answer decides.
    pub field: String,
    /// Category → answers.
    #[serde(flatten)]
    pub categories: BTreeMap<String, Vec<String>>,
}

/// Whether a procedure is for a person: Fluent message `<procedure>-eligibility-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eligibility {
    /// Its name, the end of its Fluent message.
    pub name: String,
    /// Whether one must, may or may not apply.
    pub result: Verdict,
    /// When it holds, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// Whether one must, may or may not apply (R17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Verdict {
    Must,
    May,
    No,
}

/// A part of a form; its heading is the Fluent message `<procedure>-section-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Section {
    /// Name, kebab-case, unique in the edition.
    pub name: String,
    /// When it is asked, if not always (R3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevant_when: Option<Condition>,
    /// The list of an earlier section, for each of whose values it is repeated (R26).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub for_each: Option<String>,
    /// Whether it is a list of records (V10), and of how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// Whether an import leaves it out, to be said again (R20).
    #[serde(default)]
    pub reconfirm: bool,
    /// Its fields, in the order of reading.
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
}

/// A list of records and its limits (R5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The fewest records.
    #[serde(default)]
    pub min: u32,
    /// The most records.
    pub max: u32,
}
