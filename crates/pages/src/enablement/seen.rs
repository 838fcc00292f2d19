//! «Chi ha visto i tuoi dati»: each look at the request, with role, office and instant (D(iii) 5).

use askama::Template;
use polis_domain::desk::RefusalReason;
use serde::Serialize;

use super::TRAIL;
use crate::{Chrome, Lang, Page, recognition::Acted};

/// GET /abilitazione/consultazioni.
#[derive(Debug, Template, Serialize)]
#[template(path = "enablement/seen.html")]
pub struct Seen {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// Each look at the data and each act on them, the newest first.
    pub sights: Vec<Sight>,
}

/// One thing that an officer did with the data of the citizen.
#[derive(Debug, Clone, Serialize)]
pub struct Sight {
    /// What it was.
    pub what: Deed,
    /// Role and office, and when.
    #[serde(flatten)]
    pub by: Acted,
}

/// What an officer did with the data of the citizen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Looked at the request.
    Viewed,
    /// Recognised the citizen.
    Recognised,
    /// Did not recognise the citizen.
    Refused,
    /// Reviewed a frozen request with the citizen.
    Reviewed,
}

impl Deed {
    fn key(self) -> &'static str {
        match self {
            Self::Viewed => "enablement-seen-viewed",
            Self::Recognised => "enablement-seen-recognised",
            Self::Refused => "enablement-seen-refused",
            Self::Reviewed => "enablement-seen-reviewed",
        }
    }
}

impl Page for Seen {
    const TITLE: &'static str = "enablement-seen";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |sights| Self {
            chrome: Chrome::sample_signed_in(lang, "/abilitazione/consultazioni"),
            sights,
        };
        let sight = |what, reasons: &[RefusalReason]| Sight { what, by: Acted::sample(reasons) };
        let all = vec![
            sight(Deed::Recognised, &[]),
            sight(Deed::Refused, &[RefusalReason::CopiesMissing]),
            sight(Deed::Viewed, &[]),
            sight(Deed::Reviewed, &[]),
        ];
        vec![page(vec![]), page(all)]
    }
}
