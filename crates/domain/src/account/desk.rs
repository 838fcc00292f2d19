//! What officers did with a request at a desk: looked, recognised, refused (E6, E6x, D.4).

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    Citizen, Enablement, Event, Mail, Recognition, Rejection,
    apply::{Change, mail},
};
use crate::{
    CodiceFiscale,
    desk::{Desk, DeskRefusal},
};

/// The looks of one officer within this time are one, and so is the same refusal sent again.
const ONCE: SignedDuration = SignedDuration::from_hours(1);

/// What the account remembers of the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtDesk {
    /// The last refusal.
    pub refused: Option<Refused>,
    /// The last look of each officer, for an hour.
    looks: Vec<Look>,
}

/// A refusal, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// What was refused.
    pub refusal: DeskRefusal,
    /// When it happened, by the clock of the request.
    pub at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Look {
    officer: String,
    at: Timestamp,
}

impl Citizen {
    pub(super) fn recognise(
        &mut self,
        officer: &CodiceFiscale,
        own: &CodiceFiscale,
        recognition: &Recognition,
        now: Timestamp,
    ) -> Change {
        let came = recognition.delegate.as_ref().map_or(own, |delegate| &delegate.codice_fiscale);
        if officer.same_person_as(own) || officer.same_person_as(came) {
            return Err(Rejection::Oneself);
        }
        self.enablement.recognise(recognition, now)
    }

    /// «Non riconosciuto»: the request stays as it is, and the citizen reads what to correct.
    pub(super) fn refuse(
        &mut self,
        officer: &CodiceFiscale,
        own: &CodiceFiscale,
        refusal: DeskRefusal,
        now: Timestamp,
    ) -> Change {
        if officer.same_person_as(own) {
            return Err(Rejection::Oneself);
        }
        let request = match &self.enablement {
            Enablement::CptConfirmed { request, .. } | Enablement::Suspended { request, .. } => {
                request
            }
            Enablement::Recognised { .. } | Enablement::Enabled { .. } => {
                return Err(Rejection::AlreadyDone);
            }
            _ => return Err(Rejection::OutOfOrder),
        };
        if request.number != refusal.request {
            return Err(Rejection::OutOfOrder);
        }
        let same = |last: &Refused| last.refusal == refusal && now < last.at + ONCE;
        if self.desk.refused.as_ref().is_some_and(same) {
            return Err(Rejection::AlreadyDone);
        }
        let DeskRefusal { desk, reasons, .. } = refusal.clone();
        let told =
            mail(Mail::NotRecognised { office: desk.office.clone(), reasons: reasons.clone() });
        self.desk.refused = Some(Refused { refusal, at: now });
        Ok((Event::RecognitionRefused { desk, reasons }, told))
    }

    /// An officer looked at the dossier. At most one event an hour and officer: retries do not pile up.
    pub(super) fn look(&mut self, desk: Desk, now: Timestamp) -> Change {
        if self.enablement.request().is_none() {
            return Err(Rejection::OutOfOrder);
        }
        self.desk.looks.retain(|look| now < look.at + ONCE);
        if self.desk.looks.iter().any(|look| look.officer == desk.officer) {
            return Err(Rejection::AlreadyDone);
        }
        self.desk.looks.push(Look { officer: desk.officer.clone(), at: now });
        Ok((Event::DossierViewed { desk }, vec![]))
    }

    /// The last refusal, while it is still to be answered: until an officer recognises the citizen, or the request
    /// is made again.
    pub fn refused(&self) -> Option<&Refused> {
        let waits = matches!(
            self.enablement,
            Enablement::CptConfirmed { .. } | Enablement::Suspended { .. }
        );
        let number = &self.enablement.request()?.number;
        self.desk.refused.as_ref().filter(|it| waits && it.refusal.request == *number)
    }
}
