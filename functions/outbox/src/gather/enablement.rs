//! The mails about a request for enablement: M07–M13. A citizen who came with SPID or CIE
//! reads of no school (R-REC-7).

use jiff::Timestamp;
use polis_app::background::Trouble;
use polis_domain::{
    Federation,
    account::{Citizen, Enablement, Proof, Request},
    kernel,
};
use polis_mail::{
    Mail, MailMessage,
    enablement::{
        Activated, CodeSet, CptAgain, CptAndModulo, GoToSchool, Reminder, RequestExpired, Waiting,
    },
};
use polis_store::Document;

use super::Case;
use crate::{outgoing::Outgoing, secrets};

/// The mail about the request; `None` if the request has gone past it.
pub(super) async fn write(
    case: &Case<'_>,
    mail: &kernel::Mail,
    outgoing: &mut Outgoing,
) -> Result<Option<MailMessage>, Trouble> {
    let Some(citizen) = case.account.citizen() else { return Ok(None) };
    let (enablement, digital) = (&citizen.enablement, citizen.federation());
    let Some(request) = enablement.request() else { return Ok(None) };
    let request_number = request.number.to_string();
    let to = outgoing.addressee.clone();
    let message = match (mail, enablement, enablement.deadline()) {
        (kernel::Mail::RequestExpired, Enablement::Expired { .. }, _) => {
            RequestExpired { request_number }.write(&to)
        }
        (kernel::Mail::Activated, ..) => Activated { digital: proven_by(enablement) }.write(&to),
        (kernel::Mail::CodeSet, ..) => {
            let at = case.queued_at;
            CodeSet { at, digital: enabled_by(enablement, at) }.write(&to)
        }
        (kernel::Mail::CptAndModulo, _, Some(deadline)) => {
            attach(case, request, digital, outgoing).await?;
            let Some(cpt) = secrets::cpt(case.app, case.account).await? else { return Ok(None) };
            CptAndModulo { cpt, request_number, deadline, digital }.write(&to)
        }
        (kernel::Mail::CptAgain, _, Some(_)) => {
            let confirmed = !matches!(enablement, Enablement::CptSent { .. });
            let Some(cpt) = secrets::cpt(case.app, case.account).await? else { return Ok(None) };
            CptAgain { cpt, confirmed, digital }.write(&to)
        }
        (kernel::Mail::GoToSchool, _, Some(deadline)) if digital.is_none() => {
            GoToSchool { request_number, deadline }.write(&to)
        }
        (kernel::Mail::Reminder, _, Some(deadline)) => {
            Reminder { waiting: waiting(citizen), request_number, deadline }.write(&to)
        }
        _ => return Ok(None),
    };
    Ok(Some(message))
}

/// The modulo, and the delega for a citizen who may send another person to the desk.
async fn attach(
    case: &Case<'_>,
    request: &Request,
    digital: Option<Federation>,
    outgoing: &mut Outgoing,
) -> Result<(), Trouble> {
    let delega = digital.is_none().then_some(Document::Delega(request));
    for document in [Document::Modulo(request)].into_iter().chain(delega) {
        let pdf = case.app.files().read(&document.key(&case.account.id)).await?;
        outgoing.attach(document.file_name(), pdf.ok_or("the modulo is not there yet")?);
    }
    Ok(())
}

fn waiting(citizen: &Citizen) -> Waiting {
    match citizen.enablement {
        Enablement::CptSent { .. } if citizen.digital.is_some() => Waiting::ChooseCodeDigitally,
        Enablement::CptSent { .. } => Waiting::ConfirmCpt,
        Enablement::CptConfirmed { .. } => Waiting::GoToSchool,
        _ => Waiting::ChooseCode,
    }
}

/// The digital identity that stands for the person, if no officer does.
fn proven_by(enablement: &Enablement) -> Option<Federation> {
    match enablement {
        Enablement::Recognised { proof: Proof::Digital(identity), .. }
        | Enablement::Enabled { proof: Proof::Digital(identity), .. } => Some(identity.federation),
        _ => None,
    }
}

/// As [`proven_by`], if the code set at this instant opened the service: a later one renews it.
fn enabled_by(enablement: &Enablement, at: Timestamp) -> Option<Federation> {
    let opened = matches!(enablement, Enablement::Enabled { since, .. } if *since == at);
    proven_by(enablement).filter(|_| opened)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use polis_domain::{Account, Actor, Command};

    use super::*;
    use crate::sample::{after, asking, code, cpt, entry, hash, noon, with_password, with_spid};

    fn waits(account: &Account) -> Waiting {
        waiting(account.citizen().unwrap())
    }

    #[test]
    fn r_rec_7_a_reminder_never_sends_who_came_with_spid_to_a_school() {
        assert_eq!(waits(&after(with_spid(), asking())), Waiting::ChooseCodeDigitally);
        let asked = after(with_password(), asking());
        assert_eq!(waits(&asked), Waiting::ConfirmCpt);
        let confirmed = after(asked.clone(), vec![cpt()]);
        assert_eq!(waits(&confirmed), Waiting::GoToSchool);
        assert_eq!(waits(&after(asked, vec![entry()])), Waiting::ChooseCodeDigitally);
        assert_eq!(waits(&after(confirmed, vec![entry()])), Waiting::ChooseCode);
    }

    #[test]
    fn e7s_the_mail_of_the_first_code_says_that_the_service_is_open_and_that_of_the_next_does_not()
    {
        let enabled = after(with_spid(), [asking(), vec![code()]].concat());
        let later = noon() + SignedDuration::from_mins(4);
        let renewed = enabled.apply(Command::RenewCode(hash()), &Actor::Citizen, later).unwrap();
        let enablement = &renewed.after.citizen().unwrap().enablement;
        assert_eq!(enabled_by(enablement, noon()), Some(Federation::Spid));
        assert_eq!(enabled_by(enablement, later), None);
        assert_eq!(proven_by(enablement), Some(Federation::Spid));
    }
}
