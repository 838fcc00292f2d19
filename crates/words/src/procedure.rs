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

/// The name of one kind of application (R18): `Trasferimento`.
pub fn instance(lang: Lang, procedure: &str, name: &str) -> String {
    lang.t(&key(&[procedure, "instance", name]))
}

/// Whom a procedure is for, or not, and why (R17).
pub fn eligibility(lang: Lang, procedure: &str, name: &str) -> String {
    lang.t(&key(&[procedure, "eligibility", name]))
}

/// What a rule over several answers says (R4, R12, R13).
pub fn rule(lang: Lang, procedure: &str, name: &str) -> String {
    lang.t(&key(&[procedure, "rule", name]))
}

/// A voice of the table of points (R14).
pub fn points(lang: Lang, procedure: &str, name: &str) -> String {
    lang.t(&key(&[procedure, "points", name]))
}

/// What a procedure is about, in a few words.
pub fn lead(lang: Lang, procedure: &str) -> String {
    lang.t(&key(&[procedure, "lead"]))
}

/// The staff that an edition is for: «Personale docente».
pub fn staff(lang: Lang, staff: &[String]) -> String {
    let names = staff.iter().map(|name| lang.t(&format!("staff-{name}")));
    names.collect::<Vec<_>>().join(", ")
}

/// The office that receives an application (R32).
pub fn office(lang: Lang, office: &str) -> String {
    lang.t(&format!("office-{office}"))
}

fn key(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}
