//! `docs/account-states.mmd` is the code: `UPDATE_EXPECT=1` writes it again.

use std::collections::BTreeSet;

use expect_test::expect_file;
use jiff::SignedDuration;

use super::sample::{account_at, every_command, every_stage, noon};
use crate::{
    Account, Actor,
    account::{Credentials, Enablement, LAPSE, State, Transition},
    kernel::Sealed,
};

fn place(account: &Account) -> &'static str {
    let State::Registered(citizen) = &account.state else {
        return match account.state {
            State::Unregistered => "[*]",
            State::Cancelled => "cancelled",
            _ => "awaiting_email",
        };
    };
    if matches!(citizen.credentials, Credentials::Temporary { .. }) {
        return "temporary_password";
    }
    match citizen.enablement {
        Enablement::NotRequested => "active",
        Enablement::DataEntered { .. } => "data_entered",
        Enablement::CptSent { .. } => "cpt_sent",
        Enablement::CptConfirmed { .. } => "cpt_confirmed",
        Enablement::Recognised { .. } => "recognised",
        Enablement::Enabled { .. } => "enabled",
        Enablement::Suspended { .. } => "suspended",
        Enablement::Expired { .. } => "expired",
    }
}

/// What happened, step by step, as the audit chain tells it.
fn label(transition: &Transition) -> String {
    let name = |sealed: &Sealed| {
        let record: serde_json::Value = serde_json::from_str(&sealed.text).unwrap();
        record["event"]["name"].as_str().unwrap().to_owned()
    };
    transition.sealed.iter().map(name).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_diagram_is_the_code() {
    let mut arrows = BTreeSet::new();
    let long = [SignedDuration::from_mins(10), LAPSE];
    for stage in every_stage() {
        let account = account_at(stage);
        for command in every_command() {
            for wait in long {
                let Ok(transition) = account.apply(command.clone(), &Actor::Citizen, noon() + wait)
                else {
                    continue;
                };
                let (from, to) = (place(&account), place(&transition.after));
                arrows.insert(format!("    {from} --> {to}: {}\n", label(&transition)));
            }
        }
    }
    let body: String = arrows.into_iter().collect();
    expect_file!["../../../../../docs/account-states.mmd"]
        .assert_eq(&format!("stateDiagram-v2\n{body}"));
}
