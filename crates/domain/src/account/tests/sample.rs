//! Accounts at every stage, made by walking there: a stage that cannot be reached does not exist.

use jiff::{Timestamp, civil::date};

use super::super::{Account, AccountId, Command, Recognition, Registrant, RequestData, TERMS};
use crate::{
    Actor, BirthPlace, CodiceFiscale, DigitalLogin, Domicile, Email, Federation, IdentityDocument,
    Language, Level, LinkDigest, Name, Person, Phone, RequestNumber, SecretHash, Sesso, Username,
};

pub(super) fn noon() -> Timestamp {
    "2026-11-22T11:00:00Z".parse().unwrap()
}

pub(super) fn link(name: &str) -> LinkDigest {
    LinkDigest::from_hex(name)
}

pub(super) fn hash(of: &str) -> SecretHash {
    SecretHash::from_phc(of)
}

pub(super) fn number(text: &str) -> RequestNumber {
    RequestNumber::parse(text).unwrap()
}

pub(super) fn username() -> Username {
    Username::parse("anna.prova").unwrap()
}

fn who() -> Registrant {
    let nascita = date(1968, 10, 10);
    let person = Person {
        nome: Name::parse("Anna Maria").unwrap(),
        cognome: Name::parse("Prova").unwrap(),
        sesso: Sesso::Femmina,
        nascita,
        luogo: BirthPlace::parse("Italia", "Trentino-Alto Adige", "BZ", "Bolzano", nascita)
            .unwrap(),
    };
    Registrant {
        person,
        email: Email::parse("anna.prova@example.org").unwrap(),
        staff: true,
        terms: TERMS.into(),
        disagreements: vec![],
        language: Language::It,
    }
}

pub(super) fn registrant() -> Command {
    Command::Register(Box::new(who()))
}

fn login(federation: Federation, level: Level) -> DigitalLogin {
    let idp = "https://idp.example.org".to_owned();
    DigitalLogin { federation, idp, level, request: "_0123456789abcdef".into() }
}

pub(super) fn enter_digitally(level: Level) -> Command {
    let email = Email::parse("anna.prova@example.org").unwrap();
    Command::EnterDigitally(Box::new(login(Federation::Spid, level)), Some(email))
}

/// A SPID identity whose address is vouched for.
pub(super) fn register_with_spid(level: Level) -> Command {
    let login = login(Federation::Spid, level);
    Command::RegisterDigitally(Box::new(who()), Box::new(login), Some(username()))
}

/// A CIE identity: no address comes with it.
pub(super) fn register_with_cie(level: Level) -> Command {
    let login = login(Federation::Cie, level);
    Command::RegisterDigitally(Box::new(who()), Box::new(login), None)
}

pub(super) fn enter_data(request: &str) -> Command {
    let today = date(2026, 11, 22);
    let document = IdentityDocument::parse(
        "carta-identita",
        "CA00000AA",
        "Comune di Bolzano",
        "01/01/2020",
        "10/10/2030",
        today,
    );
    Command::EnterData(Box::new(RequestData {
        number: number(request),
        domicile: Domicile::parse("Via Prova", "1", "39100", "Bolzano", "BZ").unwrap(),
        phone: Phone::parse("+39 000 0000000").unwrap(),
        document: document.unwrap(),
        question: "cognome-madre".into(),
        answer: hash("answer"),
        terms: TERMS.into(),
    }))
}

pub(super) fn recognition() -> Command {
    Command::Recognise(Box::new(Recognition {
        officer: "ds.demo".into(),
        officer_cf: None,
        site: "RMIC000000".into(),
        modulo_version: 1,
        expired_document: false,
    }))
}

fn cf() -> CodiceFiscale {
    CodiceFiscale::parse("PRVNMR68R50A952Q").unwrap()
}

