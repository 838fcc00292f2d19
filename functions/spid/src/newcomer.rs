//! A citizen with an identity proven in this browser and without a proven account: the existing
//! account, the form, and its questions (A4, A11, A12).

use jiff::{Timestamp, civil::Date};
use polis_app::link::sha256;
use polis_domain::{
    Account, Email, Fault, Language, Name, Person,
    account::{LINK_LIFE, Registrant, Registration, State, TERMS},
};
use polis_pages::{
    FormView, Lang, SummaryRow,
    spid::{EmailPending, Sent, Welcome},
};
use polis_store::Proven;
use polis_web::{Cookie, Cx, Failure, Form};

use crate::{
    attributes,
    commit::{self, Confirmed},
    routes::{address, federation},
};

/// Choice: the account that is there already is annulled (`si`) or kept (`no`).
const ANNUL: &str = "annulla_utenza";
const KEEP: &str = "no";

/// A citizen whose identity is proven.
pub(crate) struct Newcomer {
    /// What the login proved.
    pub(crate) proven: Proven,
    /// What there is of this person's, or nothing yet.
    pub(crate) account: Account,
    today: Date,
    /// The address the provider vouches for.
    email: Option<Email>,
}

impl Newcomer {
    /// Of this browser, while what it proved is remembered.
    pub(crate) async fn of(cx: &Cx) -> Result<Option<Self>, Failure> {
        let Some(token) = cx.cookie(Cookie::Identity) else { return Ok(None) };
        let Some(proven) = cx.app.table().proven(&sha256(token.as_bytes()), cx.now).await? else {
            return Ok(None);
        };
        if proven.login.federation != federation(cx) {
            let place = address(proven.login.federation, "benvenuto");
            return Err(Failure::elsewhere(place));
        }
        let new = Account::unregistered(proven.account.clone(), proven.codice_fiscale.clone());
        let account = commit::find(cx, new).await?;
        let email = attributes::email(&proven.attributes);
        Ok(Some(Self { proven, account, today: cx.today(), email }))
    }

    /// The person's own registration, while its link is waited for.
    pub(crate) fn waiting(&self, now: Timestamp) -> Option<&Registration> {
        match &self.account.state {
            State::AwaitingEmail(own) if own.digital.is_some() && !own.expired(now) => Some(own),
            _ => None,
        }
    }

    /// Whether this very login confirmed it. It does so once: at a browser left open, no stranger
    /// gives another address.
    pub(crate) fn has_confirmed(&self, own: &Registration) -> bool {
        own.digital.as_ref() == Some(&self.proven.login)
    }

    /// The address of an unproven account: the citizen's own, or a stranger's.
    fn existing(&self) -> Option<&Email> {
        let citizen = self.account.citizen().filter(|citizen| !citizen.is_proven())?;
        Some(&citizen.registrant.email)
    }

    /// The form as it is first shown: with what could not be read of the login, to be corrected. Where there is an
    /// account, no address is suggested: which one is given decides whether it is kept.
    pub(crate) fn blank(&self) -> FormView {
        let given = self.email.as_ref().filter(|_| self.existing().is_none());
        let email = given.map(|email| ("email", email.as_str()));
        let received =
            |field| (field, attributes::get(&self.proven.attributes, attributes::named(field)));
        FormView::of(self.unread().into_iter().map(received).chain(email))
    }

