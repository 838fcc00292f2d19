//! The register as a text, searches in it, and two of them compared.

use super::{super::*, *};

fn codes(words: &str) -> Vec<String> {
    let register = register();
    let found = register.search(&Query { words, limit: 50, ..Query::default() }).unwrap();
    assert_eq!(found.total, found.schools.len());
    found.schools.iter().map(|school| school.code.to_owned()).collect()
}

#[test]
fn a_register_is_a_sorted_text_that_is_read_again() {
    let register = register();
    let text = register.as_str().to_owned();
    assert!(text.lines().skip(1).is_sorted());
    assert_eq!(Register::parse(text.clone()), Ok(register));
    for other in ["", "#scuole\t2\n", &text[1..], text.trim_end()] {
        assert_eq!(Register::parse(other.to_owned()), Err(NotARegister));
    }
}

#[test]
fn a_school_is_found_by_words_in_any_order_accents_apostrophes_and_beginnings() {
    let annunzio = ["NAIS000003", "NAPS00001B"];
    for words in
        ["d'annunzio", "D’Annunzio napoli", "nap annun", "dannunzio", "Annunzio,  NA", "D ANNUNZIO"]
    {
        assert_eq!(codes(words), annunzio, "{words}");
    }
    for words in
        ["città nuova", "citta' nuova", "FORLÌ", "forlì-cesena", "nuova forli", "cesena prim"]
    {
        assert_eq!(codes(words), ["FOEE00000A"], "{words}");
    }
    assert_eq!(codes("liceo annunzio"), ["NAPS00001B"], "the word of the grade");
    assert_eq!(codes("8 marzo"), ["RMPS00001B"]);
    assert_eq!(codes("bozen prim"), ["BZEE000001"], "the other name of the municipality");
    assert_eq!(codes("zzz"), [""; 0]);
    assert_eq!(codes("tuili"), ["NUEE000001"]);
}

#[test]
fn the_very_code_comes_first_then_institutes_then_names() {
    assert_eq!(codes("rmps00000a"), ["RMPS00000A"]);
    assert_eq!(codes("RMPS"), ["RMPS00001B", "RMPS00000A"], "by name: 8 MARZO, GALILEI");
    assert_eq!(codes("galilei"), ["RMPS00000A", "RMIC000001", "RMEE000002"]);
    let quoted = |code, name| [code, "RMIC000001", name, "ROMA", "ROMA", "H501", "SCUOLA PRIMARIA"];
    let rows = [quoted("RMEE000004", "\"\"ZETA\"\" MELI"), quoted("RMEE000005", "ALFA MELI")];
    let register = register().with(&reading(&state(&rows)));
    let query = Query { words: "meli", limit: 5, ..Query::default() };
    let found = register.search(&query).unwrap().schools;
    assert_eq!([found[0].name, found[1].name], ["ALFA MELI", "\"ZETA\" MELI"]);
    let named =
        ["RMEE000009", "RMIC000001", "RMPS00000A", "ROMA", "ROMA", "H501", "SCUOLA PRIMARIA"];
    let register = super::register().with(&reading(&state(&[&ROWS[..], &[named][..]].concat())));
    let query = Query { words: "RMPS00000A", limit: 5, ..Query::default() };
    let found = register.search(&query).unwrap();
    assert_eq!(found.schools[0].code, "RMPS00000A", "before a school with that name");
    assert_eq!(found.total, 2);
}

#[test]
fn a_search_is_narrowed_and_paged() {
    let register = register();
    let query = Query { words: "galilei", limit: 50, ..Query::default() };
    let total = |query: &Query<'_>| register.search(query).unwrap().total;
    assert_eq!(total(&Query { province: Some("RM"), ..query }), 3);
    assert_eq!(total(&Query { province: Some("NA"), ..query }), 0);
    assert_eq!(total(&Query { comune: Some("L719"), ..query }), 2);
    assert_eq!(total(&Query { comune: Some("L719"), kind: Some("IC"), ..query }), 1);
    assert_eq!(total(&Query { kind: Some("EE"), ..query }), 1);
    let mut seen = Vec::new();
    let mut after = None;
    for left in (0..3).rev() {
        let query = Query { limit: 1, after: after.as_deref(), ..query };
        let page = register.search(&query).unwrap();
        assert_eq!((page.total, page.schools.len(), page.more), (3, 1, left > 0));
        seen.push(page.schools[0].code);
        after = Some(page.schools[0].code.to_owned());
    }
    assert_eq!(seen, codes("galilei"));
    let past = Query { after: Some("XXXX000000"), limit: 0, ..query };
    assert_eq!(register.search(&past).unwrap().schools, [], "an unknown code is the first page");
}

#[test]
fn three_letters_are_needed() {
    let register = register();
    for words in ["", "  ", "ga", "'-'-'", "g a", "à."] {
        let query = Query { words, limit: 5, ..Query::default() };
        assert_eq!(register.search(&query), Err(TooShort { min: 3 }), "{words}");
    }
    assert!(register.search(&Query { words: "g a l", ..Query::default() }).is_ok());
}

#[test]
fn two_registers_are_compared() {
    let old = register();
    let mut rows = ROWS.to_vec();
    rows[0][2] = "ALTRO";
    rows[5][4] = "VELLETRI";
    rows[5][5] = "L719";
    rows[8][0] = "RMEE000003";
    let new = Register::default().with(&reading(&state(&rows)));
    let one = |code: &str| Changes { count: 1, codes: vec![code.to_owned()] };
    let expected = Difference {
        new: one("RMEE000003"),
        gone: one("RMEE000002"),
        renamed: one("NAPS00001B"),
        moved: one("RMPS00000A"),
    };
    assert_eq!(Difference::between(&old, &new), expected);
    assert_eq!(Difference::between(&old, &old), Difference::default());
    let all = Difference::between(&Register::default(), &old);
    assert_eq!((all.new.count, all.gone.count), (ROWS.len(), 0));
}
