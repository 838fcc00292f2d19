//! Passaggio 3, the check of the data, and passaggio 4, the closing page (R-REG-8…10).

use polis_domain::account::Act;
use polis_domain::{
    Actor, Disagreement, Sesso,
    account::{LINK_LIFE, Registrant},
};
use polis_pages::{
    SummaryRow,
    registration::{ConcludedPage, ReviewPage},
};
use polis_store::ExtraWrite;
use polis_web::{Answer, Cx, Failure};

use crate::progress::{CONCLUDED, EXISTING, PERSONAL_DATA, Progress, REVIEW, TAX_CODE};

pub(crate) async fn show(cx: Cx) -> Answer {
    let progress = Progress::at(&cx, &[REVIEW]).await?;
    let Some(registrant) = &progress.registrant else {
        return Err(Failure::elsewhere(PERSONAL_DATA));
    };
    let rows = rows(&cx, progress.attempt.codice_fiscale.as_str(), registrant);
    let disagreements = registrant.disagreements.iter().map(|what| field(*what).to_owned());
    cx.page(&ReviewPage {
        disagreements: disagreements.collect(),
        perhaps: registrant.email.perhaps().map(String::from),
        private_address: registrant.staff && !registrant.email.is_institutional(),
        ..ReviewPage::new(cx.chrome(), rows)
    })
}

/// «Conferma i tuoi dati» (A3). The same registration confirmed twice is one registration.
pub(crate) async fn confirm(cx: Cx) -> Answer {
    let Progress { account, registrant, .. } = Progress::at(&cx, &[REVIEW, CONCLUDED]).await?;
    let Some(registrant) = registrant else { return Err(Failure::elsewhere(PERSONAL_DATA)) };
    if account.registrant() == Some(&registrant) && !account.is_free(cx.now) {
        return cx.next(CONCLUDED);
    }
    let registered = cx.execute(account, &Actor::Citizen, |account| {
        let claim = || ExtraWrite::ClaimCodiceFiscale(account.codice_fiscale.clone());
        let also = (account.version == 0).then(claim).into_iter().collect();
        Ok((Act::Register(Box::new(registrant.clone())), also))
    });
    match registered.await {
        Ok(_) => cx.next(CONCLUDED),
        // Another request was faster: the same one sent twice, or another person's.
        Err(failure) if failure.status() == 409 => {
            Progress::at(&cx, &[CONCLUDED]).await?;
            cx.next(CONCLUDED)
        }
        Err(failure) => Err(failure),
    }
}

/// Passaggio 4, also after the mail was asked for again.
pub(crate) async fn concluded(cx: Cx) -> Answer {
    let progress = Progress::at(&cx, &[CONCLUDED, EXISTING]).await?;
    cx.page(&page(&cx, &progress))
}

/// The page of passaggio 4: the address is shown in full only in the browser that typed it.
pub(crate) fn page(cx: &Cx, progress: &Progress) -> ConcludedPage {
    let hours = u32::try_from(LINK_LIFE.as_hours()).unwrap_or(0);
    match progress.own_email(cx) {
        Some(email) => ConcludedPage::of_owner(cx.chrome(), email, hours),
        None => ConcludedPage::new(cx.chrome(), progress.masked_email(), hours),
    }
}

fn rows(cx: &Cx, codice_fiscale: &str, registrant: &Registrant) -> Vec<SummaryRow> {
    let person = &registrant.person;
    let place = [Some(person.luogo.to_string()), person.luogo.regione().map(str::to_owned)];
    let sex = match person.sesso {
        Sesso::Maschio => "sex-m",
        Sesso::Femmina => "sex-f",
    };
    let row = |field: &str, value: String| {
        SummaryRow::new(field, value).change_at(format!("{PERSONAL_DATA}#{field}"))
    };
    vec![
        SummaryRow::new("codice_fiscale", codice_fiscale).change_at(TAX_CODE),
        row("nome", person.nome().to_owned()),
        row("cognome", person.cognome().to_owned()),
        row("data_nascita", cx.chrome().lang.day(&person.nascita)),
        row("sesso", cx.chrome().t(sex)),
        row("comune", place.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        row("email", registrant.email.as_str().to_owned()),
    ]
}

/// The field that a disagreement is about.
fn field(disagreement: Disagreement) -> &'static str {
    match disagreement {
        Disagreement::Surname => "cognome",
        Disagreement::Name => "nome",
        Disagreement::BirthDate => "data_nascita",
        Disagreement::Sex => "sesso",
        Disagreement::Place => "comune",
    }
}
