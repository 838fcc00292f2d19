//! The citizen's steps with the CPT: typed back, changed into the codice personale (D.2 E5, E7, E7s).

use jiff::Timestamp;

use crate::{
    SecretHash,
    account::{Citizen, Effect, Enablement, Event, Mail, apply::Changes},
};

impl Citizen {
    /// The CPT typed back (E5): then to a school, unless the digital identity recognised the citizen.
    pub(in crate::account) fn confirm_cpt(&mut self, right: bool, now: Timestamp) -> Changes {
        let (event, mut effects) = self.enablement.confirm_cpt(right, now)?;
        effects.extend(self.mail_of_wrong_cpt(&event, now));
        let mut events = vec![event];
        if let Some((skipped, resume)) = self.skip_recognition(now) {
            events.push(skipped);
            effects.push(resume);
        } else if matches!(self.enablement, Enablement::CptConfirmed { .. }) {
            effects.push(Effect::Mail(Mail::GoToSchool));
        }
        Ok((events, effects))
    }

    /// The CPT becomes the codice personale (E7). For a digital citizen the same entry proves that
    /// the mail arrived, and no desk is needed: three steps at once (E7s).
    pub(in crate::account) fn choose_code(
        &mut self,
        right: bool,
        code: SecretHash,
        now: Timestamp,
    ) -> Changes {
        if let Some((skipped, resume)) = self.skip_recognition(now) {
            return self.choose_code_after((vec![skipped], vec![resume]), right, code, now);
        }
        let awaits_cpt = matches!(self.enablement, Enablement::CptSent { .. });
        let before = if awaits_cpt && self.digital.is_some() {
            let confirmed = self.confirm_cpt(right, now)?;
            if !right {
                return Ok(confirmed);
            }
            confirmed
        } else {
            (vec![], vec![])
        };
        self.choose_code_after(before, right, code, now)
    }

    fn choose_code_after(
        &mut self,
        (mut events, mut effects): (Vec<Event>, Vec<Effect>),
        right: bool,
        code: SecretHash,
        now: Timestamp,
    ) -> Changes {
        let (event, follows) = self.enablement.choose_code(right, code, now)?;
        effects.extend(follows);
        effects.extend(self.mail_of_wrong_cpt(&event, now));
        events.push(event);
        Ok((events, effects))
    }

    fn mail_of_wrong_cpt(&mut self, event: &Event, now: Timestamp) -> Vec<Effect> {
        match event {
            Event::CptMistyped { left } => self.mail_of_lock(*left, now),
            _ => vec![],
        }
    }
}
