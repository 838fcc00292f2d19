//! Accounts at every stage, made by walking there: a stage that cannot be reached does not exist.

use jiff::{Timestamp, civil::date};

use super::super::{Account, AccountId, Command, Recognition, Registrant, RequestData, TERMS};
use crate::{
    Actor, BirthPlace, CodiceFiscale, Domicile, Email, IdentityDocument, LinkDigest, Name, Person,
    Phone, RequestNumber, SecretHash, Sesso, Sha256Hex, Username, protocol::ProtocolNumber,
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

pub(super) fn registrant() -> Command {
    let nascita = date(1968, 10, 10);
    let person = Person {
        nome: Name::parse("Anna Maria").unwrap(),
        cognome: Name::parse("Prova").unwrap(),
        sesso: Sesso::Femmina,
        nascita,
        luogo: BirthPlace::parse("Italia", "Trentino-Alto Adige", "BZ", "Bolzano", nascita)
            .unwrap(),
    };
    Command::Register(Box::new(Registrant {
        person,
        email: Email::parse("anna.prova@example.org").unwrap(),
        staff: true,
        terms: TERMS.into(),
        disagreements: vec![],
    }))
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

pub(super) fn submit() -> Command {
    Command::Submit("mobilita".into(), ProtocolNumber::new(2026, 1), Sha256Hex::of(b"declared"))
}

fn cf() -> CodiceFiscale {
    CodiceFiscale::parse("PRVNMR68R50A952Q").unwrap()
}

/// The way through, with the name of the stage each command leads to.
fn way() -> Vec<(Command, &'static str)> {
    let name = Username::parse("anna.prova").unwrap();
    vec![
        (registrant(), "registered"),
        (Command::IssueConfirmationLink(link("right")), "awaiting_email"),
        (Command::ConfirmEmail(link("right"), name), "email_confirmed"),
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

/// An account at that stage.
pub(super) fn account_at(stage: &str) -> Account {
    let mut account = Account::unregistered(AccountId::from_random([1; 16]), cf());
    if stage == "unregistered" {
        return account;
    }
    if stage == "cancelled" {
        let pending = account_at("awaiting_email");
        let cancelled = pending.apply(Command::CancelRegistration, Actor::Citizen, noon());
        return cancelled.unwrap().account;
    }
    for (command, reached) in way() {
        account = account.apply(command, Actor::Citizen, noon()).unwrap().account;
        if reached == stage {
            return account;
        }
    }
    panic!("no stage {stage}")
}

/// The whole way, and the texts of its audit chain.
pub(super) fn walk() -> (Account, Vec<String>) {
    let mut account = account_at("unregistered");
    let mut texts = Vec::new();
    for (command, _) in way() {
        let transition = account.apply(command, Actor::Citizen, noon()).unwrap();
        texts.extend(transition.sealed.into_iter().map(|sealed| sealed.text));
        account = transition.account;
    }
    (account, texts)
}

/// Every stage worth an arrow in the diagram.
pub(super) fn every_stage() -> [&'static str; 11] {
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
    ]
}

/// Every command, right and wrong.
pub(super) fn every_command() -> Vec<Command> {
    let mut commands: Vec<_> = way().into_iter().map(|(command, _)| command).collect();
    commands.extend([
        Command::ResendConfirmation,
        Command::CancelRegistration,
        Command::ConfirmEmail(link("wrong"), Username::parse("anna.prova").unwrap()),
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
        submit(),
        Command::RecordPdf("mobilita".into(), Sha256Hex::of(b"pdf")),
        Command::AddAttachment("a".into(), Sha256Hex::of(b"file")),
        Command::RemoveAttachment("a".into()),
    ]);
    commands
}
