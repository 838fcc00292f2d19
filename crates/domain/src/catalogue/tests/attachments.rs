//! Attachments that are asked (R21), and the fee (R23).

use polis_catalogue::DocumentKind;

use super::*;

fn of(id: &str) -> &'static Edition {
    Edition::find(&EditionId::parse(id).unwrap()).unwrap()
}

fn asked(id: &str, typed: &[(&str, &str)]) -> Vec<(&'static str, Severity)> {
    let (edition, typed) = (of(id), answers(typed.iter().copied()));
    let facts = Facts { instance: edition.instance(1), ..facts() };
    let checked = edition.check(&typed, &facts);
    let asked = edition.attachments_asked(&checked.answers, &facts);
    asked.into_iter().map(|(kind, severity)| (kind.code(), severity)).collect()
}

#[test]
fn an_answer_asks_for_its_document() {
    let (error, warning) = (Severity::Error, Severity::Warning);
    let l104 = ("certificazione-l104", warning);
    for (id, typed, expected) in [
        ("mobilita-2027", &[][..], &[][..]),
        ("mobilita-2027", &[("precedenza", "III")], &[l104]),
        ("mobilita-2027", &[("precedenza", "II")], &[]),
        ("mobilita-2027", &[("ricongiungimento", "coniuge")], &[("ricongiungimento", warning)]),
        ("mobilita-ata-2027", &[("precedenza", "IV")], &[l104]),
        ("mobilita-educativo-2027", &[("precedenza", "IV")], &[l104]),
        ("gps-2026", &[("classi", "A-22"), ("accesso-estero@A-22", "no")], &[]),
        (
            "gps-2026",
            &[("classi", "A-22\nA-26"), ("accesso-estero@A-26", "si")],
            &[("titolo-studio", warning)],
        ),
        // A class that was taken off the list asks for nothing.
        ("gps-2026", &[("classi", "A-22"), ("accesso-estero@A-26", "si")], &[]),
        ("concorso-2027", &[], &[("ricevuta-pagamento", error)]),
        ("concorso-2027", &[("ausili", "si")], &[("ricevuta-pagamento", error), l104]),
        ("concorso-2027primaria", &[], &[("ricevuta-pagamento", error)]),
        ("esami-es-1-2027", &[("esonero", "l104")], &[l104]),
        ("gae-2026", &[("priorita-l104", "articolo-21")], &[l104]),
    ] {
        assert_eq!(asked(id, typed), expected, "{id}: {typed:?}");
    }
}

#[test]
fn a_condition_may_hold_in_any_record_of_a_group() {
    let edition = edition(
        "[[section]]\nname = 'servizi'\ngroup = { max = 9 }\n[[section.field]]\nname = 'dove'\n\
        kind = 'choice'\noptions = ['qui', 'estero']\n[[attachment]]\nkind = 'dichiarazione-servizi'\n\
        severity = 'error'\nrequired-when = { field = 'dove', is = ['estero'] }\n",
    );
    let asked = |second: &str| {
        let typed = answers([("servizi.1.dove", "qui"), ("servizi.2.dove", second)]);
        edition.attachments_asked(&typed, &facts())
    };
    assert_eq!(asked("qui"), []);
    assert_eq!(asked("estero"), [(DocumentKind::DichiarazioneServizi, Severity::Error)]);
}

#[test]
fn the_fee_is_paid_for_each_procedure_of_a_concorso() {
    let edition = of("concorso-2027");
    let two = "classe-primo-grado\nsostegno-primo-grado";
    assert_eq!(edition.fee(&Answers::new()), Some(0));
    assert_eq!(edition.fee(&answers([("procedure", "classe-primo-grado")])), Some(10));
    assert_eq!(edition.fee(&answers([("procedure", two)])), Some(20));
    assert_eq!(of("gps-2026").fee(&Answers::new()), None);
    for (paid, expected) in
        [("20", vec![]), ("19,99", vec!["contributo-importo: rule contributo-importo?"])]
    {
        let typed = answers([("procedure", two), ("contributo-importo", paid)]);
        let found = found(edition, &typed, &facts());
        let of_fee: Vec<&String> =
            found.iter().filter(|it| it.starts_with("contributo-importo")).collect();
        assert_eq!(of_fee, expected, "{paid}");
    }
    let once = super::edition(
        "fee = { euro = 15 }\n[[section]]\nname = 'a'\n[[section.field]]\nname = 'b'\nkind = 'date'\n",
    );
    assert_eq!(once.fee(&Answers::new()), Some(15));
}
