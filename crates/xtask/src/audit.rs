//! Checks the audit chains of a citizen, of the account, the library and each application: every
//! event follows from the one before.

use polis_app::App;
use polis_domain::{
    AccountId,
    kernel::{Broken, verify as verify_chain},
};
use polis_store::Stored;

use crate::Outcome;

/// Names the first broken link of every chain that has one; fails if there is any.
pub(crate) async fn verify(app: &App, accounts: &[&str]) -> Outcome {
    let ids = if accounts.is_empty() {
        app.table().every_account().await?
    } else {
        let parse = |id: &&str| AccountId::parse(id).ok_or(format!("{id} is no account"));
        accounts.iter().map(parse).collect::<Result<_, _>>()?
    };
    let (mut links, mut broken) = (0, 0);
    for id in &ids {
        match chains(app, id).await? {
            Ok(length) => links += length,
            Err(fault) => {
                broken += 1;
                println!("account {}: {fault}", id.as_str());
            }
        }
    }
    println!("{} accounts, {links} events in whole chains, {broken} broken chains", ids.len());
    if broken > 0 { Err("the audit chain is broken".into()) } else { Ok(()) }
}

type Checked = Result<Result<u64, Broken>, Box<dyn std::error::Error + Send + Sync>>;

/// The chains of one citizen: how many events they hold, or the first broken link.
async fn chains(app: &App, id: &AccountId) -> Checked {
    let Some(account) = app.table().load(id).await? else {
        return Ok(Err(Broken { version: 0, fault: "has no account" }));
    };
    let mut length = match chain(app, &account).await? {
        Ok(length) => length,
        broken => return Ok(broken),
    };
    match chain(app, &app.table().library(id).await?).await? {
        Ok(more) => length += more,
        broken => return Ok(broken),
    }
    for application in app.table().applications(id).await? {
        match chain(app, &application).await? {
            Ok(more) => length += more,
            broken => return Ok(broken),
        }
    }
    Ok(Ok(length))
}

async fn chain<A: Stored>(app: &App, aggregate: &A) -> Checked {
    let texts = app.table().records(aggregate).await?;
    Ok(verify_chain(texts.iter().map(String::as_str), aggregate.head()))
}
