//! Delegation of a recognition (R-REC-4, D.4): one named person, once, until the request ends.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Citizen, Enablement, Event, LAPSE, Mail, Rejection, Rendering,
    apply::{Change, Changed, mail},
    enablement::Request,
};
use crate::{
    CodiceFiscale, LinkDigest,
    desk::{Delegate, Desk},
    kernel::Effect,
    link::Links,
};

/// The delegation of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// The delegate of now.
    pub delegate: Option<Delegate>,
    /// How often the delegate changed: version of the delega.
    pub version: u32,
    /// Since when the request is frozen, because the citizen says «non ho delegato nessuno».
    pub frozen: Option<Timestamp>,
    links: Links,
}

impl Delegation {
    /// A request whose first delegate is this one.
    pub(super) fn of(delegate: Delegate) -> Self {
        let mut delegation = Self::default();
        delegation.change(Some(delegate));
        delegation
    }

    /// Whether this link freezes the request.
    pub fn opens(&self, link: &LinkDigest, now: Timestamp) -> bool {
        self.links.opens(link, now)
    }

    /// Refuses while the request is frozen.
    pub(super) fn unfrozen(&self) -> Result<(), Rejection> {
        if self.frozen.is_some() { Err(Rejection::Frozen) } else { Ok(()) }
    }

    fn change(&mut self, delegate: Option<Delegate>) {
        self.delegate = delegate;
        self.version += 1;
    }
}

impl Enablement {
    /// The request of a recognition that is still to come.
    fn awaiting_desk(&mut self) -> Result<&mut Request, Rejection> {
        match self {
            Self::CptSent { request, .. }
            | Self::CptConfirmed { request, .. }
            | Self::Suspended { request, .. } => Ok(request),
            Self::Recognised { .. } | Self::Enabled { .. } => Err(Rejection::AlreadyDone),
            _ => Err(Rejection::OutOfOrder),
        }
    }

    /// The request, while no recognition of it is frozen.
    fn delegable(&mut self) -> Result<&mut Delegation, Rejection> {
        let delegation = &mut self.awaiting_desk()?.delegation;
        delegation.unfrozen()?;
        Ok(delegation)
    }
}

impl Citizen {
    /// The delegation of a recognition that is still to come; `None` also for a citizen who needs no school.
    pub fn delegation(&self) -> Option<&Delegation> {
        match &self.enablement {
            Enablement::CptSent { request, .. }
            | Enablement::CptConfirmed { request, .. }
            | Enablement::Suspended { request, .. }
                if !self.needs_no_school() =>
            {
                Some(&request.delegation)
            }
            _ => None,
        }
    }

    /// The citizen names a delegate, or another one. A citizen whom SPID or CIE recognises needs none.
    pub(super) fn name_delegate(&mut self, delegate: Delegate) -> Change {
        if self.needs_no_school() {
            return Err(Rejection::OutOfOrder);
        }
        let delegation = self.enablement.delegable()?;
        if delegation.delegate.as_ref() == Some(&delegate) {
            return Err(Rejection::AlreadyDone);
        }
        delegation.change(Some(delegate));
        let effects = vec![Effect::Render(Rendering::Modulo), Effect::Mail(Mail::DelegateNamed)];
        Ok((Event::DelegateNamed { delega_version: delegation.version }, effects))
    }

    /// The citizen comes in person after all.
    pub(super) fn withdraw_delegate(&mut self) -> Change {
        let delegation = self.enablement.delegable()?;
        if delegation.delegate.is_none() {
            return Err(Rejection::AlreadyDone);
        }
        delegation.change(None);
        Ok((Event::DelegateWithdrawn, vec![Effect::Render(Rendering::Modulo)]))
    }

    /// «Non ho delegato nessuno»: nothing happens to the request until an officer reviewed it with the citizen.
    pub(super) fn contest_delegate(&mut self, link: &LinkDigest, now: Timestamp) -> Change {
        let known = self.delegation().is_some_and(|it| it.opens(link, now));
        if !known {
            return Err(Rejection::LinkDead);
        }
        let delegation = &mut self.enablement.awaiting_desk()?.delegation;
        if delegation.frozen.is_some() {
            return Err(Rejection::AlreadyDone);
        }
        delegation.frozen = Some(now);
        Ok((Event::DelegationContested, mail(Mail::RequestFrozen)))
    }

    /// An officer who appoints colleagues saw the citizen with the document: from now on there is no delegate.
    pub(super) fn review_delegation(
        &mut self,
        officer: &CodiceFiscale,
        own: &CodiceFiscale,
        desk: Desk,
    ) -> Change {
        if officer.same_person_as(own) {
            return Err(Rejection::Oneself);
        }
        if !desk.role.appoints() {
            return Err(Rejection::RoleTooLow);
        }
        let delegation = &mut self.enablement.awaiting_desk()?.delegation;
        if delegation.frozen.take().is_none() {
            return Err(Rejection::AlreadyDone);
        }
        delegation.change(None);
        delegation.links = Links::default();
        let effects = vec![Effect::Render(Rendering::Modulo), Effect::Mail(Mail::RequestReviewed)];
        Ok((Event::DelegationReviewed { desk }, effects))
    }

    pub(super) fn issue_objection_link(&mut self, digest: LinkDigest, now: Timestamp) -> Change {
        let delegation = self.enablement.delegable()?;
        if delegation.delegate.is_none() {
            return Err(Rejection::AlreadyDone);
        }
        delegation.links.draw(digest, now, LAPSE);
        Ok((Event::ObjectionLinkIssued, vec![]))
    }

    pub(super) fn hand_over_objection_link(&mut self, digest: &LinkDigest) -> Change {
        let links = &mut self.enablement.awaiting_desk()?.delegation.links;
        let done: Changed = (Event::SecretHandedOver, vec![]);
        links.hand_over(digest).then_some(done).ok_or(Rejection::AlreadyDone)
    }
}
