//! What the sentence of each fault names.

use jiff::civil::Date;

use super::Fault;
use crate::day;

impl Fault {
    /// The arguments of the Fluent message; days are written as Italians do.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooShort { min } | Self::TooFew { min } => vec![("min", min.to_string())],
            Self::TooLong { max } | Self::TooMany { max } => vec![("max", max.to_string())],
            Self::WrongLength { length } => vec![("length", length.to_string())],
            Self::ForbiddenCharacters { allowed } => vec![("allowed", (*allowed).to_owned())],
            Self::Waits { on } => vec![("on", (*on).to_owned())],
            Self::Unprintable { sign } => vec![("sign", sign.to_string())],
            Self::OutOfRange { min, max } => {
                vec![("min", min.to_string()), ("max", max.to_string())]
            }
            Self::InAnotherRegion { region } => vec![("region", (*region).to_owned())],
            Self::UnknownPlace { suggestions } => vec![("suggestions", suggestions.join(", "))],
            Self::InAnotherProvince { province } | Self::ExcludedProvince { province } => {
                vec![("province", (*province).to_owned())]
            }
            Self::NotAtThatDate { from, to } => {
                let named = |name, at: &Option<Date>| at.map(|at| (name, day::italian(at)));
                [named("from", from), named("to", to)].into_iter().flatten().collect()
            }
            Self::Repeated { value }
            | Self::MalformedItem { value }
            | Self::UnknownCode { value }
            | Self::NotAdmitted { value }
            | Self::UnknownSchool { value } => vec![("value", value.clone())],
            Self::OneTooMany { value, max }
            | Self::OneTooManyOfKind { value, max }
            | Self::NotAmongFirst { value, max } => {
                vec![("value", value.clone()), ("max", max.to_string())]
            }
            Self::WrongProvince { value, province } => {
                vec![("value", value.clone()), ("province", province.clone())]
            }
            Self::NotHighestFirst { value, higher } => {
                vec![("value", value.clone()), ("higher", higher.clone())]
            }
            Self::AfterItsContainer { value, before } => {
                vec![("value", value.clone()), ("before", before.clone())]
            }
            Self::SeveralPlaces { provinces } => vec![("provinces", provinces.clone())],
            Self::Rule { name } => vec![("rule", name.clone())],
            Self::DocumentMissing { kind } => vec![("kind", (*kind).to_owned())],
            Self::FileTooLarge { max } | Self::FilesTooLarge { max } => {
                vec![("max", max.to_string())]
            }
            Self::FileGone { name }
            | Self::FileAlreadyThere { name }
            | Self::FileInUse { name } => vec![("value", name.clone())],
            Self::WrongExtension { found } => vec![("found", (*found).to_owned())],
            _ => vec![],
        }
    }
}
