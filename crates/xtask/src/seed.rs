//! What a demo needs. Seeding again changes nothing but the passwords, which become these again.

use jiff::{ToSpan, civil::Time, tz::TimeZone};
use polis_app::{App, background::now};
use polis_domain::desk::Role;
use polis_domain::{Edition, catalogue::Window, rome};

use crate::{Outcome, officers, schools, spid};

/// Password of every demo officer: they exist in the local stage only.
const PASSWORD: &str = "Sportello1!";
/// The demo school: a code that no school of the Ministry has.
const SCHOOL: &str = "RMIC8XX00X";

pub(crate) async fn seed(app: &App) -> Outcome {
    if !app.settings().is_local() {
        return Err("demo officers belong in the local stage only".into());
    }
    let officers = [
        ("ds.demo", "PRVDST70A01H501Y", Role::Ds, "Dirigente Scolastico di prova"),
        ("dsga.demo", "PRVDSG70A41H501P", Role::Dsga, "Direttrice SGA di prova"),
        ("aa.demo", "PRVSST80A01H501P", Role::Aa, "Assistente Amministrativo di prova"),
        ("admin.demo", "PRVMMN75A41H501Q", Role::Admin, "Amministratrice di prova"),
    ];
    for (username, code, role, name) in officers {
        let profile = officers::profile(name, code, role, SCHOOL)?;
        officers::enrol(app, username, profile, PASSWORD).await?;
    }
    open_all(app).await?;
    spid::set_up(app, &app.settings().extra("POLIS_IDP")?).await?;
    schools::seed(app).await?;
    let names: Vec<_> = officers.iter().map(|(username, ..)| *username).collect();
    println!("Demo officers of the school {SCHOOL}: {}; password {PASSWORD}", names.join(", "));
    Ok(())
}

/// Rule sets of past years, which no window opens: they are in the catalogue for comparison.
const PAST: [&str; 4] =
    ["modello-b-b2011", "modello-b-b2017", "modello-b-gae2024", "modello-d-d32017"];

/// Opens every edition of the catalogue but those of past years, with all its categories.
async fn open_all(app: &App) -> Outcome {
    let window = window()?;
    for edition in Edition::all().filter(|edition| !PAST.contains(&edition.id.to_string().as_str()))
    {
        if edition.windows.is_empty() {
            app.table().open(&edition.id, None, window).await?;
        }
        for category in &edition.windows {
            app.table().open(&edition.id, Some(category), window).await?;
        }
    }
    Ok(())
}

/// From yesterday until 23:59 of the sixtieth day from now, in Rome.
fn window() -> Result<Window, jiff::Error> {
    let today = now().to_zoned(rome()).date();
    let last = today.checked_add(60.days())?.to_datetime(Time::constant(23, 59, 0, 0));
    let opens = today.checked_sub(1.day())?.to_zoned(rome())?.timestamp();
    Ok(Window { opens, closes: TimeZone::to_timestamp(&rome(), last)? })
}
