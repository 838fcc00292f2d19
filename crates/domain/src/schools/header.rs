//! The header of the Ministry's files: three forms, in any order of the columns.

use super::FileFault;

/// The columns that every form has.
const COMMON: [&str; 14] = [
    "ANNOSCOLASTICO",
    "AREAGEOGRAFICA",
    "REGIONE",
    "PROVINCIA",
    "CODICESCUOLA",
    "DENOMINAZIONESCUOLA",
    "INDIRIZZOSCUOLA",
    "CAPSCUOLA",
    "CODICECOMUNESCUOLA",
    "DESCRIZIONECOMUNE",
    "DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA",
    "INDIRIZZOEMAILSCUOLA",
    "INDIRIZZOPECSCUOLA",
    "SITOWEBSCUOLA",
];
/// The columns of schools that belong to institutes.
const PUBLIC: [&str; 5] = [
    "CODICEISTITUTORIFERIMENTO",
    "DENOMINAZIONEISTITUTORIFERIMENTO",
    "DESCRIZIONECARATTERISTICASCUOLA",
    "INDICAZIONESEDEDIRETTIVO",
    "INDICAZIONESEDEOMNICOMPRENSIVO",
];
/// The column that only the file of the schools of the State has.
const STATE: &str = "SEDESCOLASTICA";

/// The three forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// 20 columns: schools of the State.
    State,
    /// 19 columns: schools of the autonomous provinces, and of the State in older years.
    Public,
    /// 14 columns: «paritarie».
    Private,
}

/// Where the columns are that the register keeps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) form: Form,
    pub(super) count: usize,
    pub(super) code: usize,
    pub(super) name: usize,
    pub(super) province: usize,
    pub(super) comune: usize,
    pub(super) comune_code: usize,
    pub(super) grade: usize,
    pub(super) address: usize,
    pub(super) institute: Option<usize>,
    pub(super) nature: Option<usize>,
}

impl Columns {
    /// The columns that a header names.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Result<Self, FileFault> {
        let names: Vec<String> = names.map(|name| name.trim().to_ascii_uppercase()).collect();
        for (at, name) in names.iter().enumerate() {
            if names[..at].contains(name) {
                return Err(FileFault::RepeatedColumn(name.chars().take(60).collect()));
            }
        }
        let has = |name: &str| names.iter().any(|it| it == name);
        let form = if has(STATE) {
            Form::State
        } else if PUBLIC.into_iter().any(has) {
            Form::Public
        } else {
            Form::Private
        };
        let expected = form.columns();
        let missing: Vec<&str> = expected.iter().copied().filter(|name| !has(name)).collect();
        let unknown = names.iter().map(String::as_str).filter(|name| !expected.contains(name));
        let unknown: Vec<&str> = unknown.collect();
        if !missing.is_empty() || !unknown.is_empty() {
            return Err(FileFault::Header { missing: listed(&missing), unknown: listed(&unknown) });
        }
        let at = |name: &str| names.iter().position(|it| it == name);
        Ok(Self {
            form,
            count: names.len(),
            code: at("CODICESCUOLA").unwrap_or_default(),
            name: at("DENOMINAZIONESCUOLA").unwrap_or_default(),
            province: at("PROVINCIA").unwrap_or_default(),
            comune: at("DESCRIZIONECOMUNE").unwrap_or_default(),
            comune_code: at("CODICECOMUNESCUOLA").unwrap_or_default(),
            grade: at("DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA").unwrap_or_default(),
            address: at("INDIRIZZOSCUOLA").unwrap_or_default(),
            institute: at("CODICEISTITUTORIFERIMENTO"),
            nature: at("DESCRIZIONECARATTERISTICASCUOLA"),
        })
    }
}

impl Form {
    fn columns(self) -> Vec<&'static str> {
        let mut columns = COMMON.to_vec();
        if self != Self::Private {
            columns.extend(PUBLIC);
        }
        if self == Self::State {
            columns.push(STATE);
        }
        columns
    }
}

/// The first names of a list, in a sentence.
fn listed(names: &[&str]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    let first = names.iter().take(20).map(|name| name.chars().take(60).collect::<String>());
    first.collect::<Vec<_>>().join(", ")
}
