//! Checks the audit chain: every event of a person follows from the one before.

use polis_app::App;
use polis_domain::{AccountId, audit};

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
        match chain(app, id).await? {
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

async fn chain(
    app: &App,
    id: &AccountId,
) -> Result<Result<u64, audit::Broken>, Box<dyn std::error::Error + Send + Sync>> {
    let Some(account) = app.table().load(id).await? else {
        return Ok(Err(audit::Broken { version: 0, fault: "has no account" }));
    };
    let texts = app.table().records(id).await?;
    Ok(audit::verify(texts.iter().map(String::as_str), &account.head))
}
