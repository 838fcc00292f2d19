//! Invented people at the stages that the measured steps need, walked there by the domain itself.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::{SignedDuration, Timestamp, civil::date};
use polis_app::{link, secret};
use polis_domain::account::{Act, Checked, Command, Fact};
use polis_domain::desk::Role;
use polis_domain::{
    Account, Actor, BirthPlace, CodiceFiscale, Domicile, Email, Fault, IdentityDocument, Language,
    Name, Person, Phone, RequestNumber, Sesso, TypedEnd, Username,
    account::{Recognition, Registrant, RequestData, TERMS},
    security_question::SecurityAnswer,
};

use super::Fallible;

/// What is typed wherever a code is asked for.
pub(super) const CODE: &str = "Abcdef2345";
/// The school whose officer recognises.
pub(super) const SITE: &str = "RMIC8XX00X";
/// Number of the request.
pub(super) const REQUEST: &str = "AAAA-AAAA";
/// Whose they all are.
pub(super) const CODICE_FISCALE: &str = "PRVNMR68R50A952Q";
/// Whose officer recognises.
pub(super) const OFFICER_CODE: &str = "SMPMRA85D52H501E";

/// When it all happens.
pub(super) fn noon() -> Timestamp {
    Timestamp::constant(1_795_345_200, 0)
}

/// The token of the link mailed to the account of that stage, which it names.
pub(super) fn token(stage: u8) -> String {
    URL_SAFE_NO_PAD.encode([[stage; 16].as_slice(), &[0; 32]].concat())
}

/// Accounts of the same person, one for each stage, in the order of the way.
pub(super) struct People {
    /// The link was mailed.
    pub(super) awaiting_email: Account,
    /// The modulo waits for «Accetto».
    pub(super) data_entered: Account,
    /// The workflow is about to ask for the CPT.
    pub(super) accepted: Account,
    /// The CPT was mailed.
    pub(super) cpt_sent: Account,
    /// The officer is next.
    pub(super) cpt_confirmed: Account,
    /// A citizen who may apply.
    pub(super) enabled: Account,
    /// A citizen who has applied.
    pub(super) submitted: Account,
}

impl People {
    /// Walks the way as often as there are stages.
    pub(super) fn walk() -> Fallible<Self> {
        let hash = secret::hash(CODE);
        let to = |stage: u8| -> Fallible<Account> {
            let (id, link) = link::read(&token(stage)).ok_or("no token")?;
            let way = [
                vec![registrant()?.into(), Fact::IssueConfirmationLink(link.clone()).into()],
                vec![
                    Act::ConfirmEmail { link, username: said(Username::parse("anna.prova"))? }
                        .into(),
                    Fact::IssueTemporaryPassword.into(),
                    Act::ChoosePassword.into(),
                    data()?.into(),
                ],
                vec![Command::from(Act::Accept { modulo_version: 1 })],
                vec![Fact::IssueCpt.into(), Fact::StoreCpt(hash.clone()).into()],
                vec![Act::ConfirmCpt { codice_fiscale: cf()?, cpt: Checked::Right }.into()],
                vec![
                    recognition()?.into(),
                    Act::ChooseCode { cpt: Checked::Right, code: hash.clone() }.into(),
                ],
            ];
            let mut account = Account::unregistered(id, cf()?);
            for command in way.into_iter().take(stage.into()).flatten() {
                let before = noon() - SignedDuration::from_hours(1);
                let done = account.apply(command, &Actor::Citizen, before);
                account = done.map_err(|refused| format!("{refused:?}"))?.after;
            }
            Ok(account)
        };
        Ok(Self {
            awaiting_email: to(1)?,
            data_entered: to(2)?,
            accepted: to(3)?,
            cpt_sent: to(4)?,
            cpt_confirmed: to(5)?,
            enabled: to(6)?,
            submitted: to(7)?,
        })
    }

    /// All of them.
    pub(super) fn all(&self) -> [&Account; 7] {
        [
            &self.awaiting_email,
            &self.data_entered,
            &self.accepted,
            &self.cpt_sent,
            &self.cpt_confirmed,
            &self.enabled,
            &self.submitted,
        ]
    }
}

fn said<T>(parsed: Result<T, Fault>) -> Fallible<T> {
    parsed.map_err(|fault| format!("{fault:?}").into())
}

fn cf() -> Fallible<CodiceFiscale> {
    said(CodiceFiscale::parse(CODICE_FISCALE))
}

fn registrant() -> Fallible<Act> {
    let nascita = date(1968, 10, 10);
    let luogo = BirthPlace::parse("Italia", "Trentino-Alto Adige", "BZ", "Bolzano", nascita);
    let person = Person {
        nome: Name::parse("Anna Maria").ok(),
        cognome: Name::parse("Prova").ok(),
        sesso: Sesso::Femmina,
        nascita,
        luogo: luogo.map_err(|fault| format!("{fault:?}"))?,
    };
    Ok(Act::Register(Box::new(Registrant {
        person,
        email: said(Email::parse("anna.prova@example.org"))?,
        staff: true,
        terms: TERMS.into(),
        disagreements: vec![],
        language: Language::It,
    })))
}

fn data() -> Fallible<Act> {
    let document = IdentityDocument::parse(
        "carta-identita",
        "CA00000AA",
        "Comune di Bolzano",
        "01/01/2020",
        TypedEnd { day: "10/10/2030", endless: false },
        date(2026, 11, 22),
    );
    let domicile = Domicile::parse("Via Prova", "1", "39100", "Bolzano", "BZ");
    Ok(Act::EnterData(Box::new(RequestData {
        number: said(RequestNumber::parse(REQUEST))?,
        domicile: domicile.map_err(|fault| format!("{fault:?}"))?,
        phone: said(Phone::parse("+39 000 0000000"))?,
        document: document.map_err(|fault| format!("{fault:?}"))?,
        question: "cognome-madre".into(),
        answer: SecurityAnswer::of_folded(secret::hash("rossi")),
        terms: TERMS.into(),
    })))
}

fn recognition() -> Fallible<Act> {
    let officer = CodiceFiscale::parse(OFFICER_CODE).map_err(|fault| format!("{fault:?}"))?;
    let recognition = Box::new(Recognition {
        officer: "aa.demo".into(),
        role: Some(Role::Ds),
        site: SITE.into(),
        office: String::new(),
        modulo_version: 1,
        expired_document: false,
        other_document: None,
        delegate: None,
    });
    Ok(Act::Recognise { officer, recognition })
}