/// The way through, with the name of the stage each command leads to.
fn way() -> Vec<(Command, &'static str)> {
    vec![
        (registrant(), "registered"),
        (Command::IssueConfirmationLink(link("right")), "awaiting_email"),
        (Command::ConfirmEmail(link("right"), username()), "email_confirmed"),
        (Command::IssueTemporaryPassword, "temporary_password"),
        (Command::ChoosePassword, "active"),
        (enter_data("AAAA-AAAA"), "data_entered"),
        (Command::Accept(1), "accepted"),
        (Command::IssueCpt, "cpt_requested"),
        (Command::StoreCpt(hash("cpt")), "cpt_sent"),
        (Command::ConfirmCpt(cf(), true), "cpt_confirmed"),
        (recognition(), "recognised"),
        (Command::ChooseCode(true, hash("code")), "enabled"),
    ]
}

/// The way through without a password and without a desk.
fn digital_way() -> Vec<(Command, &'static str)> {
    vec![
        (register_with_cie(Level::Three), "cie_registered"),
        (Command::IssueConfirmationLink(link("right")), "cie_awaiting_email"),
        (register_with_spid(Level::Two), "digital_active"),
        (enter_data("AAAA-AAAA"), "digital_data_entered"),
        (Command::Accept(1), "digital_accepted"),
        (Command::IssueCpt, "digital_cpt_requested"),
        (Command::StoreCpt(hash("cpt")), "digital_cpt_sent"),
        (Command::ChooseCode(true, hash("code")), "digital_enabled"),
    ]
}

/// An account at that stage.
pub(super) fn account_at(stage: &str) -> Account {
    walk_to(stage).0
}

/// An account at that stage, and the texts of its audit chain.
pub(super) fn walk_to(stage: &str) -> (Account, Vec<String>) {
    let mut account = Account::unregistered(AccountId::from_random([1; 16]), cf());
    let mut texts = Vec::new();
    let digital = digital_way().iter().any(|(_, reached)| *reached == stage);
    let mut steps = if digital { digital_way() } else { way() };
    if stage == "cancelled" {
        steps.truncate(2);
        steps.push((Command::CancelRegistration, "cancelled"));
    }
    let last = steps.iter().position(|(_, reached)| *reached == stage);
    assert!(last.is_some() || stage == "unregistered", "no stage {stage}");
    for (command, _) in steps.into_iter().take(last.map_or(0, |at| at + 1)) {
        let transition = account.apply(command, &Actor::Citizen, noon()).unwrap();
        texts.extend(transition.sealed.into_iter().map(|sealed| sealed.text));
        account = transition.after;
    }
    (account, texts)
}

/// Every stage worth an arrow in the diagram.
pub(super) fn every_stage() -> [&'static str; 15] {
    [
        "unregistered",
        "awaiting_email",
        "cancelled",
        "temporary_password",
        "active",
        "data_entered",
        "cpt_requested",
        "cpt_sent",
        "cpt_confirmed",
        "recognised",
        "enabled",
        "cie_awaiting_email",
        "digital_active",
        "digital_cpt_sent",
        "digital_enabled",
    ]
}

/// Every command, right and wrong.
pub(super) fn every_command() -> Vec<Command> {
    let ways = way().into_iter().chain(digital_way());
    let mut commands: Vec<_> = ways.map(|(command, _)| command).collect();
    commands.extend([
        Command::ResendConfirmation,
        Command::CancelRegistration,
        Command::ConfirmEmail(link("wrong"), username()),
        register_with_spid(Level::One),
        register_with_cie(Level::One),
        enter_digitally(Level::One),
        enter_digitally(Level::Two),
        enter_digitally(Level::Three),
        Command::RenewCode(hash("renewed")),
        Command::RequestUsername,
        Command::RequestPasswordReset,
        Command::IssueResetLink(link("reset")),
        Command::ResetPassword(link("reset")),
        Command::LockAccess,
        Command::SignOut(noon().as_second()),
        Command::ResendCpt,
        Command::ConfirmCpt(cf(), false),
        Command::AnnounceActivation,
        Command::ChooseCode(false, hash("code")),
        Command::Lapse,
        Command::MistypeCode,
        Command::AcceptCode,
    ]);
    commands
}
