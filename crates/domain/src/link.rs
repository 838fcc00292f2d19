//! Links sent by mail. Older ones stay valid until one is used or they expire (L1, L2).

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::LinkDigest;

/// Links kept at a time: the oldest is dropped.
const KEPT: usize = 8;

/// The links of one purpose that still work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Links(Vec<Link>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Link {
    digest: LinkDigest,
    expires: Timestamp,
}

impl Links {
    /// Adds a link; those already out stay valid.
    #[must_use]
    pub(crate) fn with(&self, digest: LinkDigest, now: Timestamp, life: SignedDuration) -> Self {
        let mut links = self.0.clone();
        links.retain(|link| link.expires > now);
        links.push(Link { digest, expires: now + life });
        let surplus = links.len().saturating_sub(KEPT);
        links.drain(..surplus);
        Self(links)
    }

    /// Whether this link works now.
    pub(crate) fn opens(&self, digest: &LinkDigest, now: Timestamp) -> bool {
        self.0.iter().any(|link| link.digest == *digest && link.expires > now)
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
        let links = Links::default().with(a.clone(), now, day).with(b.clone(), now, day * 2);
        assert!(links.opens(&a, now) && links.opens(&b, now));
        assert!(!links.opens(&a, now + day) && links.opens(&b, now + day));
        assert!(!links.opens(&LinkDigest::from_hex("c"), now));
    }
}
