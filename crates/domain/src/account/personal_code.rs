//! The codice personale: proven, mistyped, changed, recovered, given up (D.2 E8–E11).

use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Checked, Citizen, Cpt, Delegation, Effect, Enablement, Event, Mail, Progress, Rejection,
    Request, Wait,
    apply::{Change, mail},
};
use crate::{MailedCode, RequestNumber, SecretHash, Tries, resends::Resends, rome};

/// Temporary codes that a citizen may ask for in a day (E9).
const RECOVERIES_A_DAY: u8 = 3;
/// How long before the end of a term no code is given up by mistake (E11).
pub const NEAR_DEADLINE: SignedDuration = SignedDuration::from_hours(72);

/// The codice personale of an enabled citizen, and the temporary one that a recovery brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalCode {
    chosen: SecretHash,
    #[serde(default)]
    temporary: MailedCode,
}

impl PersonalCode {
    pub(super) fn chosen(hash: SecretHash) -> Self {
        Self { chosen: hash, temporary: MailedCode::default() }
    }

    /// The hash that signs; none once a temporary code was mailed, which is changed first (E9).
    pub fn signing(&self) -> Option<&SecretHash> {
        (!self.temporary.is_out()).then_some(&self.chosen)
    }

    /// The hashes that a new code may be set with (E8, E9).
    pub fn hashes(&self) -> impl Iterator<Item = &SecretHash> {
        self.temporary.hashes().chain(self.signing())
    }

    /// Whether a temporary code was mailed and waits to be changed (E9).
    pub fn is_temporary(&self) -> bool {
        self.temporary.is_out()
    }
}

/// The recoveries by security question (E9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovery {
    /// Wrong answers in a row, up to five.
    pub tries: Tries,
    mails: Resends,
    lock_told: Option<Date>,
}

impl Citizen {
    /// The codice personale, once there is one.
    pub fn personal_code(&self) -> Option<&PersonalCode> {
        match &self.enablement {
            Enablement::Enabled { code, .. } => Some(code),
            _ => None,
        }
    }

    fn personal_code_mut(&mut self) -> Result<&mut PersonalCode, Rejection> {
        match &mut self.enablement {
            Enablement::Enabled { code, .. } => Ok(code),
            _ => Err(Rejection::OutOfOrder),
        }
    }

    /// The right codice personale ends the count of wrong ones.
    pub(super) fn accept_code(&mut self, now: Timestamp) -> Change {
        if let Some(minutes) = self.signing.locked(now) {
            return Err(Rejection::Locked { minutes });
        }
        if self.signing == Tries::default() {
            return Err(Rejection::AlreadyDone);
        }
        self.signing = Tries::default();
        Ok((Event::CodeAccepted, vec![]))
    }

    pub(super) fn mistype_code(&mut self, now: Timestamp) -> Change {
        if let Some(minutes) = self.signing.locked(now) {
            return Err(Rejection::Locked { minutes });
        }
        self.signing = self.signing.wrong(now);
        let left = self.signing.left();
        Ok((Event::CodeMistyped { left }, self.mail_of_lock(left, now)))
    }

    /// A new code with the old one, or with the temporary one of a recovery (E8, E9).
    pub(super) fn change_code(&mut self, old: Checked, code: SecretHash, now: Timestamp) -> Change {
        if old == Checked::Wrong {
            return self.mistype_code(now);
        }
        if let Some(minutes) = self.signing.locked(now) {
            return Err(Rejection::Locked { minutes });
        }
        *self.personal_code_mut()? = PersonalCode::chosen(code);
        self.signing = Tries::default();
        Ok((Event::CodeChanged, mail(Mail::CodeSet)))
    }

    /// A forgotten codice personale is replaced at once, right after a login (E10).
    pub(super) fn renew_code(&mut self, code: SecretHash, now: Timestamp) -> Change {
        let fresh = self.fresh_login(now);
        let kept = self.personal_code_mut()?;
        if !fresh {
            return Err(Rejection::LoginNotFresh);
        }
        *kept = PersonalCode::chosen(code);
        self.signing = Tries::default();
        Ok((Event::CodeRenewed, mail(Mail::CodeSet)))
    }

