//! Our own certificates: how many days each has left, for the alarms at 60, 30 and 15.

use jiff::Timestamp;
use polis_app::{
    App,
    background::{Trouble, now},
    metrics,
};
use polis_spid::Certificate;
use polis_store::SigningKey;

/// Counts the days of each certificate that is in our metadata.
pub(crate) async fn count_days(app: &App) -> Result<(), Trouble> {
    let Some(signing) = app.table().signing().await? else { return Ok(()) };
    for (key, name) in [(SigningKey::A, "A"), (SigningKey::B, "B")] {
        let Some(certificate) = signing.certificates.of(key) else { continue };
        let days = days_left(Certificate::from_base64(certificate)?.not_after(), now());
        metrics::count(app, &[("Key", name)], &[("CertificateDaysLeft", days)]);
        if days <= 60 {
            tracing::warn!(key = name, days, "a certificate of ours is about to end");
        }
    }
    Ok(())
}

/// Whole days until then; negative when it is over.
fn days_left(ends: Timestamp, now: Timestamp) -> i64 {
    ends.duration_since(now).as_secs().div_euclid(86_400)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    #[test]
    fn days_are_whole_ones() {
        let now = Timestamp::constant(1_800_000_000, 0);
        let left = |hours: i64| days_left(now + hours.hours(), now);
        assert_eq!([left(24 * 60), left(24 * 60 - 1), left(1), left(-1)], [60, 59, 0, -1]);
    }
}
