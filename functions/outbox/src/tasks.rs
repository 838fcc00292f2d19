//! What the workflow asks for. It decides nothing: every answer is a fact of the account.

use polis_app::{
    App,
    background::{Trouble, record},
};
use polis_domain::account::Fact;
use polis_domain::{Account, AccountId, account::Wait};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::workflow;

/// A task of `infra/enablement.asl.json`.
#[derive(Debug, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub(crate) enum Task {
    /// Queue the mail with the CPT.
    IssueCpt { account: AccountId },
    /// Keep the token until the step is taken; answer at once if it was.
    Await { account: AccountId, request: String, step: Wait, token: String },
    /// A wait was long: remind, or let the request end.
    Lapse { account: AccountId, request: String },
    /// Queue the activation mail.
    AnnounceActivation { account: AccountId },
}

pub(crate) async fn perform(app: &App, task: Task) -> Result<Value, Trouble> {
    match task {
        Task::IssueCpt { account } => {
            record(app, &account, || Fact::IssueCpt).await?;
            Ok(json!({"identity": identity(&load(app, &account).await?)}))
        }
        Task::Await { account, request, step, token } => {
            // The token of a replaced request must not take the place of its successor's.
            if load(app, &account).await?.has_request(&request) {
                app.table().wait(&account, step, &token).await?;
            }
            // The step may have been taken before the token was kept: look after keeping it.
            let now = load(app, &account).await?;
            if !now.has_request(&request) || now.position().is_past(step) {
                workflow::succeed(app, &token).await?;
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
    use polis_domain::{Actor, Effect, Rejection, account::RequestState};

    use super::*;
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

    fn announced(account: &Account) -> Result<(), Rejection> {
        account.apply(Fact::AnnounceActivation, &Actor::System, noon()).map(drop)
    }
}
