//! Officers: a Cognito user in the group of the role, and a profile with codice fiscale and sites.

use std::io::BufRead;

use polis_app::{App, background::now};
use polis_domain::desk::{Officer, Profile, Role};
use polis_domain::{Actor, CodiceFiscale, Username};

use crate::Outcome;

const ROLES: &str =
    "the role is DS, DSGA, AA, USP_USR, ADMIN or DELEGATO_SEGRETERIA:<last day, as 2027-06-30>";

/// Enrols an officer with a password read from standard input, so that no shell remembers it.
pub(crate) async fn enrol_asking(
    app: &App,
    username: &str,
    codice_fiscale: &str,
    role: &str,
    site: &str,
    name: &str,
) -> Outcome {
    let role = Role::parse(role).ok_or(ROLES)?;
    let profile = profile(name, codice_fiscale, role, site)?;
    println!("Password of {username}:");
    let password = std::io::stdin().lock().lines().next().ok_or("no password given")??;
    enrol(app, username, profile, &password).await?;
    println!("{username} is enrolled as {} at {site}.", role.group());
    Ok(())
}

/// What is written of an officer; sites are separated by commas.
pub(crate) fn profile(
    name: &str,
    codice_fiscale: &str,
    role: Role,
    site: &str,
) -> Result<Profile, String> {
    let codice_fiscale = CodiceFiscale::parse(codice_fiscale)
        .map_err(|fault| format!("the codice fiscale is wrong: {fault:?}"))?;
    let sites = site.split(',').map(|code| code.trim().to_uppercase()).collect();
    Ok(Profile { name: name.to_owned(), codice_fiscale, role, sites })
}

/// Enrols an officer, or renews the profile and the password of one. A citizen's username is refused:
/// one user would be both.
pub(crate) async fn enrol(
    app: &App,
    username: &str,
    mut profile: Profile,
    password: &str,
) -> Outcome {
    let username = Username::parse(username)?;
    if app.table().find_username(&username).await?.is_some() {
        return Err("the username is a citizen's: choose another".into());
    }
    let username = username.as_str();
    if profile.name.is_empty() {
        username.clone_into(&mut profile.name);
    }
    app.user_pool().enrol_officer(username, profile.role.group(), password).await?;
    let before = app.table().officer(username).await?;
    let enrolled = Officer::enrol(username, before.as_ref(), profile, &Actor::System, now());
    Ok(app.table().commit_officer(&enrolled).await?)
}
