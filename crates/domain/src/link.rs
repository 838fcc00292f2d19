//! Links sent by mail. Older ones stay valid until one is used or they expire (L1, L2).

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::LinkDigest;

/// Links kept at a time: the oldest is dropped.
const KEPT: usize = 8;

/// The links of one purpose that still work. A link that is drawn and not handed to the mail service yet works
/// too, and has one place: a mail that is tried again and again drives no link out that a citizen holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Links {
    handed_over: Vec<Link>,
    drawn: Option<Link>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Link {
    digest: LinkDigest,
    expires: Timestamp,
}

impl Links {
    /// Keeps the link that is about to be mailed; those already out stay valid.
    pub(crate) fn draw(&mut self, digest: LinkDigest, now: Timestamp, life: SignedDuration) {
        self.handed_over.retain(|link| link.expires > now);
        self.drawn = Some(Link { digest, expires: now + life });
    }

    /// The mail service took this link. `false` if it is not the drawn one, or was handed over before.
    pub(crate) fn hand_over(&mut self, digest: &LinkDigest) -> bool {
        let Some(link) = self.drawn.take_if(|drawn| drawn.digest == *digest) else { return false };
        self.handed_over.push(link);
        let surplus = self.handed_over.len().saturating_sub(KEPT);
        self.handed_over.drain(..surplus);
        true
    }

    /// Whether this link works now.
    pub(crate) fn opens(&self, digest: &LinkDigest, now: Timestamp) -> bool {
        let mut links = self.handed_over.iter().chain(&self.drawn);
        links.any(|link| link.digest == *digest && link.expires > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l2_a_new_link_does_not_kill_the_older_ones() {
        let now = Timestamp::UNIX_EPOCH;
        let day = SignedDuration::from_hours(24);
        let (a, b) = (LinkDigest::from_hex("a"), LinkDigest::from_hex("b"));
        let mut links = Links::default();
        links.draw(a.clone(), now, day);
        assert!(links.hand_over(&a));
        links.draw(b.clone(), now, day * 2);
        assert!(links.opens(&a, now) && links.opens(&b, now));
        assert!(!links.opens(&a, now + day) && links.opens(&b, now + day));
        assert!(!links.opens(&LinkDigest::from_hex("c"), now));
    }

    #[test]
    fn m7_a_link_that_never_leaves_drives_none_out() {
        let now = Timestamp::UNIX_EPOCH;
        let day = SignedDuration::from_hours(24);
        let (held, last) = (LinkDigest::from_hex("held"), LinkDigest::from_hex("last"));
        let mut links = Links::default();
        links.draw(held.clone(), now, day);
        assert!(links.hand_over(&held) && !links.hand_over(&held));
        for turn in 0..20 {
            links.draw(LinkDigest::from_hex(format!("try {turn}")), now, day);
        }
        links.draw(last.clone(), now, day);
        assert!(links.opens(&held, now) && links.opens(&last, now));
        assert!(!links.opens(&LinkDigest::from_hex("try 19"), now), "its mail never left");
    }
}
