//! What is asked of an identity provider: where the two federations differ most.

use polis_domain::Federation;

/// The attributes asked for. CIE gives these four only: no e-mail.
pub fn attributes(federation: Federation) -> &'static [Attribute] {
    use Attribute::{
        DateOfBirth, Email, FamilyName, FiscalNumber, Gender, MobilePhone, Name, PlaceOfBirth,
        ProvinceOfBirth, SpidCode,
    };
    match federation {
        Federation::Spid => &[
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
        Federation::Cie => &[Name, FamilyName, DateOfBirth, FiscalNumber],
    }
}

/// An attribute of the SPID table (Avvisi 25 and later) that this service asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// Code of the identity at its provider.
    SpidCode,
    /// First name or names.
    Name,
    /// Surname, as registered.
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
    /// E-mail address, where known.
    Email,
    /// Number of the mobile phone.
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
