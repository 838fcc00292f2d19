//! The rules of Istanze OnLine, pure: no clock, no chance, no environment, no I/O.
//! Everything arrives as an argument; everything that follows leaves as a value.

pub mod account;
pub mod application;
pub mod canonical;
pub mod catalogue;
pub mod code;
pub mod day;
pub mod desk;
pub mod fault;
pub mod kernel;
pub mod library;
pub mod password;
pub mod person;
pub mod place;
pub mod protocol;
pub mod resends;
pub mod security_question;
pub mod text;
pub mod tries;

mod access_policy;
mod codice_fiscale;
mod digital;
mod domicile;
mod email;
mod identity_document;
mod language;
mod legal_basis;
mod link;
mod phone;
mod rome;
mod sample;
mod school;
mod secret;
mod term;
#[cfg(test)]
mod tests;
mod username;

pub use access_policy::{AccessPolicy, NotAMinute, Until, Way, Ways};
pub use account::{Account, AccountId, Command, Event, Rejection, Transition};
pub use application::{Application, ApplicationId};
pub use canonical::Sha256Hex;
pub use catalogue::{Declared, Edition, EditionId};
pub use code::{PersonalCodeRule, RequestNumber};
pub use codice_fiscale::{CodiceFiscale, Disagreement};
pub use digital::{DigitalIdentity, DigitalLogin, Federation, Level, SessionLogin};
pub use domicile::Domicile;
pub use email::Email;
pub use fault::{Fault, FieldFault};
pub use identity_document::{IdentityDocument, IdentityDocumentKind};
pub use kernel::{Actor, Effect, Mail, Rendering, Wait};
pub use language::Language;
pub use legal_basis::LegalBasis;
pub use library::{DocumentKind, FileType, Library, LibraryFile};
pub use password::PasswordRule;
pub use person::{Name, Person, Sesso};
pub use phone::Phone;
pub use place::BirthPlace;
pub use protocol::{ProtocolNumber, ProtocolRecord};
pub use rome::rome;
pub use school::SchoolCode;
pub use secret::{LinkDigest, SecretHash};
pub use security_question::SecurityQuestion;
pub use tries::Tries;
pub use username::Username;
