//! The two federations, and where they differ. Levels and attributes are the same tables.

use serde::{Deserialize, Serialize};

/// Which national identity: the rules are nearly the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Federation {
    /// SPID, AgID.
    Spid,
    /// «Entra con CIE», Ministry of the Interior.
    Cie,
}

impl Federation {
    /// The attributes asked for. CIE gives these four only: no e-mail.
    pub fn attributes(self) -> &'static [Attribute] {
        use Attribute::{
            DateOfBirth, Email, FamilyName, FiscalNumber, Gender, MobilePhone, Name, PlaceOfBirth,
            ProvinceOfBirth, SpidCode,
        };
        match self {
            Self::Spid => &[
                SpidCode,
                Name,
                FamilyName,
                FiscalNumber,
                DateOfBirth,
                PlaceOfBirth,
                ProvinceOfBirth,
                Gender,
                Email,
                MobilePhone,
            ],
            Self::Cie => &[Name, FamilyName, DateOfBirth, FiscalNumber],
        }
    }
}

/// Level of assurance of a login. Enablement wants the second (CAD art. 64 c. 2-duodecies).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// One factor.
    One,
    /// Two factors.
    Two,
    /// Two factors, one of which a certificate.
    Three,
}

impl Level {
    const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// Its authentication context class.
    pub fn uri(self) -> &'static str {
        match self {
            Self::One => "https://www.spid.gov.it/SpidL1",
            Self::Two => "https://www.spid.gov.it/SpidL2",
            Self::Three => "https://www.spid.gov.it/SpidL3",
        }
    }

    /// The level of an authentication context class.
    pub(crate) fn of(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.uri() == uri)
    }
}

/// An attribute of the SPID table (Avvisi 25 and later) that this service asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// Code of the identity at its provider.
    SpidCode,
    /// First name.
    Name,
    /// Surname.
    FamilyName,
    /// `TINIT-` and the codice fiscale.
    FiscalNumber,
    /// `xs:date`.
    DateOfBirth,
    /// Codice catastale of the municipality or State.
    PlaceOfBirth,
    /// Letters of the province.
    ProvinceOfBirth,
    /// `F` or `M`.
    Gender,
    /// E-mail.
    Email,
    /// Mobile phone.
    MobilePhone,
}

impl Attribute {
    /// Its name in metadata and answers.
    pub fn name(self) -> &'static str {
        match self {
            Self::SpidCode => "spidCode",
            Self::Name => "name",
            Self::FamilyName => "familyName",
            Self::FiscalNumber => "fiscalNumber",
            Self::DateOfBirth => "dateOfBirth",
            Self::PlaceOfBirth => "placeOfBirth",
            Self::ProvinceOfBirth => "countyOfBirth",
            Self::Gender => "gender",
            Self::Email => "email",
            Self::MobilePhone => "mobilePhone",
        }
    }
}
