//! A frozen request is reviewed with the citizen in person: it goes on without a delegate (R-REC-4).

use polis_domain::{Fault, Rejection, account::Act, desk::Duty};
use polis_pages::recognition::Dossier;
use polis_web::{Answer, Cx, Failure, Form};

use crate::{dossier, offices::Offices, search};

pub(crate) async fn review(cx: Cx, mut form: Form) -> Answer {
    let officer = cx.officer().await?;
    let Some(account) = search::found(&cx, &officer, &mut form).await? else {
        return search::missed(&cx, &officer, &form);
    };
    let schools = Offices::read(&cx).await?;
    let may = |site: &&String| officer.officer.may(Duty::Appoint, site, cx.today());
    let Some(site) = officer.officer.sites.iter().find(may) else {
        return Err(Failure::forbidden());
    };
    if !form.ticked("riesame_presente") {
        form.fault("riesame_presente", &Fault::NotAccepted);
        let page = dossier::page(&cx, &officer, &schools, &account)?;
        return cx.page_with(422, &Dossier { form: form.view(), ..page });
    }
    let mut desk = officer.officer.desk(site);
    desk.office = schools.name(site);
    let id = account.id.clone();
    let actor = officer.actor();
    let reviewed = cx.execute(account, &actor, |_| {
        let (officer, desk) = (officer.officer.codice_fiscale.clone(), Box::new(desk.clone()));
        Ok((Act::ReviewDelegation { officer, desk }, vec![]))
    });
    match reviewed.await {
        Ok(done) => cx.page(&dossier::page(&cx, &officer, &schools, &done.after)?),
        Err(failure) if failure.rejection() == Some(&Rejection::AlreadyDone) => {
            let now = cx.app.table().load(&id).await?.ok_or_else(Failure::unknown)?;
            cx.page(&dossier::page(&cx, &officer, &schools, &now)?)
        }
        Err(failure) => Err(failure),
    }
}
