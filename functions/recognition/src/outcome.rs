//! What is written and shown after an act at the desk.

use jiff::Timestamp;
use polis_domain::{
    Account,
    account::{Enablement, Proof, Refused},
    desk::{Desk, RefusalReason},
};
use polis_pages::recognition::{Acted, Recognised};
use polis_store::{DeskRow, ExtraWrite};
use polis_web::{Cx, Failure, OnDuty};

/// The line in the register of the day, in the same transaction as the act.
pub(crate) fn line(
    cx: &Cx,
    officer: &OnDuty,
    account: &Account,
    site: &str,
    refused: &[RefusalReason],
) -> Vec<ExtraWrite> {
    let Some(citizen) = account.citizen() else { return vec![] };
    let Some(request) = citizen.enablement.request() else { return vec![] };
    let name = citizen.registrant.person.full_name();
    let initials = name.split_whitespace().filter_map(|word| word.chars().next());
    let initials: Vec<String> = initials.map(|letter| format!("{letter}.")).collect();
    vec![ExtraWrite::DeskLine(Box::new(DeskRow {
        officer: officer.officer.username.clone(),
        site: site.to_owned(),
        day: cx.today(),
        at: cx.now,
        request: request.number.to_string(),
        initials: initials.join(" "),
        refused: refused.to_vec(),
    }))]
}

/// The receipt of an act: what, whose, when, where, by which officer.
pub(crate) fn receipt(
    cx: &Cx,
    officer: &OnDuty,
    account: &Account,
    office: String,
    at: Timestamp,
) -> Result<Recognised, Failure> {
    let citizen = account.citizen().ok_or_else(Failure::unknown)?;
    let request = citizen.enablement.request().ok_or_else(Failure::unknown)?;
    Ok(Recognised {
        chrome: cx.chrome_of_officer(officer),
        request_number: request.number.to_string(),
        name: citizen.registrant.person.full_name(),
        at,
        office,
        officer: officer.officer.name.clone(),
        role: officer.officer.role,
        email: citizen.registrant.email.masked(),
    })
}

/// The recognition, with role, office and instant.
pub(crate) fn recognised(account: &Account) -> Option<Acted> {
    let Enablement::Recognised { proof: Proof::AtDesk(proof), progress, .. } =
        &account.citizen()?.enablement
    else {
        return None;
    };
    let office = if proof.office.is_empty() { &proof.site } else { &proof.office };
    Some(Acted { role: proof.role, office: office.clone(), at: progress.at, reasons: vec![] })
}

/// The last refusal of the request, with role, office and instant.
pub(crate) fn refused(account: &Account) -> Option<Acted> {
    let Refused { refusal, at } = account.citizen()?.refused()?;
    let Desk { role, office, .. } = refusal.desk.clone();
    Some(Acted { role: Some(role), office, at: *at, reasons: refusal.reasons.clone() })
}
