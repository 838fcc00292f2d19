//! A text that is typed or pasted reaches the server whole: the server tidies it, judges it and says
//! which rule it breaks.

use crate::tree::files;

#[test]
fn no_field_cuts_a_pasted_text() {
    let pages = files(&["crates/pages/templates"], "html");
    assert!(pages.len() > 40, "the templates are where they were");
    let cutting = pages.into_iter().filter(|(_, page)| page.contains("maxlength"));
    let cutting: Vec<String> = cutting.map(|(path, _)| path).collect();
    assert!(cutting.is_empty(), "`maxlength` keeps the beginning of a code, unseen: {cutting:?}");
}
