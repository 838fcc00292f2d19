//! The faults of a typed value. The citizen's sentence is not here: it is
//! the Fluent message `fault-<code>` of `pages`, filled with [`Fault::args`].

mod args;
mod code;
mod samples;

use jiff::civil::Date;

/// One reason why a value is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Fault {
    /// Nothing was typed where something is required.
    Missing,
    /// Fewer characters than allowed.
    TooShort {
        /// Characters that are needed.
        min: usize,
    },
    /// More characters than allowed.
    TooLong {
        /// Characters that are allowed.
        max: usize,
    },
    /// Not as many characters as there must be.
    WrongLength {
        /// Characters there must be.
        length: usize,
    },
    /// Not of the expected form.
    Malformed,
    /// Characters outside those allowed, which are listed.
    ForbiddenCharacters {
        /// The characters allowed besides letters and digits.
        allowed: &'static str,
    },
    /// A sign that the papers cannot show.
    Unprintable {
        /// The first one.
        sign: char,
    },
    /// Something else than letters and digits (codice personale).
    OnlyLettersAndDigits,
    /// The two entries of a new secret differ.
    NotTheSame,
    /// Not the address of the account that is to be kept.
    NotTheAccounts,
    /// The value of another field decides, and that one is wrong.
    Waits {
        /// The other field.
        on: &'static str,
    },
    /// The new secret is the old one.
    SameAsBefore,
    /// No upper-case letter (R-LOG-3).
    NeedsUpper,
    /// No lower-case letter (R-LOG-3).
    NeedsLower,
    /// No letter at all (R-COD-3).
    NeedsLetter,
    /// No digit (R-LOG-3, R-COD-3).
    NeedsDigit,
    /// The check letter of a codice fiscale is wrong (B.2).
    WrongCheckLetter,
    /// Not a day of the calendar.
    NotADate,
    /// A day that has not come yet.
    InTheFuture,
    /// A day before another one that must come first.
    TooEarly,
    /// A day of birth of a person too young, or older than any person is.
    ImplausibleAge,
    /// A number outside its limits.
    OutOfRange {
        /// The smallest number allowed.
        min: u32,
        /// The greatest number allowed.
        max: u32,
    },
    /// Not one of the choices offered.
    UnknownChoice,
    /// No State of that name.
    UnknownCountry,
    /// No region of that name.
    UnknownRegion,
    /// No province of that name or letters.
    UnknownProvince,
    /// The province lies in another region.
    InAnotherRegion {
        /// Where it lies.
        region: &'static str,
    },
    /// No municipality of that name in the province; perhaps one of these was meant.
    UnknownPlace {
        /// Names close to the one typed, at most three.
        suggestions: Vec<&'static str>,
    },
    /// The municipality lies in another province.
    InAnotherProvince {
        /// Where it lies.
        province: &'static str,
    },
    /// The place did not exist on the day of birth.
    NotAtThatDate {
        /// First day of its life nearest to the day given.
        from: Option<Date>,
        /// Last day, if it is over.
        to: Option<Date>,
    },
    /// A box that must be ticked was not.
    NotAccepted,
    /// The province keeps its own procedure (A.7: Trento, Bolzano, Valle d'Aosta).
    ExcludedProvince {
        /// Its name in Italian.
        province: &'static str,
    },
    /// The same value twice in a list.
    Repeated {
        /// The value as it was typed.
        value: String,
    },
    /// One value of a list is not of the expected form.
    MalformedItem {
        /// The value as it was typed.
        value: String,
    },
    /// More values than allowed.
    TooMany {
        /// Values that are allowed.
        max: usize,
    },
    /// Fewer values than needed.
    TooFew {
        /// Values that are needed.
        min: usize,
    },
    /// A list is longer than allowed, from this value on.
    OneTooMany {
        /// The first value beyond.
        value: String,
        /// Values that are allowed.
        max: usize,
    },
    /// A list holds more of one kind than allowed, from this value on.
    OneTooManyOfKind {
        /// The first value beyond.
        value: String,
        /// Values of its kind that are allowed.
        max: usize,
    },
    /// A value that counts only among the first.
    NotAmongFirst {
        /// The value as it was typed.
        value: String,
        /// How many are the first.
        max: usize,
    },
    /// The first school of a list, of a lower grade than another one.
    NotHighestFirst {
        /// Code of the first school.
        value: String,
        /// Code of a school of a higher grade.
        higher: String,
    },
    /// A code that no table has on the day that counts.
    UnknownCode {
        /// The value as it was typed.
        value: String,
    },
    /// A code that may not stand here.
    NotAdmitted {
        /// The code that may not stand here.
        value: String,
    },
    /// A school that the register does not have.
    UnknownSchool {
        /// Its code in the register.
        value: String,
    },
    /// A place in a province where it may not be.
    WrongProvince {
        /// Its code in the register.
        value: String,
        /// Letters of its province.
        province: String,
    },
    /// A place behind a larger one that holds it: it changes nothing.
    AfterItsContainer {
        /// The smaller place.
        value: String,
        /// The larger one.
        before: String,
    },
    /// Several municipalities have this name.
    SeveralPlaces {
        /// Letters of their provinces.
        provinces: String,
    },
    /// A rule of the catalogue over several answers; its sentence is `<procedure>-rule-<name>`.
    Rule {
        /// Name of the rule.
        name: String,
    },
    /// A document that the answers ask for is not attached (R21).
    DocumentMissing {
        /// Code of its kind.
        kind: &'static str,
    },
    /// A file without content.
    EmptyFile,
    /// A file larger than allowed.
    FileTooLarge {
        /// Megabytes that are allowed.
        max: u64,
    },
    /// The content is of no type that may be attached.
    UnsupportedFile,
    /// The extension of the name does not agree with the content.
    WrongExtension {
        /// What the content is.
        found: &'static str,
    },
    /// The files of one application are larger together than allowed.
    FilesTooLarge {
        /// Megabytes that are allowed together.
        max: u64,
    },
    /// A file that was chosen is not in the library.
    FileGone {
        /// Name of the file.
        name: String,
    },
    /// The library has a file of the same content.
    FileAlreadyThere {
        /// The name of that file.
        name: String,
    },
    /// An application needs the file.
    FileInUse {
        /// Name of the file.
        name: String,
    },
}

/// A fault and the field it was found in, by the field's name in the form.
pub type FieldFault = (&'static str, Fault);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_fault_has_a_code_of_its_own() {
        let samples = Fault::samples();
        let codes: BTreeSet<&str> = samples.iter().map(Fault::code).collect();
        assert_eq!(codes.len(), samples.len());
        assert!(codes.iter().all(|code| code.bytes().all(|b| b == b'-' || b.is_ascii_lowercase())));
    }

    #[test]
    fn the_arguments_are_written_for_people() {
        let fault = Fault::NotAtThatDate { from: Some(Date::constant(2018, 3, 31)), to: None };
        assert_eq!(fault.args(), [("from", "31/03/2018".to_owned())]);
    }
}
