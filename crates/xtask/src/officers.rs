//! Officers: a Cognito user in the group of the role, and a profile with the sites.

use std::io::BufRead;

use polis_app::App;
use polis_domain::desk::{Officer, Role};
use polis_domain::{CodiceFiscale, Username};

use crate::Outcome;

/// Enrols an officer with a password read from standard input, so that no shell remembers it.
pub(crate) async fn enrol_asking(
    app: &App,
    username: &str,
    role: &str,
    site: &str,
    name: &str,
) -> Outcome {
    let role = Role::of_group(role).ok_or("the role is DS, DSGA, AA or ADMIN")?;
    println!("Password of {username}:");
    let password = std::io::stdin().lock().lines().next().ok_or("no password given")??;
    enrol(app, username, role, site, name, None, &password).await?;
    println!("{username} is enrolled as {} at {site}.", role.group());
    Ok(())
}

/// Enrols an officer, or renews the profile and the password of one. A citizen's username is refused:
/// one user would be both.
pub(crate) async fn enrol(
    app: &App,
    username: &str,
    role: Role,
    site: &str,
    name: &str,
    codice_fiscale: Option<CodiceFiscale>,
    password: &str,
) -> Outcome {
    let username = Username::parse(username)?;
    if app.table().find_username(&username).await?.is_some() {
        return Err("the username is a citizen's: choose another".into());
    }
    let username = username.as_str();
    app.user_pool().enrol_officer(username, role.group(), password).await?;
    let officer = Officer {
        username: username.to_owned(),
        name: if name.is_empty() { username } else { name }.to_owned(),
        role,
        sites: site.split(',').map(str::to_owned).collect(),
        codice_fiscale,
    };
    Ok(app.table().enrol(&officer).await?)
}
