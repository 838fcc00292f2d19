//! The sentences of a procedure, by convention: `<procedure>-title`, `<procedure>-section-<section>`,
//! `<procedure>-declaration-<name>`, `<procedure>-<field>`, `<procedure>-<field>-hint`, `<procedure>-<field>-optional`,
//! `<procedure>-<field>-<option>`. Underscores become dashes.

use crate::Lang;

/// The name of a procedure.
pub fn title(lang: Lang, procedure: &str) -> String {
    lang.t(&key(&[procedure, "title"]))
}

/// The heading of a section of its form.
pub fn section(lang: Lang, procedure: &str, section: &str) -> String {
    lang.t(&key(&[procedure, "section", section]))
}

/// The label of a field.
pub fn label(lang: Lang, procedure: &str, field: &str) -> String {
    lang.t(&key(&[procedure, field]))
}

/// The label of a field, if the procedure has that field.
pub fn find_label(lang: Lang, procedure: &str, field: &str) -> Option<String> {
    lang.find(&key(&[procedure, field]))
}

/// What helps to fill in a field, if there is such a sentence.
pub fn hint(lang: Lang, procedure: &str, field: &str) -> Option<String> {
    lang.find(&key(&[procedure, field, "hint"]))
}

/// The words beside the label of a field that may stay empty, in the gender of that label.
pub fn optional(lang: Lang, procedure: &str, field: &str) -> String {
    lang.find(&key(&[procedure, field, "optional"])).unwrap_or_else(|| lang.t("optional"))
}

/// An option of a field.
pub fn option(lang: Lang, procedure: &str, field: &str, option: &str) -> String {
    lang.t(&key(&[procedure, field, option]))
}

/// A declaration made with the application.
pub fn declaration(lang: Lang, procedure: &str, name: &str) -> String {
    lang.t(&key(&[procedure, "declaration", name]))
}

fn key(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}
