//! «Rigenerazione»: the codice personale is given up, and an officer or a login recognises the citizen again (E11). Within
//! 72 hours of a term that an own draft must meet the page asks twice.

use polis_app::chance;
use polis_domain::{Fault, Rejection, account::Act};
use polis_pages::{
    FormView,
    personal_code::{DueDraft, Regenerate},
    submission::About,
};
use polis_web::{Answer, Cx, Failure, Form, SignedIn, place_of};

/// What the citizen types to say that the page was read.
const WORD: &str = "RIGENERA";

pub(crate) async fn show(cx: Cx) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let drafts = drafts(&cx, &person).await?;
    cx.page(&page(&cx, &person, FormView::default(), drafts))
}

pub(crate) async fn regenerate(cx: Cx, mut form: Form) -> Answer {
    let person = cx.signed_in().await?.enabled()?;
    let drafts = drafts(&cx, &person).await?;
    match form.get("conferma_rigenera").to_uppercase().as_str() {
        WORD => {}
        "" => form.fault("conferma_rigenera", &Fault::Missing),
        _ => form.fault("conferma_rigenera", &Fault::NotTheSame),
    }
    if form.is_wrong() {
        return cx.page_with(422, &page(&cx, &person, form.view(), drafts));
    }
    let due = drafts.iter().map(|draft| draft.closes).min();
    let (insists, number) = (form.ticked("insisto"), chance::request_number());
    let given_up = cx.execute(person.account.clone(), &SignedIn::ACTOR, |_| {
        Ok((Act::RegenerateCode { number: number.clone(), due, insists }, vec![]))
    });
    match given_up.await {
        Ok(transition) => cx.next(place_of(transition.after.position())),
        Err(failure) => match failure.rejection() {
            Some(Rejection::DeadlineNear { .. }) => {
                form.fault("insisto", &Fault::NotAccepted);
                cx.refuse(
                    failure,
                    &Regenerate { near: true, ..page(&cx, &person, form.view(), drafts) },
                )
            }
            _ => Err(failure),
        },
    }
}

/// The drafts of the citizen that can still be sent.
async fn drafts(cx: &Cx, person: &SignedIn) -> Result<Vec<DueDraft>, Failure> {
    let table = cx.app.table();
    let applications = table.applications(&person.account.id).await?;
    let of_edition =
        applications.iter().filter_map(|it| Some((it, it.draft()?, it.id.edition_of()?)));
    let drafts: Vec<_> = of_edition.collect();
    let editions: Vec<_> = drafts.iter().map(|(_, _, edition)| *edition).collect();
    let windows = table.windows(&editions).await?;
    let lang = cx.chrome_of(person).lang;
    let due =
        drafts.into_iter().zip(windows).filter_map(|((application, draft, edition), windows)| {
            let window = edition.window_among(Some(&draft.answers), &windows, cx.now)?;
            let title = About::of(lang, edition, &application.id).title;
            window.is_open(cx.now).then_some(DueDraft { title, closes: window.closes })
        });
    Ok(due.collect())
}

fn page(cx: &Cx, person: &SignedIn, form: FormView, drafts: Vec<DueDraft>) -> Regenerate {
    let digital = person.citizen.federation();
    Regenerate { chrome: cx.chrome_of(person), form, digital, drafts, near: false }
}
