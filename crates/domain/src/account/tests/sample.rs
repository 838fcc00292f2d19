//! Accounts at every stage, made by walking there: a stage that cannot be reached does not exist.

use jiff::{SignedDuration, Timestamp, civil::date};

use super::super::{
    Account, AccountId, Act, Checked, Command, Fact, MailedSecret, Registrant, RequestData, TERMS,
};
pub(super) use super::at_desk::{
    desk, name_delegate, recognised_by, recognised_through, recognition, refusal, review,
};
use crate::{
    Actor, BirthPlace, CodiceFiscale, DigitalLogin, Domicile, Email, Federation, IdentityDocument,
    Language, Level, LinkDigest, Name, Person, Phone, RequestNumber, SecretHash, Sesso, TypedEnd,
    Username,
    desk::{DelegateStanding, RefusalReason},
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

fn registrant_data() -> Registrant {
    let nascita = date(1968, 10, 10);
    let person = Person {
        nome: Name::parse("Anna Maria").ok(),
        cognome: Name::parse("Prova").ok(),
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

pub(super) fn registrant() -> Act {
    Act::Register(Box::new(registrant_data()))
}

fn login(federation: Federation, level: Level) -> DigitalLogin {
    let idp = "https://idp.example.org".to_owned();
    DigitalLogin { federation, idp, level, request: "_0123456789abcdef".into() }
}

pub(super) fn enter_digitally(level: Level) -> Act {
    let email = Email::parse("anna.prova@example.org").unwrap();
    Act::EnterDigitally { login: Box::new(login(Federation::Spid, level)), email: Some(email) }
}

/// A SPID identity whose address is vouched for.
pub(super) fn register_with_spid(level: Level) -> Act {
    let login = login(Federation::Spid, level);
    Act::RegisterDigitally {
        registrant: Box::new(registrant_data()),
        login: Box::new(login),
        username: Some(username()),
    }
}

/// A CIE identity: no address comes with it.
pub(super) fn register_with_cie(level: Level) -> Act {
    let login = login(Federation::Cie, level);
    Act::RegisterDigitally {
        registrant: Box::new(registrant_data()),
        login: Box::new(login),
        username: None,
    }
}

pub(super) fn enter_data(request: &str) -> Act {
    let today = date(2026, 11, 22);
    let document = IdentityDocument::parse(
        "carta-identita",
        "CA00000AA",
        "Comune di Bolzano",
        "01/01/2020",
        TypedEnd { day: "10/10/2030", endless: false },
        today,
    );
    Act::EnterData(Box::new(RequestData {
        number: number(request),
        domicile: Domicile::parse("Via Prova", "1", "39100", "Bolzano", "BZ").unwrap(),
        phone: Phone::parse("+39 000 0000000").unwrap(),
        document: document.unwrap(),
        question: "cognome-madre".into(),
        answer: crate::security_question::SecurityAnswer::of_folded(hash("answer")),
        terms: TERMS.into(),
    }))
}

fn cf() -> CodiceFiscale {
    CodiceFiscale::parse("PRVNMR68R50A952Q").unwrap()
}

fn handed_over(cpt: &str) -> Command {
    Fact::HandOver(MailedSecret::Cpt(hash(cpt))).into()
}

/// What leads from an open service to another stage.
fn detour(stage: &str) -> Vec<(Command, &'static str)> {
    match stage {
        "suspended" => vec![(regenerate(false).into(), "suspended")],
        "recovering" => vec![
            (Act::RecoverCode { answer: Checked::Right }.into(), "recovery_asked"),
            (Fact::StoreCode(hash("temporary")).into(), "recovery_drawn"),
            (Fact::HandOver(MailedSecret::Code(hash("temporary"))).into(), "recovering"),
        ],
        _ => vec![],
    }
}

/// «Rigenerazione», a month before the end of the only term.
pub(super) fn regenerate(insists: bool) -> Act {
    let due = (!insists).then_some(noon() + SignedDuration::from_hours(24 * 30));
    Act::RegenerateCode { number: number("CCCC-CCCC"), due, insists }
}

/// The way through, with the name of the stage each command leads to.
fn way() -> Vec<(Command, &'static str)> {
    vec![
        (registrant().into(), "registered"),
        (Fact::IssueConfirmationLink(link("right")).into(), "awaiting_email"),
        (Act::ConfirmEmail { link: link("right"), username: username() }.into(), "email_confirmed"),
        (Fact::IssueTemporaryPassword.into(), "temporary_password"),
        (Act::ChoosePassword.into(), "active"),
        (enter_data("AAAA-AAAA").into(), "data_entered"),
        (Act::Accept { modulo_version: 1 }.into(), "accepted"),
        (Fact::IssueCpt.into(), "cpt_requested"),
        (Fact::StoreCpt(hash("cpt")).into(), "cpt_drawn"),
        (handed_over("cpt"), "cpt_sent"),
        (Act::ConfirmCpt { codice_fiscale: cf(), cpt: Checked::Right }.into(), "cpt_confirmed"),
        (recognition().into(), "recognised"),
        (Act::ChooseCode { cpt: Checked::Right, code: hash("code") }.into(), "enabled"),
    ]
}

/// The way through without a password and without a desk.
fn digital_way() -> Vec<(Command, &'static str)> {
    vec![
        (register_with_cie(Level::Three).into(), "cie_registered"),
        (Fact::IssueConfirmationLink(link("right")).into(), "cie_awaiting_email"),
        (register_with_spid(Level::Two).into(), "digital_active"),
        (enter_data("AAAA-AAAA").into(), "digital_data_entered"),
        (Act::Accept { modulo_version: 1 }.into(), "digital_accepted"),
        (Fact::IssueCpt.into(), "digital_cpt_requested"),
        (Fact::StoreCpt(hash("cpt")).into(), "digital_cpt_drawn"),
        (handed_over("cpt"), "digital_cpt_sent"),
        (Act::ChooseCode { cpt: Checked::Right, code: hash("code") }.into(), "digital_enabled"),
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
    steps.extend(detour(stage));
    if stage == "cancelled" {
        steps.truncate(2);
        steps.push((Act::CancelRegistration.into(), "cancelled"));
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
pub(super) fn every_stage() -> [&'static str; 17] {
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
        "recovering",
        "suspended",
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
        Act::ResendConfirmation.into(),
        Act::CancelRegistration.into(),
        Act::ConfirmEmail { link: link("wrong"), username: username() }.into(),
        register_with_spid(Level::One).into(),
        register_with_cie(Level::One).into(),
        enter_digitally(Level::One).into(),
        enter_digitally(Level::Two).into(),
        enter_digitally(Level::Three).into(),
        Act::RedoRequest(number("BBBB-BBBB")).into(),
        Act::RenewCode(hash("renewed")).into(),
        Act::ChangeCode { old: Checked::Right, code: hash("changed") }.into(),
        Act::ChangeCode { old: Checked::Wrong, code: hash("changed") }.into(),
        Act::RecoverCode { answer: Checked::Right }.into(),
        Act::RecoverCode { answer: Checked::Wrong }.into(),
        Fact::StoreCode(hash("temporary")).into(),
        Fact::HandOver(MailedSecret::Code(hash("temporary"))).into(),
        Fact::HandOver(MailedSecret::ResetLink(link("reset"))).into(),
        Fact::HandOver(MailedSecret::ConfirmationLink(link("right"))).into(),
        regenerate(true).into(),
        Act::RequestUsername.into(),
        Act::RequestPasswordReset.into(),
        Fact::IssueResetLink(link("reset")).into(),
        Act::ResetPassword(link("reset")).into(),
        Fact::LockAccess.into(),
        Act::SignOut { issued_at: noon().as_second() }.into(),
        Act::ResendCpt.into(),
        refusal(&[RefusalReason::CopiesMissing]).into(),
        Act::Look(Box::new(desk())).into(),
        name_delegate(DelegateStanding::Trusted).into(),
        Act::WithdrawDelegate.into(),
        Fact::IssueObjectionLink(link("objection")).into(),
        Fact::HandOver(MailedSecret::ObjectionLink(link("objection"))).into(),
        Act::ContestDelegate(link("objection")).into(),
        review().into(),
        Act::ConfirmCpt { codice_fiscale: cf(), cpt: Checked::Wrong }.into(),
        Fact::AnnounceActivation.into(),
        Act::ChooseCode { cpt: Checked::Wrong, code: hash("code") }.into(),
        Fact::Lapse.into(),
        Act::MistypeCode.into(),
        Act::AcceptCode.into(),
    ]);
    commands
}