    /// The fields that the citizen fills, because the login says nothing that can be read.
    fn unread(&self) -> Vec<&'static str> {
        let read =
            attributes::person(&self.proven.attributes, &self.proven.codice_fiscale, self.today);
        read.err().unwrap_or_default().into_iter().map(|(field, _)| field).collect()
    }

    /// The person of the login, with what could not be read as the citizen types it.
    fn person(&self, form: &mut Form) -> Option<Person> {
        let mut attributes = self.proven.attributes.clone();
        for field in self.unread() {
            let typed = form.day(field);
            attributes.insert(attributes::named(field).name().to_owned(), typed);
        }
        form.parsed(attributes::person(&attributes, &self.proven.codice_fiscale, self.today))
    }

    /// What is confirmed, or the faults noted in the order of the form.
    pub(crate) fn confirmed(&self, form: &mut Form, language: Language) -> Option<Confirmed> {
        let person = self.person(form);
        let email = form.parse("email", Email::parse);
        let is = |other: Option<&Email>| {
            email.as_ref().zip(other).is_some_and(|(typed, other)| typed == other)
        };
        let (vouched, kept) = (is(self.email.as_ref()), is(self.existing()));
        if !vouched && !kept {
            form.repeated("email_conferma", email.as_ref(), Email::parse);
        }
        let annul = form.ticked(ANNUL);
        if email.is_some() && self.existing().is_some() && !kept && !annul {
            match form.get(ANNUL) {
                KEEP => form.fault("email", &Fault::NotTheAccounts),
                _ => ask_to_annul(form),
            }
        }
        form.require("termini");
        form.require("privacy");
        let person = person.filter(|_| !form.is_wrong())?;
        let registrant = Registrant {
            disagreements: self.proven.codice_fiscale.disagreements(&person),
            person,
            email: email?,
            staff: form.ticked("personale_scuola"),
            terms: TERMS.to_owned(),
            language,
        };
        Some(Confirmed { registrant, vouched, annul })
    }

    /// «Primo accesso»; the address is asked twice if what was typed is not the provider's.
    pub(crate) fn welcome(&self, cx: &Cx, form: FormView) -> Welcome {
        let chrome = cx.chrome();
        let untouched = form.value("email").is_empty() && !form.has_errors();
        let given = Email::parse(form.value("email"))
            .is_ok_and(|typed| self.email.as_ref().is_some_and(|own| *own == typed));
        Welcome {
            email_asked: self.email.is_none() || !(untouched || given),
            rows: self.rows(chrome.lang),
            unread: self.unread(),
            federation: self.proven.login.federation,
            existing: self.existing().map(Email::masked),
            before: self.waiting(cx.now).map(|own| own.registrant.email.as_str().to_owned()),
            wait_seconds: None,
            chrome,
            form,
        }
    }

    /// What could be read of the login; the codice fiscale always is.
    fn rows(&self, lang: Lang) -> Vec<SummaryRow> {
        let Proven { attributes, codice_fiscale, .. } = &self.proven;
        let said = attributes::said(attributes, codice_fiscale, self.today);
        let name = |name: Result<Option<Name>, Fault>| name.ok().flatten().map(String::from);
        let place =
            |day: &Date| attributes::birth_place(attributes, codice_fiscale, *day).to_string();
        let rows = [
            ("nome", name(said.nome)),
            ("cognome", name(said.cognome)),
            ("codice_fiscale", Some(codice_fiscale.as_str().to_owned())),
            ("data_nascita", said.nascita.as_ref().ok().map(|day| lang.day(day))),
            ("luogo_nascita", said.nascita.as_ref().ok().map(place)),
        ];
        rows.into_iter().filter_map(|(field, value)| Some(SummaryRow::new(field, value?))).collect()
    }

    /// «Conferma la tua email» for this registration.
    pub(crate) fn pending(&self, cx: &Cx, own: &Registration) -> EmailPending {
        let confirmed = self.has_confirmed(own);
        let sent = if cx.query("inviato").is_some() {
            Sent::Again
        } else if confirmed {
            Sent::Now
        } else {
            Sent::Before
        };
        EmailPending {
            chrome: cx.chrome(),
            federation: self.proven.login.federation,
            email: own.registrant.email.as_str().to_owned(),
            sent,
            login_first: confirmed,
            link_hours: u32::try_from(LINK_LIFE.as_hours()).unwrap_or(0),
            wait_seconds: None,
        }
    }
}

/// The account that is there already would be annulled, and the citizen did not agree to that.
pub(crate) fn ask_to_annul(form: &mut Form) {
    form.fault(ANNUL, &Fault::Missing);
}

#[cfg(test)]
mod tests {
    use polis_domain::account::{Act, Command, Fact};
    use polis_domain::{
        AccountId, Actor, CodiceFiscale, DigitalLogin, Federation, Level, LinkDigest, Username,
    };

    use super::*;

