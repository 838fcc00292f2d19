//! What a citizen typed while the session ended: kept over the sign-in, and put back into the form.
//!
//! It is sealed with a key that only the browser has, for one citizen and one page: the table holds
//! what it cannot read, and no other citizen who enters in that browser gets it. Secrets are never kept.

use polis_app::{chance, link::sha256, seal};
use polis_domain::AccountId;
use polis_pages::FormView;

use crate::{Answer, Cookie, Cx, Failure, Form, Format, Reply, SignedIn, returning};

/// How long it is kept, in seconds: the time to sign in again, or to look for the password.
const LIFE: u32 = 30 * 60;
/// Forms kept from one address in an hour: a school has one address (C-13).
const LIMIT: u32 = 200;
const HOUR: u32 = 3600;

impl Cx {
    /// Answers a form that a browser sent without a session: what was typed is kept, and the sign-in page says so.
    /// Any other failure stays as it is.
    pub async fn keep_typed(&self, form: &Form, failure: Failure) -> Answer {
        let asks_to_sign_in = failure.status() == 401 && self.format == Format::Html;
        let kept = if asks_to_sign_in { self.seal(form).await? } else { None };
        match kept {
            Some(token) => {
                let place = returning("/accesso?avviso=conservato", Some(&self.path));
                Ok(self.next(&place)?.set(Cookie::Typed, &token, LIFE))
            }
            None => Err(failure),
        }
    }

    /// What this citizen typed in this browser into the form of this page before the session ended, if
    /// anything: to be shown instead of what is saved, until [`Cx::saved`].
    pub async fn typed_before(&self, person: &SignedIn) -> Result<Option<FormView>, Failure> {
        let Some(token) = self.cookie(Cookie::Typed) else { return Ok(None) };
        let sealed = self.app.table().typed(&sha256(token.as_bytes()), self.now).await?;
        let context = context(person.account.id.as_str(), &self.path);
        let opened = sealed.and_then(|sealed| seal::open(&token, &context, sealed));
        Ok(opened.map(FormView::of))
    }

    /// On to the next page after a form was saved: what was typed before a sign-in is needed no longer.
    pub fn saved(&self, to: &str) -> Answer {
        Ok(self.without_typed(self.next(to)?))
    }

    /// The same, for an answer of any kind.
    #[must_use]
    pub fn without_typed(&self, reply: Reply) -> Reply {
        if self.cookie(Cookie::Typed).is_some() { reply.unset(Cookie::Typed) } else { reply }
    }

    /// The token of what was kept; `None` if this browser does not know which citizen was signed in.
    async fn seal(&self, form: &Form) -> Result<Option<String>, Failure> {
        let Some(person) = self.cookie(Cookie::Person) else { return Ok(None) };
        let Some(person) = AccountId::parse(&person) else { return Ok(None) };
        self.limit("conservato", LIMIT, HOUR).await?;
        let token = chance::token();
        let typed = form.view().values;
        let Some(sealed) = seal::close(&token, &context(person.as_str(), &self.path), &typed)
        else {
            return Ok(None);
        };
        let until = self.now.as_second() + i64::from(LIFE);
        self.app.table().keep_typed(&sha256(token.as_bytes()), sealed, until).await?;
        Ok(Some(token))
    }
}

/// For whom it is sealed, and for which page.
fn context(person: &str, path: &str) -> String {
    format!("{person} {}", path.split('?').next().unwrap_or(path))
}
