//! «Recupero Codice Personale»: codice fiscale and security answer bring a temporary code by mail (E9).

use polis_app::secret;
use polis_domain::{
    Account, CodiceFiscale, Rejection, account::Act, security_question::folded_answer,
};
use polis_pages::{FormView, personal_code::Recover};
use polis_web::{Answer, Cx, Form, SignedIn};

use crate::{back, entry};

const PATH: &str = "/codice-personale/recupero";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let locked = entry::answers_locked(&person.account, cx.now);
    let page = page(&cx, &person, FormView::default(), locked, back::asked(&cx));
    cx.page(&Recover { sent: cx.query("inviato").is_some(), ..page })
}

pub(crate) async fn recover(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let back = back::posted(&form);
    let cf = form.parse("codice_fiscale", CodiceFiscale::parse);
    let answer = form.secret("risposta");
    let is_answer_like = form.parse("risposta", folded_answer).is_some();
    let Some(cf) = cf.filter(|_| is_answer_like) else {
        return cx.page_with(422, &page(&cx, &person, form.view(), None, back));
    };
    let tried = entry::enter(&cx, person.account.clone(), entry::answers_locked, |account| {
        let is_right = account.codice_fiscale == cf && is_answer(account, &answer);
        Act::RecoverCode { answer: is_right.into() }
    });
    let tried = match tried.await {
        Ok(tried) => tried,
        Err(failure) => {
            let Some(&Rejection::TooSoon { seconds }) = failure.rejection() else {
                return Err(failure);
            };
            let page = page(&cx, &person, form.view(), None, back);
            return cx.refuse(failure, &Recover { wait_seconds: Some(seconds), ..page });
        }
    };
    match tried.refusal() {
        None => cx.next(&back::via(&format!("{PATH}?inviato=si"), back.as_deref())),
        Some(failure) => {
            let view = tried.noted(form.view(), "risposta", "codice-fiscale-or-answer");
            cx.refuse(failure, &page(&cx, &person, view, tried.locked(), back))
        }
    }
}

/// Whether this is the answer given with the request.
fn is_answer(account: &Account, typed: &str) -> bool {
    let request = account.citizen().and_then(|citizen| citizen.enablement.request());
    request.is_some_and(|request| secret::is_answer(&request.data.answer, typed))
}

fn page(
    cx: &Cx,
    person: &SignedIn,
    form: FormView,
    locked_minutes: Option<u32>,
    back: Option<String>,
) -> Recover {
    let request = person.citizen.enablement.request();
    Recover {
        chrome: cx.chrome_of(person),
        form,
        question: request.map(|request| request.data.question.clone()).unwrap_or_default(),
        email: person.citizen.registrant.email.as_str().to_owned(),
        sent: false,
        wait_seconds: None,
        locked_minutes,
        back,
    }
}
