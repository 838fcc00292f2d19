//! The first access (A11): the data received, which are not typed again; the e-mail address, where
//! the provider gives none or another is wanted; the same consents as passaggio 2.

use jiff::{SignedDuration, Timestamp};
use polis_domain::{
    Account, DigitalLogin, Email, Person,
    account::{Citizen, LINK_LIFE, Registrant, State, TERMS},
};
use polis_pages::{
    FormView, SummaryRow,
    spid::{EmailPending, Welcome},
};
use polis_store::{Opener, Proven};
use polis_web::{Answer, Cookie, Cx, Failure, Form, link::sha256};

use crate::{
    attributes, commit,
    routes::{address, federation},
    session,
};

/// First accesses from one address in an hour (C-13).
const LIMIT: u32 = 100;
const HOUR: u32 = 3600;
/// How long «Conferma», sent again, ends where it ended before.
const REPEAT: SignedDuration = SignedDuration::from_mins(1);

/// Who proved, in this browser, to be somebody.
struct Newcomer {
    proven: Proven,
    person: Person,
    /// The address the provider vouches for.
    email: Option<Email>,
}

pub(crate) async fn show(cx: Cx) -> Answer {
    let newcomer = Newcomer::of(&cx).await?;
    let given = newcomer.email.as_ref().map(|email| ("email", email.as_str()));
    newcomer.page(&cx, 200, FormView::of(given), newcomer.email.is_none())
}

/// «Conferma». Stopped half-way and sent again, it ends in the same place.
pub(crate) async fn register(cx: Cx, mut form: Form) -> Answer {
    let newcomer = Newcomer::of(&cx).await?;
    let (registrant, vouched) = newcomer.registrant(&mut form);
    let Some(registrant) = registrant else {
        return newcomer.page(&cx, 422, form.view(), !vouched);
    };
    cx.limit("primo-accesso", LIMIT, HOUR).await?;
    let proven = &newcomer.proven;
    let new = Account::unregistered(proven.account.clone(), proven.codice_fiscale.clone());
    let account = commit::find(&cx, new).await?;
    let done = commit::register(&cx, account, &registrant, &proven.login, vouched).await?;
    match done {
        (account, Some(token)) => enter(&cx, proven, &account, &token).await,
        (account, None) => already(&cx, proven, &account).await,
    }
}

/// The address waits for its link; or the account was there already.
async fn already(cx: &Cx, proven: &Proven, account: &Account) -> Answer {
    let federation = proven.login.federation;
    match &account.state {
        State::AwaitingEmail(waiting) => {
            let hours = u32::try_from(LINK_LIFE.as_hours()).unwrap_or(0);
            let email = waiting.registrant.email.masked();
            let page = EmailPending::new(cx.chrome(), federation, email, hours);
            Ok(cx.page(&page)?.unset(Cookie::Identity))
        }
        State::Registered(citizen) if is_just_made(citizen, &proven.login, cx.now) => {
            let token = session::new_pass(cx, &citizen.username).await?;
            enter(cx, proven, account, &token).await
        }
        // Elsewhere meanwhile: another login, and in.
        _ => Err(Failure::elsewhere(address(federation, "accesso"))),
    }
}

/// Whether this login made the account a moment ago, and only the answer was lost: what was proven
/// half an hour ago opens no session beside the ones there are.
fn is_just_made(citizen: &Citizen, login: &DigitalLogin, now: Timestamp) -> bool {
    citizen.digital.as_ref().is_some_and(|identity| {
        (identity.federation, &identity.idp) == (login.federation, &login.idp)
            && identity.since == identity.last
            && now.duration_since(identity.since).abs() <= REPEAT
    })
}

async fn enter(cx: &Cx, proven: &Proven, account: &Account, token: &str) -> Answer {
    let by = Opener::of(&proven.login, &proven.subject);
    let opened = session::open(cx, account, token, &by, proven.back.as_deref()).await?;
    Ok(opened.unset(Cookie::Identity))
}

impl Newcomer {
    /// Of this browser; anybody else starts another login.
    async fn of(cx: &Cx) -> Result<Self, Failure> {
        let federation = federation(cx);
        let none = || Failure::elsewhere(address(federation, "accesso"));
        let digest = sha256(cx.cookie(Cookie::Identity).ok_or_else(none)?.as_bytes());
        let proven = cx.app.table().proven(&digest, cx.now).await?.ok_or_else(none)?;
        if proven.login.federation != federation {
            let place = address(proven.login.federation, "benvenuto");
            return Err(Failure::elsewhere(place));
        }
        let person = attributes::person(&proven.attributes, &proven.codice_fiscale, cx.today());
        // Without a name in Latin letters: the person types it.
        let person = person.ok_or_else(|| Failure::elsewhere("/registrazione"))?;
        let email = attributes::email(&proven.attributes);
        Ok(Self { proven, person, email })
    }

    /// Who registers, or the faults noted in the order of the form; and whether the address is the
    /// one the provider vouches for.
    fn registrant(&self, form: &mut Form) -> (Option<Registrant>, bool) {
        let email = form.parse("email", Email::parse);
        let vouched = email.is_some() && email == self.email;
        if !vouched {
            form.repeated("email_conferma", email.as_ref(), Email::parse);
        }
        form.require("termini");
        form.require("privacy");
        let Some(email) = email.filter(|_| !form.is_wrong()) else { return (None, vouched) };
        let registrant = Registrant {
            disagreements: self.proven.codice_fiscale.disagreements(&self.person),
            person: self.person.clone(),
            email,
            staff: form.ticked("personale_scuola"),
            terms: TERMS.to_owned(),
        };
        (Some(registrant), vouched)
    }

    fn page(&self, cx: &Cx, status: u16, form: FormView, email_asked: bool) -> Answer {
        let Person { nome, cognome, nascita, luogo, .. } = &self.person;
        let rows = [
            ("nome", nome.to_string()),
            ("cognome", cognome.to_string()),
            ("codice_fiscale", self.proven.codice_fiscale.as_str().to_owned()),
            ("data_nascita", cx.chrome().lang.day(nascita)),
            ("luogo_nascita", luogo.to_string()),
        ];
        let rows = rows.map(|(field, value)| SummaryRow::new(field, value)).into();
        let federation = self.proven.login.federation;
        let page = Welcome { chrome: cx.chrome(), form, federation, rows, email_asked };
        cx.page_with(status, &page)
    }
}
