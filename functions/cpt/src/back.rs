//! The page that a citizen came from, as the review of an application: the way leads back there.

use polis_web::{Cx, Form, safe_return, with_query};

/// Name of the parameter and of the hidden field.
pub(crate) const FIELD: &str = "ritorno";

/// The page named in the address, if a person may be led back there.
pub(crate) fn asked(cx: &Cx) -> Option<String> {
    cx.query(FIELD).filter(|to| safe_return(to).is_some())
}

/// The page named in the form.
pub(crate) fn posted(form: &Form) -> Option<String> {
    safe_return(form.get(FIELD)).map(str::to_owned)
}

/// The address of a page that leads back there.
pub(crate) fn via(path: &str, back: Option<&str>) -> String {
    back.map_or_else(|| path.to_owned(), |back| with_query(path, &[(FIELD, back)]))
}
