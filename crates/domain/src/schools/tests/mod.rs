//! Files as the Ministry writes them, files that are broken, and what is found in them.

mod any;
mod files;
mod refused;
mod searches;

use std::sync::LazyLock;

use super::{Reading, Register, read};

pub(super) const STATE: &str = "ANNOSCOLASTICO,AREAGEOGRAFICA,REGIONE,PROVINCIA,CODICEISTITUTORIFERIMENTO,\
    DENOMINAZIONEISTITUTORIFERIMENTO,CODICESCUOLA,DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,\
    CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,DESCRIZIONECARATTERISTICASCUOLA,\
    DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,INDICAZIONESEDEDIRETTIVO,\
    INDICAZIONESEDEOMNICOMPRENSIVO,INDIRIZZOEMAILSCUOLA,INDIRIZZOPECSCUOLA,SITOWEBSCUOLA,\
    SEDESCOLASTICA";
const PRIVATE: &str = "ANNOSCOLASTICO,AREAGEOGRAFICA,REGIONE,PROVINCIA,CODICESCUOLA,\
    DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,\
    DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,INDIRIZZOEMAILSCUOLA,INDIRIZZOPECSCUOLA,SITOWEBSCUOLA";

/// Code, institute, name, province, municipality and its code, grade.
pub(super) type Row<'a> = [&'a str; 7];

/// The rows of the file that most tests read.
pub(super) static ROWS: LazyLock<Vec<Row<'_>>> = LazyLock::new(|| {
    let row = |line: &'static str| line.split('|').map(str::trim).collect::<Vec<_>>();
    let rows = include_str!("rows.txt").lines().map(row);
    rows.map(|row| row.try_into().unwrap()).collect()
});

pub(super) fn state_row(
    [code, institute, name, province, comune, comune_code, grade]: Row<'_>,
) -> String {
    format!(
        "202526,X,Y,{province},{institute},\"Z\",{code},\"{name}\",\"VIA X, 1\",00100,{comune_code},{comune},\
         NORMALE,{grade},NO,Non Disponibile,a@b.it,Non Disponibile,www.b.it,NO"
    )
}

pub(super) fn state(rows: &[Row<'_>]) -> String {
    let rows = rows.iter().map(|row| state_row(*row));
    [STATE.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n") + "\n"
}

pub(super) fn private(rows: &[Row<'_>]) -> String {
    let row = |[code, _, name, province, comune, comune_code, grade]: &Row<'_>| {
        format!(
            "202526,X,Y,{province},{code},\"{name}\",VIA X 1,00100,{comune_code},{comune},{grade},a,b,c"
        )
    };
    let rows = rows.iter().map(row);
    [PRIVATE.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n") + "\n"
}

pub(super) fn reading(file: &str) -> Reading {
    let reading = read(file.as_bytes()).unwrap();
    assert_eq!(reading.refused, []);
    reading
}

pub(super) fn register() -> Register {
    Register::default().with(&reading(&state(&ROWS)))
}
