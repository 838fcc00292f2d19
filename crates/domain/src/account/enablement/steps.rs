//! The steps of an enablement: what each act and fact does to it (D.2, E1–E14).

use jiff::{SignedDuration, Timestamp};

use super::super::Delegation;
use super::{Cpt, Enablement, Progress, Proof, Recognition, Request, RequestData};
use crate::{
    SecretHash, Tries,
    account::{
        Effect, Event, Mail, PersonalCode, Rejection, Rendering, Wait,
        apply::{Change, mail},
    },
};

/// Days without progress after which a reminder leaves: one at day 5, then 4 and 1 before the end.
const REMINDERS: [i64; 3] = [5, 26, 29];

impl Enablement {
    pub(in crate::account) fn enter(&mut self, data: &RequestData, now: Timestamp) -> Change {
        let (number, modulo_version) = match self {
            Self::NotRequested | Self::Expired { .. } => (data.number.clone(), 1),
            Self::DataEntered { request } => (request.number.clone(), request.modulo_version + 1),
            _ => return Err(Rejection::OutOfOrder),
        };
        let event = Event::DataEntered { request: number.to_string(), modulo_version };
        let data = RequestData { number: number.clone(), ..data.clone() };
        let delegation = Delegation::default();
        let request = Request { number, modulo_version, data, entered_at: now, delegation };
        *self = Self::DataEntered { request };
        Ok((event, vec![Effect::Render(Rendering::Modulo)]))
    }

    pub(in crate::account) fn accept(&mut self, modulo_version: u32, now: Timestamp) -> Change {
        let request = match self {
            Self::DataEntered { request } => request.clone(),
            Self::NotRequested | Self::Expired { .. } => return Err(Rejection::OutOfOrder),
            _ => return Err(Rejection::AlreadyDone),
        };
        if request.modulo_version != modulo_version {
            return Err(Rejection::Superseded);
        }
        let event = Event::TermsAccepted { terms: request.data.terms.clone(), modulo_version };
        *self = Self::CptSent { request, cpt: Cpt::first(now), progress: Progress::now(now) };
        Ok((event, vec![Effect::StartEnablement]))
    }

    fn cpt_mut(&mut self) -> Result<&mut Cpt, Rejection> {
        match self {
            Self::CptSent { cpt, .. }
            | Self::CptConfirmed { cpt, .. }
            | Self::Suspended { cpt, .. }
            | Self::Recognised { cpt, .. } => Ok(cpt),
            Self::Enabled { .. } => Err(Rejection::AlreadyDone),
            _ => Err(Rejection::OutOfOrder),
        }
    }

    pub(in crate::account) fn issue_cpt(&mut self) -> Change {
        let cpt = self.cpt_mut()?;
        if cpt.requested {
            return Err(Rejection::AlreadyDone);
        }
        cpt.requested = true;
        Ok((Event::CptRequested, mail(Mail::CptAndModulo)))
    }

    pub(in crate::account) fn store_cpt(&mut self, hash: SecretHash) -> Change {
        self.cpt_mut()?.code.draw(hash);
        Ok((Event::CptIssued, vec![]))
    }

    /// The mail service took this CPT: the one mailed before is dead from now on (ADR 20).
    pub(in crate::account) fn hand_over_cpt(&mut self, hash: &SecretHash) -> Change {
        if !self.cpt_mut()?.code.hand_over(hash) {
            return Err(Rejection::AlreadyDone);
        }
        Ok((Event::SecretHandedOver, vec![]))
    }

    pub(in crate::account) fn resend_cpt(&mut self, now: Timestamp) -> Change {
        let cpt = self.cpt_mut()?;
        cpt.resends = cpt.resends.again(now)?;
        Ok((Event::CptResent, mail(Mail::CptAgain)))
    }

    pub(in crate::account) fn confirm_cpt(&mut self, right: bool, now: Timestamp) -> Change {
        let Self::CptSent { request, cpt, .. } = self else {
            return Err(self.cpt_mut().err().unwrap_or(Rejection::AlreadyDone));
        };
        if let Some(mistyped) = check_cpt(cpt, right, now)? {
            return Ok(mistyped);
        }
        let (request, cpt) = (request.clone(), cpt.clone());
        *self = Self::CptConfirmed { request, cpt, progress: Progress::now(now) };
        Ok((Event::CptConfirmed, vec![Effect::Resume(Wait::CptConfirmed)]))
    }

