//! Who proved, in this browser, to be somebody that has no account yet, or none that is known to be
//! theirs: what is there already, what is shown and what is asked (A4, A11, A12).

use jiff::Timestamp;
use polis_domain::{
    Account, Email, Fault, Person,
    account::{LINK_LIFE, Registrant, Registration, State, TERMS},
};
use polis_pages::{
    FormView, SummaryRow,
    spid::{EmailPending, Sent, Welcome},
};
use polis_store::Proven;
use polis_web::{Cookie, Cx, Failure, Form, link::sha256};

use crate::{
    attributes,
    commit::{self, Confirmed},
    routes::{address, federation},
};

/// Box for: the account that is there already may be annulled.
const ANNUL: &str = "annulla_utenza";

/// Somebody, proven.
pub(crate) struct Newcomer {
    /// What the login proved.
    pub(crate) proven: Proven,
    /// What there is of this person's, or nothing yet.
    pub(crate) account: Account,
    person: Person,
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
        let person = attributes::person(&proven.attributes, &proven.codice_fiscale, cx.today());
        // Without a name in Latin letters: the person types it.
        let person = person.ok_or_else(|| Failure::elsewhere("/registrazione"))?;
        let new = Account::unregistered(proven.account.clone(), proven.codice_fiscale.clone());
        let account = commit::find(cx, new).await?;
        let email = attributes::email(&proven.attributes);
        Ok(Some(Self { proven, account, person, email }))
    }

    /// The person's own registration, while its link is waited for.
    pub(crate) fn waiting(&self, now: Timestamp) -> Option<&Registration> {
        match &self.account.state {
            State::AwaitingEmail(own) if own.digital.is_some() && !own.expired(now) => Some(own),
            _ => None,
        }
    }

    /// The address of an account that nobody vouches for: this person's, or somebody else's.
    fn existing(&self) -> Option<&Email> {
        let citizen = self.account.citizen().filter(|citizen| !citizen.is_proven())?;
        Some(&citizen.registrant.email)
    }

    /// The form as it is first shown. Where there is an account, no address is suggested: which one
    /// is given decides what becomes of it.
    pub(crate) fn blank(&self) -> FormView {
        let given = self.email.as_ref().filter(|_| self.existing().is_none());
        FormView::of(given.map(|email| ("email", email.as_str())))
    }

    /// What is confirmed, or the faults noted in the order of the form.
    pub(crate) fn confirmed(&self, form: &mut Form) -> Option<Confirmed> {
        let email = form.parse("email", Email::parse);
        let is = |other: Option<&Email>| {
            email.as_ref().zip(other).is_some_and(|(typed, other)| typed.is_same(other))
        };
        let (vouched, kept) = (is(self.email.as_ref()), is(self.existing()));
        if !vouched && !kept {
            form.repeated("email_conferma", email.as_ref(), Email::parse);
        }
        let annul = form.ticked(ANNUL);
        if email.is_some() && self.existing().is_some() && !kept && !annul {
            ask_to_annul(form);
        }
        form.require("termini");
        form.require("privacy");
        let registrant = Registrant {
            disagreements: self.proven.codice_fiscale.disagreements(&self.person),
            person: self.person.clone(),
            email: email.filter(|_| !form.is_wrong())?,
            staff: form.ticked("personale_scuola"),
            terms: TERMS.to_owned(),
        };
        Some(Confirmed { registrant, vouched, annul })
    }

    /// «Primo accesso»; the address is asked twice if what was typed is not the provider's.
    pub(crate) fn welcome(&self, cx: &Cx, form: FormView) -> Welcome {
        let chrome = cx.chrome();
        let Person { nome, cognome, nascita, luogo, .. } = &self.person;
        let rows = [
            ("nome", nome.to_string()),
            ("cognome", cognome.to_string()),
            ("codice_fiscale", self.proven.codice_fiscale.as_str().to_owned()),
            ("data_nascita", chrome.lang.day(nascita)),
            ("luogo_nascita", luogo.to_string()),
        ];
        let typed = Email::parse(form.value("email")).ok();
        let other = |typed: &Email| !self.email.as_ref().is_some_and(|own| own.is_same(typed));
        let existing = self.existing().map(Email::masked);
        let untouched = form.value("email").is_empty() && !form.has_errors();
        Welcome {
            email_asked: self.email.is_none() || !untouched && typed.as_ref().is_none_or(other),
            rows: rows.map(|(field, value)| SummaryRow::new(field, value)).into(),
            federation: self.proven.login.federation,
            existing,
            before: self.waiting(cx.now).map(|own| own.registrant.email.as_str().to_owned()),
            wait_seconds: None,
            chrome,
            form,
        }
    }

    /// «Conferma la tua email» for this registration.
    pub(crate) fn pending(&self, cx: &Cx, own: &Registration) -> EmailPending {
        let sent = match () {
            () if cx.query("inviato").is_some() => Sent::Again,
            () if own.digital.as_ref() == Some(&self.proven.login) => Sent::Now,
            () => Sent::Before,
        };
        EmailPending {
            chrome: cx.chrome(),
            federation: self.proven.login.federation,
            email: own.registrant.email.as_str().to_owned(),
            sent,
            link_hours: u32::try_from(LINK_LIFE.as_hours()).unwrap_or(0),
            wait_seconds: None,
        }
    }
}

/// The account that is there already would be annulled, and nobody said that it may.
pub(crate) fn ask_to_annul(form: &mut Form) {
    form.fault(ANNUL, &Fault::Missing);
}
