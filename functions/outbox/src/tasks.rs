//! What the workflow asks for. It decides nothing: every answer is a fact of the account.

use jiff::Timestamp;
use polis_app::{
    App,
    background::{Trouble, now, record, record_at},
};
use polis_domain::account::{Fact, RequestState};
use polis_domain::{Account, AccountId, account::Wait};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{due, workflow};

/// A task of `infra/enablement.asl.json`.
#[derive(Debug, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub(crate) enum Task {
    /// Queue the mail with the CPT.
    IssueCpt { account: AccountId },
    /// Remind or end the request if that is due. Then keep the token until the step is taken, and
    /// answer at once if it was.
    Await {
        account: AccountId,
        request: String,
        step: Wait,
        token: String,
        /// When this wait ends by itself. An execution that 0.1.0 started does not say so and sends
        /// [`Task::Lapse`] after each wait.
        due: Option<Vec<Timestamp>>,
        /// When the wait began, on the clock of the workflow.
        entered: Option<Timestamp>,
    },
    /// Remind, or let the request end, in an execution that 0.1.0 started.
    Lapse { account: AccountId, request: String },
    /// Queue the activation mail.
    AnnounceActivation { account: AccountId },
}

pub(crate) async fn perform(app: &App, task: Task) -> Result<Value, Trouble> {
    match task {
        Task::IssueCpt { account } => {
            record(app, &account, || Fact::IssueCpt).await?;
            let account = load(app, &account).await?;
            Ok(json!({"identity": identity(&account), "due": due::of(&account)}))
        }
        Task::Await { account, request, step, token, due, entered } => {
            let found = load(app, &account).await?;
            // The token of a replaced request must not take the place of its successor's.
            if found.has_request(&request) {
                let at = clock(app, entered);
                if due.is_some() && found.is_due(at) {
                    record_at(app, &account, at, || Fact::Lapse).await?;
                }
                app.table().wait(&account, step, &token).await?;
            }
            // The step may have been taken before the token was kept: look after keeping it.
            let found = load(app, &account).await?;
            match answer(&found, &request, step, due.as_deref()) {
                Answer::Wait => {}
                Answer::GoOn => workflow::succeed(app, &token, &found).await?,
                Answer::Reschedule => workflow::reschedule(app, &token, &found).await?,
                Answer::End => workflow::end(app, &token).await?,
            }
            Ok(Value::Null)
        }
        Task::Lapse { account, request } => {
            if load(app, &account).await?.has_request(&request) {
                record(app, &account, || Fact::Lapse).await?;
            }
            Ok(json!({"progress": load(app, &account).await?.request_state(&request)}))
        }
        Task::AnnounceActivation { account } => {
            record(app, &account, || Fact::AnnounceActivation).await?;
            Ok(Value::Null)
        }
    }
}

/// The answer to a wait that begins.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Nothing: the step is not taken.
    Wait,
    /// The step was taken.
    GoOn,
    /// The same, but until other instants: the request moved.
    Reschedule,
    /// The request lapsed, or another one followed it.
    End,
}

fn answer(account: &Account, request: &str, step: Wait, due: Option<&[Timestamp]>) -> Answer {
    if account.request_state(request) == RequestState::Expired {
        return if due.is_some() { Answer::End } else { Answer::GoOn };
    }
    if account.position().is_past(step) {
        return Answer::GoOn;
    }
    // A reminder that left meanwhile changes nothing: the end tells whether the request moved.
    let moved = due.is_some_and(|known| known.last() != due::of(account).last());
    if moved { Answer::Reschedule } else { Answer::Wait }
}

/// The clock of the workflow on the local stage, where a rehearsal moves it ahead. Elsewhere the
/// machine's.
fn clock(app: &App, entered: Option<Timestamp>) -> Timestamp {
    let told = entered.filter(|_| app.settings().is_local());
    told.map_or_else(now, |entered| entered.max(now()))
}

async fn load(app: &App, id: &AccountId) -> Result<Account, Trouble> {
    Ok(app.table().load(id).await?.ok_or("the account is gone")?)
}

/// `spid` for a citizen who needs no desk, with SPID or CIE; else `password`.
fn identity(account: &Account) -> &'static str {
    let digital = account.citizen().is_some_and(|citizen| citizen.digital.is_some());
    if digital { "spid" } else { "password" }
}

