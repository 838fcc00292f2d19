//! What the workflow asks for. It decides nothing: every answer is a fact of the account.

use polis_app::{
    App,
    background::{Trouble, command},
};
use polis_domain::{
    Account, AccountId, Command,
    account::{Enablement, Step, Wait},
};
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
            command(app, &account, || Command::IssueCpt).await?;
            Ok(json!({"identity": identity(&load(app, &account).await?)}))
        }
        Task::Await { account, request, step, token } => {
            // The token of a request that gave way must not take the place of its successor's.
            if is_current(&load(app, &account).await?, &request) {
                app.table().wait(&account, step, &token).await?;
            }
            // The step may have been taken before the token was kept: look after keeping it.
            let now = load(app, &account).await?;
            if !is_current(&now, &request) || is_past(&now, step) {
                workflow::succeed(app, &token).await?;
            }
            Ok(Value::Null)
        }
        Task::Lapse { account, request } => {
            if is_current(&load(app, &account).await?, &request) {
                command(app, &account, || Command::Lapse).await?;
            }
            Ok(json!({"progress": progress(&load(app, &account).await?, &request)}))
        }
        Task::AnnounceActivation { account } => {
            command(app, &account, || Command::AnnounceActivation).await?;
            Ok(Value::Null)
        }
    }
}

async fn load(app: &App, id: &AccountId) -> Result<Account, Trouble> {
    Ok(app.table().load(id).await?.ok_or("the account is gone")?)
}

/// `spid` for who needs no desk, with whatever digital identity; else `password`.
fn identity(account: &Account) -> &'static str {
    let digital = account.citizen().is_some_and(|citizen| citizen.digital.is_some());
    if digital { "spid" } else { "password" }
}

fn is_current(account: &Account, number: &str) -> bool {
    let request = account.citizen().and_then(|citizen| citizen.enablement.request());
    request.is_some_and(|request| request.number.to_string() == number)
}

fn is_past(account: &Account, step: Wait) -> bool {
    match (step, account.next_step()) {
        (_, Step::Applications) => true,
        (Wait::CptConfirmed, next) => matches!(next, Step::GoToSchool | Step::ChooseCode),
        (Wait::Recognised, next) => next == Step::ChooseCode,
        (Wait::CodeSet, _) => false,
    }
}

/// `waiting`, `done` or `expired`.
fn progress(account: &Account, request: &str) -> &'static str {
    match account.citizen().map(|citizen| &citizen.enablement) {
        Some(Enablement::Enabled { .. }) if is_current(account, request) => "done",
        Some(enablement) if is_current(account, request) && enablement.deadline().is_some() => {
            "waiting"
        }
        _ => "expired",
    }
}

#[cfg(test)]
mod tests {
    use polis_domain::{Actor, Effect, Rejection};

    use super::*;
    use crate::sample::{REQUEST, after, asking, code, cpt, entry, noon, with_password, with_spid};

    #[test]
    fn r_rec_7_the_workflow_of_who_came_with_spid_waits_for_the_code_only() {
        let waiting = after(with_spid(), asking());
        assert_eq!(identity(&waiting), "spid");
        assert_eq!(progress(&waiting, REQUEST), "waiting");
        assert!(!is_past(&waiting, Wait::CodeSet));
        let enabled = after(waiting, vec![code()]);
        assert!(is_past(&enabled, Wait::CodeSet));
        assert_eq!(progress(&enabled, REQUEST), "done");
        assert_eq!(identity(&after(with_password(), asking())), "password");
    }

    /// The execution of a password waits where the person was; whatever the next step is, the waits
    /// before it are answered, and the announcement of what everybody knows is refused.
    #[test]
    fn c_6_an_execution_that_waits_for_a_school_goes_on_when_its_citizen_comes_with_spid() {
        let linked = after(with_password(), [asking(), vec![entry()]].concat());
        assert!(is_past(&linked, Wait::CptConfirmed) && is_past(&linked, Wait::Recognised));
        assert!(!is_past(&linked, Wait::CodeSet));
        assert_eq!(announced(&linked), Err(Rejection::OutOfOrder));

        let code = linked.apply(code(), &Actor::Citizen, noon()).unwrap();
        for step in [Wait::CptConfirmed, Wait::CodeSet] {
            assert!(code.effects.contains(&Effect::Resume(step)), "{step:?}");
        }
        assert_eq!(announced(&code.after), Err(Rejection::AlreadyDone));

        let recognised = after(with_password(), [asking(), vec![cpt(), entry()]].concat());
        assert!(is_past(&recognised, Wait::Recognised));
        assert_eq!(announced(&recognised), Ok(()));
    }

    fn announced(account: &Account) -> Result<(), Rejection> {
        account.apply(Command::AnnounceActivation, &Actor::System, noon()).map(drop)
    }
}
