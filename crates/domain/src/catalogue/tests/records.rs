//! Groups and sections repeated for each value of a list (V10, R5, R26; tests (f), (l)).

use super::*;

const GROUP: &str = "
[[section]]
name = 'servizi'
group = { min = 1, max = 3 }
[[section.field]]
name = 'anno'
kind = 'school-year'
required = true
[[section.field]]
name = 'tipo'
kind = 'choice'
options = ['statale', 'paritaria']
[[section.field]]
name = 'nota'
kind = 'text'
required-when = { field = 'tipo', is = ['paritaria'] }
";

#[test]
fn each_record_answers_for_itself() {
    let edition = edition(GROUP);
    let typed = answers([
        ("servizi.1.anno", "2024/25"),
        ("servizi.2.anno", "ieri"),
        ("servizi.2.tipo", "paritaria"),
    ]);
    assert_eq!(
        found(edition, &typed, &facts()),
        ["servizi.2.anno: malformed", "servizi.2.nota: missing"]
    );
    assert_eq!(found(edition, &Answers::new(), &facts()), ["servizi: too-few"]);
    let four = answers((1..=4).map(|nth| (format!("servizi.{nth}.anno"), "2024/25")));
    assert_eq!(found(edition, &four, &facts()), ["servizi: too-many"]);
}

#[test]
fn a_posted_group_is_numbered_again_and_nothing_else_is_touched() {
    let edition = edition(GROUP);
    let posted = answers([
        ("servizi.2.anno", "2024/25"),
        ("servizi.7.anno", "2025/26"),
        ("servizi.5.nota", "  "),
        ("servizi.x.anno", "2025/26"),
        ("servizi.3.ignoto", "x"),
        ("altro", "x"),
    ]);
    let kept = edition.keep(&edition.sections[0], &posted);
    assert_eq!(kept, answers([("servizi.1.anno", "2024/25"), ("servizi.2.anno", "2025/26")]));
}

const EACH: &str = "
[[section]]
name = 'classi'
[[section.field]]
name = 'classi'
kind = 'multi'
table = 'classi'
min = 1
max = 3
[[section]]
name = 'sedi'
for-each = 'classi'
[[section.field]]
name = 'luoghi'
kind = 'places'
of = ['scuola']
max = 150
[[rule]]
name = 'centocinquanta'
total = { count = ['luoghi'], max = 150 }
";

fn schools(count: usize) -> String {
    (0..count).map(|nth| format!("RMPS{nth:05}A")).collect::<Vec<_>>().join("\n")
}

#[test]
fn f_the_limit_over_all_classes_holds_whichever_class_exceeds_it() {
    let edition = edition(EACH);
    let classi = ("classi".to_owned(), "A-26\nA-27\nA-28".to_owned());
    let with = |counts: [usize; 3]| {
        let lists = ["A-26", "A-27", "A-28"].into_iter().zip(counts);
        let lists = lists.map(|(class, count)| (format!("luoghi@{class}"), schools(count)));
        found(edition, &answers(lists.chain([classi.clone()])), &facts())
    };
    assert_eq!(with([50, 50, 50]), [""; 0]);
    for counts in [[51, 50, 50], [50, 51, 50], [50, 50, 51], [150, 1, 0]] {
        let found = with(counts);
        assert_eq!(found.len(), 1, "{counts:?}");
        assert!(found[0].starts_with("luoghi@A-2") && found[0].ends_with(": rule centocinquanta"));
    }
}

#[test]
fn a_class_that_is_taken_off_the_list_takes_its_answers_out_of_what_is_declared() {
    let edition = edition(EACH);
    let typed =
        answers([("classi", "A-26"), ("luoghi@A-26", "RMPS00001A"), ("luoghi@A-27", "RMPS00001A")]);
    let checked = edition.check(&typed, &facts());
    assert_eq!(checked.answers, answers([("classi", "A-26"), ("luoghi@A-26", "S RMPS00001A")]));
    assert_eq!(checked.records_of("sedi"), [Record::Value("A-26".to_owned())]);
    assert_eq!(checked.records_of("classi"), []);
}