#[cfg(test)]
mod tests {
    use polis_domain::{Actor, Effect, Rejection};

    use super::*;
    use jiff::SignedDuration;

    use crate::sample::{REQUEST, after, asking, code, cpt, entry, noon, with_password, with_spid};

    #[test]
    fn r_rec_7_the_workflow_of_a_citizen_with_spid_waits_for_the_code_only() {
        let waiting = after(with_spid(), asking());
        assert_eq!(identity(&waiting), "spid");
        assert_eq!(waiting.request_state(REQUEST), RequestState::Waiting);
        assert!(!waiting.position().is_past(Wait::CodeSet));
        let enabled = after(waiting, vec![code()]);
        assert!(enabled.position().is_past(Wait::CodeSet));
        assert_eq!(enabled.request_state(REQUEST), RequestState::Done);
        assert_eq!(identity(&after(with_password(), asking())), "password");
    }

    /// The execution of a password waits where the person was; whatever the next step is, the waits
    /// before it are answered, and the announcement of a known fact is refused.
    #[test]
    fn c_6_an_execution_that_waits_for_a_school_goes_on_when_its_citizen_comes_with_spid() {
        let linked = after(with_password(), [asking(), vec![entry()]].concat());
        assert!(
            linked.position().is_past(Wait::CptConfirmed)
                && linked.position().is_past(Wait::Recognised)
        );
        assert!(!linked.position().is_past(Wait::CodeSet));
        assert_eq!(announced(&linked), Err(Rejection::AlreadyDone));

        let code = linked.apply(code(), &Actor::Citizen, noon()).unwrap();
        for step in [Wait::CptConfirmed, Wait::CodeSet] {
            assert!(code.effects.contains(&Effect::Resume(step)), "{step:?}");
        }
        assert_eq!(announced(&code.after), Err(Rejection::AlreadyDone));

        let recognised = after(with_password(), [asking(), vec![cpt(), entry()]].concat());
        assert!(recognised.position().is_past(Wait::Recognised));
        assert_eq!(announced(&recognised), Ok(()));
    }

    #[test]
    fn e14_a_wait_is_answered_by_the_account_alone() {
        let waiting = after(with_password(), asking());
        let known = due::of(&waiting);
        let told =
            |account: &Account, request, due| answer(account, request, Wait::CptConfirmed, due);
        assert_eq!(told(&waiting, REQUEST, Some(&known)), Answer::Wait);
        let days = SignedDuration::from_hours(24 * 5);
        let reminded = waiting.apply(Fact::Lapse, &Actor::System, noon() + days).unwrap().after;
        assert_eq!(told(&reminded, REQUEST, Some(&known)), Answer::Wait, "the end is the same");

        let earlier = [noon()];
        assert_eq!(told(&waiting, REQUEST, Some(&earlier)), Answer::Reschedule);
        assert_eq!(told(&waiting, REQUEST, Some(&[])), Answer::Reschedule);
        assert_eq!(told(&waiting, "BBBB-2222", Some(&known)), Answer::End, "another request");

        let confirmed = after(waiting, vec![cpt()]);
        assert_eq!(told(&confirmed, REQUEST, Some(&known)), Answer::GoOn);
        let enabled = after(after(with_spid(), asking()), vec![code()]);
        assert_eq!(answer(&enabled, REQUEST, Wait::CodeSet, Some(&known)), Answer::GoOn);
    }

    #[test]
    fn an_execution_that_an_earlier_release_started_is_served_as_before() {
        let old = json!({"task": "await", "account": "50d858e0985ecc7f60418aaf0cc5ab58",
            "request": REQUEST, "step": "recognised", "token": "t"});
        let task = serde_json::from_value(old).unwrap();
        assert!(matches!(task, Task::Await { due: None, entered: None, .. }));
        let waiting = after(with_password(), asking());
        assert_eq!(answer(&waiting, REQUEST, Wait::Recognised, None), Answer::Wait);
        assert_eq!(answer(&waiting, "BBBB-2222", Wait::Recognised, None), Answer::GoOn);
    }

    fn announced(account: &Account) -> Result<(), Rejection> {
        account.apply(Fact::AnnounceActivation, &Actor::System, noon()).map(drop)
    }
}
