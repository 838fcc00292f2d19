//! Points as declared (R14): the vectors of the contract on mobility.

use super::*;

const TABLE: &str = "
[[section]]
name = 'a'
[[section.field]]
name = 'ruolo'
kind = 'number'
max = 50
[[section.field]]
name = 'preruolo'
kind = 'number'
max = 50
[[section.field]]
name = 'continuita'
kind = 'number'
max = 50
[[section.field]]
name = 'concorso'
kind = 'yes-no'
[[section.field]]
name = 'lauree'
kind = 'number'
max = 9
[[section.field]]
name = 'comune'
kind = 'comune'
[[section.field]]
name = 'coniuge'
kind = 'yes-no'
[[section.field]]
name = 'mesi'
kind = 'number'
max = 600
[[points]]
name = 'ruolo'
field = 'ruolo'
each = '6'
[[points]]
name = 'preruolo'
field = 'preruolo'
first = { n = 4, each = '3' }
each = '2'
[[points]]
name = 'continuita'
field = 'continuita'
brackets = [['3', '12'], ['4', '17'], ['5', '22'], ['6', '28']]
[[points]]
name = 'concorso'
field = 'concorso'
fixed = '12'
is = ['si']
[[points]]
name = 'lauree'
field = 'lauree'
each = '5'
cap-group = 'titoli'
[[points]]
name = 'coniuge'
field = 'coniuge'
fixed = '6'
is = ['si']
comune = 'comune'
[[points]]
name = 'mesi'
field = 'mesi'
first = { n = 48, each = '1' }
each = '2/3'
[[points-cap]]
group = 'titoli'
max = '10'
";

fn preview(pairs: &[(&str, &str)]) -> Preview {
    edition(TABLE).preview(&answers(pairs.iter().copied()), &facts()).unwrap()
}

#[test]
fn the_vectors_of_the_contracts() {
    for (pairs, base) in [
        (&[("ruolo", "10"), ("preruolo", "3"), ("concorso", "si")][..], 60 + 9 + 12),
        (&[("preruolo", "6")], 16),
        (&[("continuita", "6")], 28),
        (&[("continuita", "2")], 0),
        (&[("lauree", "3")], 10),
        (&[("concorso", "no")], 0),
        (&[("mesi", "60")], 56),
    ] {
        // Thirds of a point are kept to the thousandth.
        assert_eq!((preview(pairs).base + 5) / 10, i64::from(base) * 100, "{pairs:?}");
    }
}

#[test]
fn family_points_count_only_for_places_in_the_municipality() {
    let lodi = preview(&[("ruolo", "10"), ("coniuge", "si"), ("comune", "E648")]);
    assert_eq!((lodi.base, lodi.of_comune), (60_000, vec![("E648".to_owned(), 6000)]));
    assert_eq!(preview(&[("coniuge", "si")]).of_comune, []);
}

fn of_gps(pairs: &[(&str, &str)]) -> Preview {
    let edition = Edition::find(&EditionId::parse("gps-2026").unwrap()).unwrap();
    edition.preview(&answers(pairs.iter().copied()), &facts()).unwrap()
}

#[test]
fn a_mark_is_brought_to_its_base_and_counts_for_its_class() {
    for (mark, expected) in [
        ("60/110", 12_000),
        ("76/110", 12_000),
        ("77/110", 12_500),
        ("110/110", 29_000),
        ("110/110L", 33_000),
        ("100/100", 29_000),
        ("99/100", 28_500),
        ("7/10", 12_500),
        ("30/30L", 33_000),
    ] {
        let preview = of_gps(&[("classi", "A-22"), ("accesso-voto@A-22", mark)]);
        assert_eq!(preview.of_value, [("A-22".to_owned(), expected)], "{mark}");
        assert_eq!((preview.base, preview.voices.len()), (0, 1), "{mark}");
    }
    let edition = Edition::find(&EditionId::parse("ata-terza-fascia-2027").unwrap()).unwrap();
    for (mark, expected) in [("85/100", 8500), ("36/60", 6000), ("7,5/10", 0), ("100/110", 9090)] {
        let typed = answers([("profili", "AA"), ("voto@AA", mark)]);
        let found = edition.preview(&typed, &facts()).unwrap().of_value;
        let found = found.iter().map(|(_, points)| *points).sum::<i64>();
        assert_eq!(found, expected, "{mark}");
    }
}

#[test]
fn a_voice_of_a_group_counts_every_record_up_to_its_limit() {
    let titles = |titles: &[&str]| {
        let records = (1..).zip(titles).map(|(nth, it)| (format!("titoli.{nth}.titolo-tipo"), *it));
        let edition = Edition::find(&EditionId::parse("gps-2026").unwrap()).unwrap();
        edition.preview(&answers(records), &facts()).unwrap().base
    };
    for (records, expected) in [
        (&[][..], 0),
        (&["certificazione-informatica"; 1], 500),
        (&["certificazione-informatica"; 3], 1500),
        (&["certificazione-informatica"; 5], 2000),
        (&["lingua-b2"], 3000),
        (&["lingua-c1"], 4000),
        (&["lingua-c2"], 6000),
        (&["lingua-c2", "certificazione-informatica", "dottorato"], 6500),
    ] {
        assert_eq!(titles(records), expected, "{records:?}");
    }
}

#[test]
fn a_limit_holds_for_each_class_and_a_first_number_for_all_records() {
    let edition = edition(
        "[[section]]\nname = 's'\ngroup = { max = 9 }\n\
        [[section.field]]\nname = 'classe'\nkind = 'choice'\noptions = ['x', 'y']\n\
        [[section.field]]\nname = 'anni'\nkind = 'number'\nmax = 50\n\
        [[section.field]]\nname = 'mezzo'\nkind = 'check'\n\
        [[points]]\nname = 'anni'\nfield = 'anni'\nby = 'classe'\nfirst = { n = 4, each = '3' }\n\
        each = '2'\ncap-group = 'g'\nhalf-when = { field = 'mezzo', is = ['si'] }\n\
        [[points]]\nname = 'presenza'\nfield = 'classe'\nby = 'classe'\nfixed = '1'\nis = ['x', 'y']\n\
        cap = '2'\ncap-group = 'g'\nwhen = { field = 'anni', at-least = 2 }\n\
        [[points-cap]]\ngroup = 'g'\nmax = '20'\n",
    );
    for (records, expected) in [
        (&[("x", "3", ""), ("x", "3", "")][..], &[("x", 18)][..]),
        (&[("x", "3", ""), ("y", "3", "")], &[("x", 10), ("y", 10)]),
        (&[("x", "4", "si"), ("x", "1", "")], &[("x", 10)]),
        (&[("x", "2", ""), ("x", "2", ""), ("x", "2", "")], &[("x", 18)]),
        (&[("x", "9", ""), ("x", "9", ""), ("y", "1", "")], &[("x", 20), ("y", 3)]),
    ] {
        let mut typed = Answers::new();
        for (nth, (class, years, half)) in (1..).zip(records) {
            for (name, answer) in [("classe", class), ("anni", years), ("mezzo", half)] {
                typed.insert(format!("s.{nth}.{name}"), (*answer).to_owned());
            }
        }
        let preview = edition.preview(&typed, &facts()).unwrap();
        let expected: Vec<(String, i64)> =
            expected.iter().map(|(class, points)| ((*class).to_owned(), points * 1000)).collect();
        assert_eq!((preview.base, preview.of_value), (0, expected), "{records:?}");
    }
}
