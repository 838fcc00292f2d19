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
    assert_eq!((lodi.base, lodi.of_comune), (60_000, vec![("E648".to_owned(), 6_000)]));
    assert_eq!(preview(&[("coniuge", "si")]).of_comune, []);
}
