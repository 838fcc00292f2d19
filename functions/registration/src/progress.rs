//! How far the registration in this browser has come. Nothing here is decided by what the browser
//! says but the attempt it holds: the account tells the rest.

use polis_app::link::sha256;
use polis_domain::{Account, account::Registrant};
use polis_store::Attempt;
use polis_web::{Cookie, Cx, Failure, Form};

use crate::registrant;

/// Where passaggio 1 is.
pub(crate) const TAX_CODE: &str = "/registrazione";
/// Where passaggio 2 is.
pub(crate) const PERSONAL_DATA: &str = "/registrazione/dati";
/// Where passaggio 3 is.
pub(crate) const REVIEW: &str = "/registrazione/verifica";
/// Where passaggio 4 is.
pub(crate) const CONCLUDED: &str = "/registrazione/conclusa";
/// Where «Registrazione non effettuata» is.
pub(crate) const EXISTING: &str = "/registrazione/esistente";

/// A registration under way.
pub(crate) struct Progress {
    /// Key of the attempt.
    pub(crate) digest: String,
    /// What was typed so far.
    pub(crate) attempt: Attempt,
    /// The account of the codice fiscale, or the one that a confirmation will make.
    pub(crate) account: Account,
    /// What was typed, once it is complete and right.
    pub(crate) registrant: Option<Registrant>,
}

impl Progress {
    /// The registration of this browser; without one, back to passaggio 1.
    pub(crate) async fn of(cx: &Cx) -> Result<Self, Failure> {
        let none = || Failure::elsewhere(TAX_CODE);
        let digest = sha256(cx.cookie(Cookie::Attempt).ok_or_else(none)?.as_bytes());
        let attempt = cx.app.table().attempt(&digest, cx.now).await?.ok_or_else(none)?;
        Self::with(cx, digest, attempt).await
    }

    /// How far this attempt has come.
    pub(crate) async fn with(cx: &Cx, digest: String, attempt: Attempt) -> Result<Self, Failure> {
        let account = account(cx, &attempt).await?;
        let mut form = Form::of(attempt.values.clone());
        let registrant =
            registrant::parse(&mut form, &attempt.codice_fiscale, cx.lang.into(), cx.today());
        Ok(Self { digest, attempt, account, registrant })
    }

    /// The registration of this browser, if this is its page; else to the page it is at.
    pub(crate) async fn at(cx: &Cx, pages: &[&str]) -> Result<Self, Failure> {
        let progress = Self::of(cx).await?;
        match progress.place(cx) {
            PERSONAL_DATA | REVIEW if !cx.ways().registration.is_open() => {
                Err(Failure::digital_only(Some(TAX_CODE)))
            }
            place if pages.contains(&place) => Ok(progress),
            place => Err(Failure::elsewhere(place)),
        }
    }

    /// The page it is at.
    pub(crate) fn place(&self, cx: &Cx) -> &'static str {
        match (self.account.is_free(cx.now), &self.registrant) {
            (true, None) => PERSONAL_DATA,
            (true, Some(_)) => REVIEW,
            (false, Some(_)) if self.account.registrant() == self.registrant.as_ref() => CONCLUDED,
            (false, _) => EXISTING,
        }
    }

    /// The address, if this browser typed it in this attempt and registered with it.
    pub(crate) fn own_email(&self, cx: &Cx) -> Option<&str> {
        let registrant = self.registrant.as_ref().filter(|_| self.place(cx) == CONCLUDED);
        registrant.map(|registrant| registrant.email.as_str())
    }

    /// The address given at the time, as it may be shown to a visitor who may not be its owner (C-11).
    pub(crate) fn masked_email(&self) -> String {
        self.account.registrant().map(|known| known.email.masked()).unwrap_or_default()
    }
}

/// The account of the codice fiscale of this attempt.
async fn account(cx: &Cx, attempt: &Attempt) -> Result<Account, Failure> {
    let Attempt { codice_fiscale, account: id, .. } = attempt;
    let known = cx.app.table().owner(codice_fiscale, id).await?;
    Ok(known.unwrap_or_else(|| Account::unregistered(id.clone(), codice_fiscale.clone())))
}
