//! Whatever bytes, rows and words there are.

use proptest::prelude::*;

use super::{super::*, STATE, register, state};

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let below = [STATE.as_bytes(), b"\n", &bytes].concat();
        let reading = read(&below).unwrap();
        let _ = reading.may_replace(&register());
        let register = Register::default().with(&reading);
        prop_assert_eq!(register.len(), reading.len());
    }

    #[test]
    fn any_row_that_is_kept_is_found_again(
        name in "[ -~àèìòù’|\t\u{1f}]{0,40}",
        comune in "[A-Z' ]{1,20}",
        code in "[A-Z]{2}[A-Z0-9]{8}",
    ) {
        let name = name.replace('"', "\"\"");
        let comune = comune.trim();
        let row = [&code[..], &code, &name, "ROMA", comune, "H501", "SCUOLA PRIMARIA"];
        let reading = read(state(&[row]).as_bytes()).unwrap();
        let register = register().with(&reading);
        for line in register.body().lines() {
            prop_assert_eq!(line.split('\t').count(), 12);
        }
        if let Some(school) = register.find(&code) {
            let query = Query { words: school.name, limit: 5, ..Query::default() };
            if let Ok(found) = register.search(&query) {
                prop_assert!(found.schools.iter().any(|it| it.code == code), "{:?}", school);
            }
        }
    }

    #[test]
    fn any_words_are_searched(words in ".{0,40}", after in proptest::option::of(".{0,12}")) {
        let register = register();
        let query = Query { words: &words, after: after.as_deref(), limit: 3, ..Query::default() };
        if let Ok(found) = register.search(&query) {
            prop_assert!(found.schools.len() <= 3 && found.schools.len() <= found.total);
        }
    }

    #[test]
    fn any_text_is_a_register_that_does_not_panic(text in "(.|\n|\t|\\|){0,200}", code in ".{0,10}") {
        if let Ok(register) = Register::parse(format!("#scuole\t1\n{text}\n")) {
            let _ = register.find(&code);
            let _ = register.search(&Query { words: "abc", limit: 2, ..Query::default() });
            let _ = Difference::between(&register, &super::register());
            let _ = register.schools().count();
        }
    }
}
