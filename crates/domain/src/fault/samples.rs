//! One fault of each code.

use jiff::civil::Date;

use super::Fault;

impl Fault {
    /// One fault of each code, so that a test can ask for the sentence of every one.
    pub fn samples() -> Vec<Self> {
        let day = |year| Some(Date::constant(year, 1, 1));
        let suggestions = vec!["Roma"];
        let school = || "RMPS00001B".to_owned();
        vec![
            Self::Missing,
            Self::TooShort { min: 8 },
            Self::TooLong { max: 64 },
            Self::WrongLength { length: 16 },
            Self::Malformed,
            Self::ForbiddenCharacters { allowed: "-" },
            Self::Unprintable { sign: '😀' },
            Self::OnlyLettersAndDigits,
            Self::NotTheSame,
            Self::NotTheAccounts,
            Self::Waits { on: "data_nascita" },
            Self::SameAsBefore,
            Self::NeedsUpper,
            Self::NeedsLower,
            Self::NeedsLetter,
            Self::NeedsDigit,
            Self::WrongCheckLetter,
            Self::NotADate,
            Self::InTheFuture,
            Self::TooEarly,
            Self::ImplausibleAge,
            Self::OutOfRange { min: 0, max: 50 },
            Self::UnknownChoice,
            Self::UnknownCountry,
            Self::UnknownRegion,
            Self::UnknownProvince,
            Self::InAnotherRegion { region: "Lazio" },
            Self::UnknownPlace { suggestions: vec![] },
            Self::UnknownPlace { suggestions },
            Self::InAnotherProvince { province: "Roma" },
            Self::NotAtThatDate { from: day(1861), to: day(2018) },
            Self::NotAtThatDate { from: day(2018), to: None },
            Self::NotAtThatDate { from: None, to: day(1993) },
            Self::NotAccepted,
            Self::ExcludedProvince { province: "Trento" },
            Self::Repeated { value: "RMPS00001B".to_owned() },
            Self::MalformedItem { value: "liceo".to_owned() },
            Self::TooMany { max: 20 },
            Self::TooFew { min: 1 },
            Self::OneTooMany { value: school(), max: 30 },
            Self::OneTooManyOfKind { value: school(), max: 2 },
            Self::NotAmongFirst { value: school(), max: 10 },
            Self::NotHighestFirst { value: school(), higher: "RMIS00002C".to_owned() },
            Self::UnknownCode { value: "boh".to_owned() },
            Self::NotAdmitted { value: "A-22".to_owned() },
            Self::UnknownSchool { value: "ZZZZ00000Z".to_owned() },
            Self::WrongProvince { value: school(), province: "NU".to_owned() },
            Self::AfterItsContainer { value: school(), before: "H501".to_owned() },
            Self::SeveralPlaces { provinces: "TN, TO".to_owned() },
            Self::Rule { name: "anni-sostegno".to_owned() },
            Self::DocumentMissing { kind: "certificazione-l104" },
            Self::EmptyFile,
            Self::FileTooLarge { max: 10 },
            Self::UnsupportedFile,
            Self::WrongExtension { found: "PDF" },
            Self::FilesTooLarge { max: 50 },
            Self::FileGone { name: "a.pdf".to_owned() },
            Self::FileAlreadyThere { name: "a.pdf".to_owned() },
            Self::FileInUse { name: "a.pdf".to_owned() },
        ]
    }
}
