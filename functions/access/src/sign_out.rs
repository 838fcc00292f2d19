//! «Esci»: this session, and those opened before it, are over wherever they are. Sent twice, or
//! without a session, it ends the same way.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use polis_web::{Answer, Cookie, Cx};

pub(crate) async fn sign_out(cx: Cx) -> Answer {
    if let Some(session) = cx.session().await? {
        cx.end(&session).await?;
        tokio::time::sleep(rest_of_second(session.issued_at, cx.now)).await;
    }
    Ok(cx
        .next("/accesso?avviso=uscita")?
        .unset(Cookie::Session)
        .unset(Cookie::Person)
        .unset(Cookie::Typed))
}

/// Tokens count whole seconds: a sign-in that follows in the very second of the one that just ended
/// would be over at once. So that second is waited for, if it is not over yet.
fn rest_of_second(issued_at: i64, now: Timestamp) -> Duration {
    let next = Timestamp::from_second(issued_at.saturating_add(1)).unwrap_or(now);
    let rest = next.duration_since(now).clamp(SignedDuration::ZERO, SignedDuration::from_secs(1));
    rest.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_session_of_this_second_is_waited_for() {
        let now = Timestamp::from_millisecond(1_800_000_000_250).unwrap();
        assert_eq!(rest_of_second(1_800_000_000, now), Duration::from_millis(750));
        assert_eq!(rest_of_second(1_799_999_999, now), Duration::ZERO);
        assert_eq!(rest_of_second(i64::MAX, now), Duration::ZERO);
    }
}
