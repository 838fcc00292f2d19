//! «Registro di oggi»: what the officer did today at a site.

use polis_pages::recognition::{DayRegister, Line};
use polis_web::{Answer, Cx, Failure};

use crate::offices::Offices;

pub(crate) async fn show(cx: Cx) -> Answer {
    let officer = cx.officer().await?.officer;
    let asked = cx.query("sede");
    let own = |site: &&String| asked.as_ref().is_none_or(|asked| asked == *site);
    let site = officer.sites.iter().find(own).ok_or_else(Failure::unknown)?;
    let rows = cx.app.table().desk_day(&officer.username, cx.today()).await?;
    let schools = Offices::read(&cx).await?;
    let lines = rows.into_iter().filter(|row| row.site == *site).map(|row| Line {
        at: row.at,
        request_number: row.request,
        initials: row.initials,
        refused: row.refused,
    });
    let others = officer.sites.iter().filter(|other| *other != site);
    cx.page(&DayRegister {
        chrome: cx.chrome().signed_in(officer.name.clone(), polis_pages::Area::Desk),
        day: cx.today(),
        office: schools.name(site),
        others: others.map(|code| schools.choice(code)).collect(),
        lines: lines.collect(),
    })
}