    /// «Recupero Codice Personale»: codice fiscale and answer bring a temporary code by mail (E9).
    pub(super) fn recover_code(&mut self, answer: Checked, now: Timestamp) -> Change {
        self.personal_code_mut()?;
        if let Some(minutes) = self.recovery.tries.locked(now) {
            return Err(Rejection::Locked { minutes });
        }
        if answer == Checked::Wrong {
            self.recovery.tries = self.recovery.tries.wrong(now);
            let left = self.recovery.tries.left();
            return Ok((Event::AnswerMistyped { left }, self.mail_of_lock(left, now)));
        }
        self.recovery.mails = self.recovery.mails.again_of(RECOVERIES_A_DAY, now)?;
        self.recovery.tries = Tries::default();
        Ok((Event::CodeRecoveryRequested, mail(Mail::CodeRecovery)))
    }

    /// The outbox drew the temporary code of a recovery.
    pub(super) fn store_code(&mut self, hash: SecretHash) -> Change {
        self.personal_code_mut()?.temporary.draw(hash);
        Ok((Event::TemporaryCodeIssued, vec![]))
    }

    /// The mail service took the temporary code: the forgotten one is dead from now on (ADR 20).
    pub(super) fn hand_over_code(&mut self, hash: &SecretHash) -> Change {
        if !self.personal_code_mut()?.temporary.hand_over(hash) {
            return Err(Rejection::AlreadyDone);
        }
        self.signing = Tries::default();
        Ok((Event::SecretHandedOver, vec![]))
    }

    /// «Rigenerazione»: the code dies, and an officer or a digital identity recognises the citizen again
    /// (E11). Within 72 hours of a term that an own draft must meet, the citizen must insist.
    pub(super) fn regenerate_code(
        &mut self,
        number: RequestNumber,
        due: Option<Timestamp>,
        insists: bool,
        now: Timestamp,
    ) -> Change {
        let Enablement::Enabled { request, .. } = &self.enablement else {
            return Err(Rejection::OutOfOrder);
        };
        if let Some(closes) = due.filter(|closes| !insists && *closes <= now + NEAR_DEADLINE) {
            return Err(Rejection::DeadlineNear { closes });
        }
        let event = Event::CodeSuspended { request: number.to_string() };
        let request = request.renumbered(number, now);
        let (cpt, progress) = (Cpt::first(now), Progress::now(now));
        self.enablement = Enablement::Suspended { request, cpt, progress };
        self.signing = Tries::default();
        Ok((event, vec![Effect::StartEnablement]))
    }

    /// The mail to the owner about a form that five wrong entries closed: once a day, as M15.
    pub(super) fn mail_of_lock(&mut self, left: u8, now: Timestamp) -> Vec<Effect> {
        let today = now.to_zoned(rome()).date();
        if left > 0 || self.recovery.lock_told == Some(today) {
            return vec![];
        }
        self.recovery.lock_told = Some(today);
        mail(Mail::CodeLocked)
    }
}

impl Enablement {
    /// Whether the request can be cancelled and made again.
    pub fn is_redoable(&self) -> bool {
        matches!(self, Self::CptSent { .. } | Self::CptConfirmed { .. })
    }

    /// «Annulla e rifai la richiesta», until an officer recognises the citizen: another number, so that the
    /// papers of the former one are dead; nothing is to be typed again.
    pub(super) fn redo(&mut self, number: RequestNumber, now: Timestamp) -> Change {
        let (request, wait) = match self {
            Self::CptSent { request, .. } => (request, Wait::CptConfirmed),
            Self::CptConfirmed { request, .. } => (request, Wait::Recognised),
            Self::Recognised { .. } | Self::Suspended { .. } | Self::Enabled { .. } => {
                return Err(Rejection::AlreadyDone);
            }
            _ => return Err(Rejection::OutOfOrder),
        };
        request.delegation.unfrozen()?;
        let event = Event::RequestCancelled { request: request.number.to_string() };
        *self = Self::DataEntered { request: request.renumbered(number, now) };
        // The execution of the former request finds it gone, and ends.
        Ok((event, vec![Effect::Render(super::Rendering::Modulo), Effect::Resume(wait)]))
    }
}

impl Request {
    /// The same data under another number.
    fn renumbered(&self, number: RequestNumber, now: Timestamp) -> Self {
        let mut data = self.data.clone();
        data.number = number.clone();
        // The delegate attends the recognition of one request: another one has none yet.
        let delegation = Delegation::default();
        Self { number, modulo_version: 1, data, entered_at: now, delegation }
    }
}

impl Event {
    /// Entries that are left after a wrong one: of a CPT, a codice personale or a security answer.
    pub fn tries_left(&self) -> Option<u8> {
        match self {
            Self::CptMistyped { left }
            | Self::CodeMistyped { left }
            | Self::AnswerMistyped { left } => Some(*left),
            _ => None,
        }
    }
}