    /// Mario, with SPID; his provider writes in capitals.
    fn mario() -> Newcomer {
        let given = [("name", "MARIO"), ("familyName", "ROSSI"), ("email", "MARIO@EXAMPLE.ORG")];
        let given = given.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let codice_fiscale = CodiceFiscale::parse("RSSMRA80A01H501U").unwrap();
        let account =
            Account::unregistered(AccountId::from_random([1; 16]), codice_fiscale.clone());
        let today = jiff::civil::date(2026, 11, 22);
        let login = DigitalLogin {
            federation: Federation::Spid,
            idp: "https://idp.example.org".into(),
            level: Level::Two,
            request: "_1".into(),
        };
        Newcomer {
            today,
            email: attributes::email(&given),
            proven: Proven {
                codice_fiscale,
                account: account.id.clone(),
                login,
                subject: String::new(),
                attributes: given,
                back: None,
                ttl: 0,
            },
            account,
        }
    }

    /// The same, where a stranger registered his codice fiscale with another address before.
    fn mario_registered() -> Newcomer {
        let mut mario = mario();
        let mut form = typed("mario@scuola.edu.it", "mario@scuola.edu.it");
        let registrant = mario.confirmed(&mut form, Language::It).unwrap().registrant;
        let (link, name) = (LinkDigest::from_hex("a"), Username::parse("mario.rossi").unwrap());
        for command in [
            Command::from(Act::Register(Box::new(registrant))),
            Fact::IssueConfirmationLink(link.clone()).into(),
            Act::ConfirmEmail { link, username: name }.into(),
        ] {
            let done = mario.account.apply(command, &Actor::Citizen, Timestamp::UNIX_EPOCH);
            mario.account = done.unwrap().after;
        }
        mario
    }

    fn typed(email: &str, again: &str) -> Form {
        let values = [("email", email), ("email_conferma", again), ("termini", "si")];
        let values = values.into_iter().chain([("privacy", "si")]);
        Form::of(values.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    #[test]
    fn a12_the_providers_capitals_are_the_same_address() {
        let confirmed =
            mario().confirmed(&mut typed("mario@example.org", ""), Language::It).unwrap();
        assert!(confirmed.vouched);
        assert_eq!(confirmed.registrant.email.as_str(), "mario@example.org");
    }

    #[test]
    fn a11_the_citizen_types_what_the_login_did_not_say() {
        let mut ivan = mario();
        ivan.proven.attributes.insert("name".to_owned(), "Иван".to_owned());
        let form = ivan.blank();
        assert_eq!((ivan.unread(), form.value("nome")), (vec!["nome"], "Иван"));
        let fields: Vec<_> = ivan.rows(Lang::It).into_iter().map(|row| row.field).collect();
        assert_eq!(fields, ["cognome", "codice_fiscale", "data_nascita", "luogo_nascita"]);
        let with = |nome: &str| {
            let mut values = typed("mario@example.org", "").values().clone();
            // What the login said is not typed over.
            values.extend(
                [("nome", nome), ("cognome", "Bianchi")].map(|(a, b)| (a.into(), b.into())),
            );
            Form::of(values)
        };
        let confirmed = ivan.confirmed(&mut with("Ivan"), Language::It).unwrap();
        assert_eq!(confirmed.registrant.person.full_name(), "Ivan Rossi");
        for wrong in ["", "Иван", "R2"] {
            let mut form = with(wrong);
            assert!(ivan.confirmed(&mut form, Language::It).is_none(), "{wrong}");
            assert_eq!(form.view().errors[0].field, "nome");
        }
    }

    #[test]
    fn a12_an_account_that_is_there_is_annulled_only_by_the_box() {
        let mario = mario_registered();
        assert_eq!(mario.blank().value("email"), "", "none is suggested");
        let mut silent = typed("mario@example.org", "");
        assert!(mario.confirmed(&mut silent, Language::It).is_none());
        let fields: Vec<_> = silent.view().errors.into_iter().map(|fault| fault.field).collect();
        assert_eq!(fields, [ANNUL]);
        let mut other = typed("mario@example.org", "").values().clone();
        other.insert(ANNUL.to_owned(), KEEP.to_owned());
        let mut other = Form::of(other);
        assert!(
            mario.confirmed(&mut other, Language::It).is_none(),
            "kept with its own address only"
        );
        assert_eq!(other.view().errors[0].code, "not-the-accounts");
        let kept = mario.confirmed(&mut typed("Mario@scuola.edu.it", ""), Language::It).unwrap();
        assert!(!kept.annul, "typed once: it is known");
        assert!(mario.confirmed(&mut typed("altro@example.org", ""), Language::It).is_none());
    }
}
