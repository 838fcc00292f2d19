//! What the samples of these pages are about.

use jiff::civil::date;
use polis_domain::{
    Edition, EditionId,
    catalogue::{Answers, Facts},
};

/// The edition that most samples show.
///
/// # Panics
/// Never: every test of these pages reads it.
#[expect(clippy::expect_used, reason = "the edition is in the catalogue")]
pub(super) fn mobilita() -> &'static Edition {
    let id = EditionId::parse("mobilita-2027").expect("a name");
    Edition::find(&id).expect("an edition of the catalogue")
}

/// What is known of the invented citizen.
pub(super) fn facts(edition: &'static Edition) -> Facts<'static> {
    Facts {
        today: date(2026, 11, 22),
        closes: date(2026, 12, 12),
        instance: edition.instance(1),
        born: date(1985, 4, 12),
        birth_province: "RM",
        schools: None,
        submitted: &[],
    }
}

/// Answers of the invented citizen.
pub(super) fn answers() -> Answers {
    [
        ("ordine", "primaria"),
        ("classe", "EEEE"),
        ("titolarita", "RMEE00000A"),
        ("anni-ruolo", "10"),
        ("anni-ruolo-sostegno", "12"),
        ("ricongiungimento", "coniuge"),
        ("ricongiungimento-dal", "2015-09-01"),
        ("concorso", "si"),
        ("ordine-posti", "sostegno\ncomune"),
        ("luoghi", "S RMEE00001B +carcere\nC H501\nP RM"),
        ("dichiaro", "si"),
    ]
    .map(|(key, typed)| (key.to_owned(), typed.to_owned()))
    .into()
}
