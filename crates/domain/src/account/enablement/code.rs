//! The citizen's steps with the codes: the CPT typed back, the codice personale chosen and renewed
//! (D.2 E5, E7, E7s, E10).

use jiff::Timestamp;

use crate::{
    SecretHash, Tries,
    account::{
        Citizen, Effect, Enablement, Event, Mail, Rejection,
        apply::{Change, Changes, mail},
    },
};

impl Citizen {
    /// The CPT typed back (E5): then to a school, unless the digital identity recognised the citizen.
    pub(in crate::account) fn confirm_cpt(&mut self, right: bool, now: Timestamp) -> Changes {
        let (event, mut effects) = self.enablement.confirm_cpt(right, now)?;
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
        let awaits_cpt = matches!(self.enablement, Enablement::CptSent { .. });
        let (mut events, mut effects) = if awaits_cpt && self.digital.is_some() {
            let confirmed = self.confirm_cpt(right, now)?;
            if !right {
                return Ok(confirmed);
            }
            confirmed
        } else {
            (vec![], vec![])
        };
        let (event, follows) = self.enablement.choose_code(right, code, now)?;
        events.push(event);
        effects.extend(follows);
        Ok((events, effects))
    }

    /// A forgotten codice personale is replaced at once, right after a login (E10).
    pub(in crate::account) fn renew_code(&mut self, code: SecretHash, now: Timestamp) -> Change {
        let fresh = self.fresh_login(now);
        let Enablement::Enabled { code: kept, .. } = &mut self.enablement else {
            return Err(Rejection::OutOfOrder);
        };
        if !fresh {
            return Err(Rejection::LoginNotFresh);
        }
        *kept = code;
        self.signing = Tries::default();
        Ok((Event::CodeRenewed, mail(Mail::CodeSet)))
    }
}
