//! The mails about a request for enablement, its delegate and its codes: M07–M14, M15c. A citizen who came with SPID or CIE
//! reads of no school (R-REC-7).

use polis_app::background::Trouble;
use polis_domain::{
    Federation,
    account::{Enablement, Fact, MailedSecret, Request},
    kernel,
};
use polis_mail::{
    Mail, MailMessage,
    delegation::{DelegateNamed, RequestFrozen, RequestReviewed},
    enablement::{
        Activated, CptAgain, CptAndModulo, GoToSchool, NotRecognised, Reminder, RequestExpired,
    },
    personal_code::{CodeLocked, CodeRecovery, CodeSet, CodeSuspended},
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
        (kernel::Mail::Activated, ..) => Activated { digital: enablement.proven_by() }.write(&to),
        (kernel::Mail::CodeSet, ..) => {
            let at = case.queued_at;
            CodeSet { at, digital: enablement.opened_by(at) }.write(&to)
        }
        (kernel::Mail::CodeRecovery, Enablement::Enabled { .. }, _) => {
            let drawn = secrets::code(case.app, case.account, Fact::StoreCode).await?;
            let Some((code, hash)) = drawn else { return Ok(None) };
            outgoing.secret = Some(MailedSecret::Code(hash));
            CodeRecovery { code }.write(&to)
        }
        (kernel::Mail::CodeLocked, ..) => CodeLocked { at: case.queued_at }.write(&to),
        (kernel::Mail::CptAndModulo, _, Some(deadline)) => {
            attach(case, request, digital, outgoing).await?;
            let Some(cpt) = cpt(case, outgoing).await? else { return Ok(None) };
            match enablement {
                Enablement::Suspended { .. } => {
                    CodeSuspended { cpt, request_number, deadline, digital }.write(&to)
                }
                _ => CptAndModulo { cpt, request_number, deadline, digital }.write(&to),
            }
        }
        (kernel::Mail::CptAgain, _, Some(_)) => {
            let confirmed = !matches!(enablement, Enablement::CptSent { .. });
            let Some(cpt) = cpt(case, outgoing).await? else { return Ok(None) };
            CptAgain { cpt, confirmed, digital }.write(&to)
        }
        (kernel::Mail::GoToSchool, _, Some(deadline)) if digital.is_none() => {
            GoToSchool { request_number, deadline }.write(&to)
        }
        (kernel::Mail::DelegateNamed, _, Some(deadline)) => {
            let Some(delegate) = &request.delegation.delegate else { return Ok(None) };
            let issue = Fact::IssueObjectionLink;
            let Some(drawn) = secrets::link(case.app, case.account, issue).await? else {
                return Ok(None);
            };
            outgoing.secret = Some(MailedSecret::ObjectionLink(drawn.digest));
            let link = format!("{}/abilitazione/non-ho-delegato/{}", to.portal, drawn.token);
            let delegate = delegate.full_name();
            DelegateNamed { request_number, delegate, link, deadline }.write(&to)
        }
        (kernel::Mail::RequestFrozen, _, Some(_)) if request.delegation.frozen.is_some() => {
            RequestFrozen { request_number }.write(&to)
        }
        (kernel::Mail::RequestReviewed, _, Some(_)) => {
            RequestReviewed { request_number }.write(&to)
        }
        (kernel::Mail::NotRecognised { office, reasons }, _, Some(deadline)) => {
            let (office, reasons) = (office.clone(), reasons.clone());
            NotRecognised { request_number, office, reasons, deadline }.write(&to)
        }
        (kernel::Mail::Reminder, _, Some(deadline)) => {
            Reminder { position: citizen.position(), request_number, deadline }.write(&to)
        }
        _ => return Ok(None),
    };
    Ok(Some(message))
}

/// A CPT; `None` if the account needs none.
async fn cpt(case: &Case<'_>, outgoing: &mut Outgoing) -> Result<Option<String>, Trouble> {
    let drawn = secrets::code(case.app, case.account, Fact::StoreCpt).await?;
    Ok(drawn.map(|(cpt, hash)| {
        outgoing.secret = Some(MailedSecret::Cpt(hash));
        cpt
    }))
}

/// The modulo; delega and istruzioni for a citizen who needs a desk.
async fn attach(
    case: &Case<'_>,
    request: &Request,
    digital: Option<Federation>,
    outgoing: &mut Outgoing,
) -> Result<(), Trouble> {
    let modulo = [Document::Modulo(request)];
    let at_desk = [Document::Delega(request), Document::Istruzioni(request)];
    let at_desk = at_desk.into_iter().filter(|_| digital.is_none());
    for document in modulo.into_iter().chain(at_desk) {
        let pdf = case.app.files().read(&document.key(&case.account.id)).await?;
        outgoing.attach(document.file_name(), pdf.ok_or("the modulo is not there yet")?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use polis_domain::account::Position;
    use polis_domain::{Actor, account::Act};

    use super::*;
    use crate::sample::{after, asking, code, cpt, entry, hash, noon, with_password, with_spid};

    #[test]
    fn r_rec_7_a_reminder_never_sends_a_citizen_with_spid_to_a_school() {
        assert_eq!(after(with_spid(), asking()).position(), Position::ChooseCodeByLogin);
        let asked = after(with_password(), asking());
        assert_eq!(asked.position(), Position::ConfirmCpt);
        let confirmed = after(asked.clone(), vec![cpt()]);
        assert_eq!(confirmed.position(), Position::GoToSchool);
        assert_eq!(after(asked, vec![entry()]).position(), Position::ChooseCodeByLogin);
        assert_eq!(after(confirmed, vec![entry()]).position(), Position::ChooseCodeByLogin);
    }

    #[test]
    fn e7s_the_mail_of_the_first_code_says_that_the_service_is_open_and_that_of_the_next_does_not()
    {
        let enabled = after(with_spid(), [asking(), vec![code()]].concat());
        let later = noon() + SignedDuration::from_mins(4);
        let renewed = enabled.apply(Act::RenewCode(hash()), &Actor::Citizen, later).unwrap();
        let enablement = &renewed.after.citizen().unwrap().enablement;
        assert_eq!(enablement.opened_by(noon()), Some(Federation::Spid));
        assert_eq!(enablement.opened_by(later), None);
        assert_eq!(enablement.proven_by(), Some(Federation::Spid));
    }
}
