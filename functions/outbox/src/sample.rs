//! Made-up accounts for tests, each made by walking there.

use jiff::{Timestamp, civil::date};
use polis_domain::account::{Act, Checked, Command, Fact};
use polis_domain::{
    Account, AccountId, Actor, BirthPlace, CodiceFiscale, DigitalLogin, Domicile, Email,
    Federation, IdentityDocument, Language, Level, LinkDigest, Name, Person, Phone, RequestNumber,
    SecretHash, Sesso, TypedEnd, Username,
    account::{Registrant, RequestData, TERMS},
    security_question::SecurityAnswer,
};

pub(crate) const REQUEST: &str = "AAAA-2222";

pub(crate) fn noon() -> Timestamp {
    "2026-11-22T11:00:00Z".parse().unwrap()
}

/// The account after these commands, all at noon.
pub(crate) fn after(account: Account, commands: Vec<Command>) -> Account {
    commands.into_iter().fold(account, |account, command| {
        account.apply(command, &Actor::Citizen, noon()).unwrap().after
    })
}

/// A citizen who registered by mail and chose a password.
pub(crate) fn with_password() -> Account {
    let link = LinkDigest::from_hex("link");
    let commands = vec![
        Act::Register(Box::new(registrant())).into(),
        Fact::IssueConfirmationLink(link.clone()).into(),
        Act::ConfirmEmail { link, username: username() }.into(),
        Act::ChoosePassword.into(),
    ];
    after(unregistered(), commands)
}

/// A citizen who registered with SPID.
pub(crate) fn with_spid() -> Account {
    let (who, login) = (Box::new(registrant()), Box::new(login()));
    after(
        unregistered(),
        vec![Act::RegisterDigitally { registrant: who, login, username: Some(username()) }.into()],
    )
}

/// The person whose codice fiscale it is, with SPID and another address.
pub(crate) fn owner() -> Command {
    let email = Email::parse("vero.titolare@example.org").unwrap();
    let who = Registrant { email, ..registrant() };
    Act::RegisterDigitally {
        registrant: Box::new(who),
        login: Box::new(login()),
        username: Some(username()),
    }
    .into()
}

/// From the form of the request to the mail with the CPT.
pub(crate) fn asking() -> Vec<Command> {
    let document = ("carta-identita", "CA00000AA", "Comune di Bolzano");
    let (kind, number, issuer) = document;
    let (end, today) = (TypedEnd { day: "10/10/2030", endless: false }, date(2026, 11, 22));
    let data = RequestData {
        number: RequestNumber::parse(REQUEST).unwrap(),
        domicile: Domicile::parse("Via Prova", "1", "39100", "Bolzano", "BZ").unwrap(),
        phone: Phone::parse("+39 000 0000000").unwrap(),
        document: IdentityDocument::parse(kind, number, issuer, "01/01/2020", end, today).unwrap(),
        question: "mother-surname".into(),
        answer: SecurityAnswer::of_folded(hash()),
        terms: TERMS.into(),
    };
    let entered = Act::EnterData(Box::new(data));
    let accepted = Act::Accept { modulo_version: 1 };
    let sent = [Fact::IssueCpt, Fact::StoreCpt(hash())].map(Command::from);
    [entered.into(), accepted.into()].into_iter().chain(sent).collect()
}

/// A login with SPID.
pub(crate) fn entry() -> Command {
    Act::EnterDigitally { login: Box::new(login()), email: Some(email()) }.into()
}

/// The CPT changed into the codice personale.
pub(crate) fn code() -> Command {
    Act::ChooseCode { cpt: Checked::Right, code: hash() }.into()
}

/// The CPT typed back.
pub(crate) fn cpt() -> Command {
    Act::ConfirmCpt { codice_fiscale: cf(), cpt: Checked::Right }.into()
}

pub(crate) fn hash() -> SecretHash {
    SecretHash::from_phc("hash")
}

fn unregistered() -> Account {
    Account::unregistered(AccountId::from_random([7; 16]), cf())
}

fn cf() -> CodiceFiscale {
    CodiceFiscale::parse("PRVNMR68R50A952Q").unwrap()
}

fn email() -> Email {
    Email::parse("anna.prova@example.org").unwrap()
}

fn username() -> Username {
    Username::parse("anna.prova").unwrap()
}

fn login() -> DigitalLogin {
    let (idp, request) = ("https://idp.example".to_owned(), "_1".to_owned());
    DigitalLogin { federation: Federation::Spid, idp, level: Level::Two, request }
}

fn registrant() -> Registrant {
    let nascita = date(1968, 10, 10);
    let luogo = BirthPlace::parse("Italia", "Trentino-Alto Adige", "BZ", "Bolzano", nascita);
    let person = Person {
        nome: Name::parse("Anna Maria").ok(),
        cognome: Name::parse("Prova").ok(),
        sesso: Sesso::Femmina,
        nascita,
        luogo: luogo.unwrap(),
    };
    Registrant {
        person,
        email: email(),
        staff: true,
        terms: TERMS.into(),
        disagreements: vec![],
        language: Language::It,
    }
}