    pub(in crate::account) fn recognise(
        &mut self,
        recognition: &Recognition,
        now: Timestamp,
    ) -> Change {
        let (Self::CptConfirmed { request, cpt, .. } | Self::Suspended { request, cpt, .. }) = self
        else {
            let done = matches!(self, Self::Recognised { .. } | Self::Enabled { .. });
            return Err(if done { Rejection::AlreadyDone } else { Rejection::OutOfOrder });
        };
        if recognition.modulo_version != request.modulo_version {
            return Err(Rejection::Superseded);
        }
        request.delegation.unfrozen()?;
        if let Some(came) = &recognition.delegate
            && !request.delegation.delegate.as_ref().is_some_and(|named| named.is(came))
        {
            return Err(Rejection::NotTheDelegate);
        }
        let (request, cpt) = (request.clone(), cpt.clone());
        let by_delegate = recognition.delegate.is_some();
        let Recognition { officer: by, role, site, office, .. } = recognition.clone();
        let proof = Proof::AtDesk(recognition.clone());
        let progress = Progress::now(now);
        *self = Self::Recognised { request, cpt, proof, announced: false, progress };
        let event = Event::Recognised { by, role, site, office, by_delegate };
        Ok((event, vec![Effect::Resume(Wait::Recognised)]))
    }

    pub(in crate::account) fn announce(&mut self) -> Change {
        match self {
            Self::Recognised { announced, .. } if !*announced => {
                *announced = true;
                Ok((Event::ActivationAnnounced, mail(Mail::Activated)))
            }
            Self::Recognised { .. } | Self::Enabled { .. } => Err(Rejection::AlreadyDone),
            _ => Err(Rejection::OutOfOrder),
        }
    }

    pub(in crate::account) fn choose_code(
        &mut self,
        right: bool,
        code: SecretHash,
        now: Timestamp,
    ) -> Change {
        let Self::Recognised { request, cpt, proof, .. } = self else {
            let done = matches!(self, Self::Enabled { .. });
            return Err(if done { Rejection::AlreadyDone } else { Rejection::OutOfOrder });
        };
        if let Some(mistyped) = check_cpt(cpt, right, now)? {
            return Ok(mistyped);
        }
        let (request, proof) = (request.clone(), proof.clone());
        *self = Self::Enabled { request, proof, code: PersonalCode::chosen(code), since: now };
        Ok((Event::CodeSet, vec![Effect::Resume(Wait::CodeSet), Effect::Mail(Mail::CodeSet)]))
    }

    /// Ends a request that stood still for thirty days, or reminds of it (E14).
    pub(in crate::account) fn lapse(&mut self, now: Timestamp) -> Change {
        let (Self::CptSent { request, progress, .. }
        | Self::CptConfirmed { request, progress, .. }
        | Self::Suspended { request, progress, .. }
        | Self::Recognised { request, progress, .. }) = self
        else {
            return Err(Rejection::AlreadyDone);
        };
        if now >= progress.deadline() {
            let request = request.clone();
            *self = Self::Expired { request };
            return Ok((Event::RequestExpired, mail(Mail::RequestExpired)));
        }
        let due = REMINDERS.iter().filter(|days| now >= progress.at + day(**days)).count();
        if due <= usize::from(progress.reminders) {
            return Err(Rejection::AlreadyDone);
        }
        progress.reminders = u8::try_from(due).unwrap_or(u8::MAX);
        Ok((Event::Reminded { count: progress.reminders }, mail(Mail::Reminder)))
    }
}

impl Progress {
    /// Each reminder that is still to leave, then the end (E14), in order.
    pub fn due(&self) -> Vec<Timestamp> {
        let sent = usize::from(self.reminders);
        let reminders = REMINDERS.iter().skip(sent).map(|days| self.at + day(*days));
        reminders.chain([self.deadline()]).collect()
    }
}

fn day(days: i64) -> SignedDuration {
    SignedDuration::from_hours(days * 24)
}

/// Guessing is counted in both places where a CPT is typed; `None` when it is right.
fn check_cpt(
    cpt: &mut Cpt,
    right: bool,
    now: Timestamp,
) -> Result<Option<(Event, Vec<Effect>)>, Rejection> {
    if let Some(minutes) = cpt.tries.locked(now) {
        return Err(Rejection::Locked { minutes });
    }
    if right {
        cpt.tries = Tries::default();
        return Ok(None);
    }
    cpt.tries = cpt.tries.wrong(now);
    Ok(Some((Event::CptMistyped { left: cpt.tries.left() }, vec![])))
}
