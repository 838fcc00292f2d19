//! The names of schools and offices, by the register of schools.

use std::sync::Arc;

use polis_domain::schools::Register;
use polis_pages::Choice;
use polis_web::{Cx, Failure};

/// The register of schools, if one is in use.
#[derive(Debug)]
pub(crate) struct Offices(Option<Arc<Register>>);

impl Offices {
    pub(crate) async fn read(cx: &Cx) -> Result<Self, Failure> {
        Ok(Self(cx.app.schools().await?))
    }

    /// «IC DI PROVA, Roma»; the code of an office that the register does not have.
    pub(crate) fn name(&self, code: &str) -> String {
        let school = self.0.as_ref().and_then(|register| register.find(code));
        school
            .map_or_else(|| code.to_owned(), |school| format!("{}, {}", school.name, school.comune))
    }

    /// «RMIC800000 – IC DI PROVA, Roma», to choose from.
    pub(crate) fn choice(&self, code: &str) -> Choice {
        match self.name(code) {
            name if name == code => Choice::new(code, code),
            name => Choice::new(code, format!("{code} – {name}")),
        }
    }
}
