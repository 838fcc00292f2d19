//! The invented schools of the local stack (`infra/local/schools.py`).

use std::time::Duration;

use polis_app::App;
use polis_domain::schools::{self, Register};

use crate::Outcome;

/// The file, as the Ministry would publish it.
pub(crate) const FILE: &[u8] = include_bytes!("../../../infra/local/schools.csv");
/// Where it is dropped.
pub(crate) const DROPPED: &str = "scuole/in-arrivo/dimostrazione.csv";
/// How often the table is asked whether the register is in use, and the pause in between.
const LOOKS: u32 = 300;
const PAUSE: Duration = Duration::from_millis(200);

/// The register that the file makes.
pub(crate) fn register() -> Result<Register, schools::FileFault> {
    Ok(Register::default().with(&schools::read(FILE)?))
}

/// Drops the file, as an operator would, and waits until it is in use. A register that is in use stays.
pub(crate) async fn seed(app: &App) -> Outcome {
    if app.table().schools_version().await?.is_some() {
        return Ok(());
    }
    app.files().write(DROPPED, FILE.to_owned(), "text/csv").await?;
    for _ in 0..LOOKS {
        if app.table().schools_version().await?.is_some() {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err("the register of schools did not come into use".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invented_schools_are_read_whole() {
        let reading = schools::read(FILE).unwrap();
        assert_eq!(reading.refused, []);
        assert_eq!(reading.may_replace(&Register::default()), Ok(()));
        let register = register().unwrap();
        assert!((300..400).contains(&register.len()), "{}", register.len());
        assert_eq!(register.find("RMPS00000A").unwrap().comune, "Roma");
        let letters = |school: schools::School<'_>| school.province.to_owned();
        let found: std::collections::BTreeSet<_> = register.schools().map(letters).collect();
        assert!(found.iter().eq(["AO", "BZ", "GO", "MI", "NA", "RM", "SU", "TN", "TO"]));
    }
}
