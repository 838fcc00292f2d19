//! One school, and the line of the register that holds it.

use serde::{Deserialize, Serialize};

use super::words::search_text;

/// Sign before each word of a search text; the other columns have none.
pub(super) const MARK: char = '|';

/// The data set of the Ministry that a school comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Schools of the State.
    Statali,
    /// Public schools of Trento, Bolzano and Valle d'Aosta.
    Autonome,
    /// Private schools of equal standing («paritarie», L. 62/2000).
    Paritarie,
    /// Those of Trento, Bolzano and Valle d'Aosta.
    ParitarieAutonome,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Statali, Self::Autonome, Self::Paritarie, Self::ParitarieAutonome];

    /// The name in reports and in the register.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Statali => "statali",
            Self::Autonome => "autonome",
            Self::Paritarie => "paritarie",
            Self::ParitarieAutonome => "paritarie-autonome",
        }
    }

    /// Whether its schools belong to institutes.
    pub(super) fn has_institutes(self) -> bool {
        matches!(self, Self::Statali | Self::Autonome)
    }

    /// The part of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }
}

/// A school, as its line of the register has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct School<'a> {
    /// «Codice meccanografico», ten characters.
    pub code: &'a str,
    /// Name of the school in the Ministry's capitals; the grade where the Ministry has no name.
    pub name: &'a str,
    /// Name of the municipality.
    pub comune: &'a str,
    /// Belfiore code of the municipality: `H501`.
    pub comune_code: &'a str,
    /// Letters of the province that the municipality is in: `RM`. The code may begin with others.
    pub province: &'a str,
    /// Name of the region.
    pub region: &'a str,
    /// Letters 3 and 4 of the code: `IC`, `EE`, `PS`…
    pub kind: &'a str,
    /// Grade and type: `LICEO SCIENTIFICO`.
    pub grade: &'a str,
    /// Special nature: `NORMALE`, `ISOLANO`, `C/O IST. OSPEDALIERO`… Empty where the file has none.
    pub trait_: &'a str,
    /// Code of the institute that the school belongs to; its own code if it is one.
    pub institute: &'a str,
    /// Street and number, empty where the Ministry has none.
    pub address: &'a str,
    /// The data set it comes from.
    pub part: Part,
    /// Whether other schools may belong to it: a public school whose code is that of its institute.
    pub is_institute: bool,
}

impl<'a> School<'a> {
    /// The school of a line; `None` if the line is of another format.
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (code, institute, name) = (cells.next()?, cells.next()?, cells.next()?);
        let (comune, comune_code) = (cells.next()?, cells.next()?);
        let (province, region) = (cells.next()?, cells.next()?);
        let (grade, trait_, address) = (cells.next()?, cells.next()?, cells.next()?);
        let part = Part::parse(cells.next()?)?;
        Some(Self {
            code,
            name,
            comune,
            comune_code,
            province,
            region,
            kind: code.get(2..4)?,
            grade,
            trait_,
            institute,
            address,
            part,
            is_institute: part.has_institutes() && institute == code,
        })
    }

    /// The line of the register, without its end. `also` are other names to find the school by.
    pub(super) fn line(&self, also: &[&str]) -> String {
        let cells = [
            self.code,
            self.institute,
            self.name,
            self.comune,
            self.comune_code,
            self.province,
            self.region,
            self.grade,
            self.trait_,
            self.address,
            self.part.as_str(),
        ];
        let names = [self.code, self.name, self.comune, self.province, self.grade];
        let mut line = cells.join("\t");
        line.push('\t');
        line.push_str(&search_text(names.iter().chain(also).copied()));
        line
    }
}
