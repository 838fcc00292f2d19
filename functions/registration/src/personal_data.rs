//! Passaggio 2: the personal data (R-REG-6, R-REG-7).

use jiff::civil::Date;
use polis_domain::{day, place};
use polis_pages::{Choice, FormView, registration::PersonalDataPage};
use polis_web::{Answer, Cx, Form};

use crate::{
    progress::{PERSONAL_DATA, Progress, REVIEW},
    registrant::{self, FIELDS},
};

pub(crate) async fn show(cx: Cx) -> Answer {
    let progress = Progress::at(&cx, &[PERSONAL_DATA, REVIEW]).await?;
    let form = Form::of(progress.attempt.values.clone());
    cx.page(&page(&cx, &progress, &form, form.view()))
}

/// Typed values are kept, right or wrong: no citizen types them twice.
pub(crate) async fn keep(cx: Cx, mut form: Form) -> Answer {
    let mut progress = Progress::at(&cx, &[PERSONAL_DATA, REVIEW]).await?;
    let typed = form.values().iter().filter(|(field, _)| FIELDS.contains(&field.as_str()));
    let typed = typed.map(|(field, value)| (field.clone(), value.chars().take(300).collect()));
    progress.attempt.values = typed.collect();
    cx.app.table().keep_attempt(&progress.digest, &progress.attempt).await?;
    match registrant::parse(&mut form, &progress.attempt.codice_fiscale, cx.lang.into(), cx.today())
    {
        Some(_) => cx.next(REVIEW),
        None => cx.page_with(422, &page(&cx, &progress, &form, form.view())),
    }
}

fn page(cx: &Cx, progress: &Progress, form: &Form, view: FormView) -> PersonalDataPage {
    let today = cx.today();
    let born = day::parse(&form.day("data_nascita")).ok().filter(|day| *day <= today);
    // It chooses the States to offer, nothing else.
    let born = born.or_else(|| progress.attempt.codice_fiscale.born(today)).unwrap_or(today);
    let lists = [countries(born), regions(), provinces()];
    let mut page = PersonalDataPage::new(cx.chrome(), view, lists);
    page.lacks = match &progress.attempt.codice_fiscale {
        code if code.lacks_surname() => Some("cognome"),
        code if code.lacks_name() => Some("nome"),
        _ => None,
    };
    if let Ok(province) = place::province(form.get("provincia")) {
        let near = place::municipalities(province.letters, born);
        page.municipalities = near.into_iter().map(|place| place.name.to_owned()).collect();
    }
    page
}

fn countries(born: Date) -> Vec<Choice> {
    let abroad = place::countries(born).into_iter().map(|country| country.name);
    [place::ITALIA].into_iter().chain(abroad).map(|name| Choice::new(name, name)).collect()
}

fn regions() -> Vec<Choice> {
    place::regions().into_iter().map(|name| Choice::new(name, name)).collect()
}

fn provinces() -> Vec<Choice> {
    let mut all: Vec<_> = place::provinces().iter().collect();
    all.sort_by_key(|province| province.name);
    all.into_iter().map(|province| Choice::new(province.letters, province.name)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_states_offered_are_those_of_the_day_of_birth() {
        let today = date(2026, 11, 22);
        let names = |born| countries(born).into_iter().map(|it| it.value).collect::<Vec<_>>();
        let then = names(date(1980, 1, 1));
        assert_eq!(then[0], "Italia");
        assert!(then.iter().any(|name| name == "Cecoslovacchia"));
        assert!(!names(today).iter().any(|name| name == "Cecoslovacchia"));
    }
}
