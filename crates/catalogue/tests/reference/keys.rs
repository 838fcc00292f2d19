//! Every key that the reader knows has its place in the document: an unknown key makes the reader name all others.

use super::{DOCUMENT, file, read};

/// The names that the reader expects instead of `boh`.
fn expected(fault: &str) -> Vec<String> {
    let (_, list) = fault.split_once("expected ").expect(fault);
    let list = list.split(": ").next().unwrap_or(list);
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn no_key_and_no_name_is_left_out() {
    let document = file(DOCUMENT);
    for (head, tail) in [
        ("boh = 1", ""),
        ("correction = 'boh'", ""),
        ("fee = { boh = 1 }", ""),
        ("follows = { boh = 1 }", ""),
        ("follows = { procedure = 'gps', effect = 'boh' }", ""),
        ("", "[[eligibility]]\nboh = 1\n"),
        ("", "[[eligibility]]\nname = 'a'\nresult = 'boh'\n"),
        ("", "[[section]]\nboh = 1\n"),
        ("", "[[section]]\nname = 'b'\ngroup = { boh = 1 }\n"),
        ("", "[[section]]\nname = 'b'\n[[section.field]]\nboh = 1\n"),
        ("", "[[section]]\nname = 'b'\n[[section.field]]\nname = 'c'\nprivacy = 'boh'\n"),
        ("", "[[section]]\nname = 'b'\n[[section.field]]\nname = 'c'\nof = ['boh']\n"),
        ("", "[[section]]\nname = 'b'\n[[section.field]]\nname = 'c'\nterritory = 'boh'\n"),
        ("", "[[section]]\nname = 'b'\n[[section.field]]\nname = 'c'\nlimits = [{ boh = 1 }]\n"),
        ("", "[[section]]\nname = 'b'\nrelevant-when = { boh = 1 }\n"),
        ("", "[[section]]\nname = 'b'\nrelevant-when = { fact = 'boh' }\n"),
        ("", "[[attachment]]\nboh = 1\n"),
        ("", "[[attachment]]\nkind = 'boh'\n"),
        ("", "[[attachment]]\nkind = 'altro'\nseverity = 'boh'\n"),
        ("", "[[rule]]\nboh = 1\n"),
        ("", "[[points]]\nboh = 1\n"),
        ("", "[[points]]\nname = 'b'\nunit = 'boh'\n"),
        ("", "[[points]]\nname = 'b'\ngrade = { boh = 1 }\n"),
        ("", "[[points-cap]]\nboh = 1\n"),
    ] {
        let fault = read(head, tail).unwrap_err();
        let names = expected(&fault);
        assert!(!names.is_empty(), "{fault}");
        for name in names {
            let said = ["`", "`[[", "= \"", "= '", "{ ", ", "]
                .iter()
                .any(|before| document.contains(&format!("{before}{name}")));
            assert!(said, "docs/CATALOGUE.md does not explain {name}: {fault}");
        }
    }
}
