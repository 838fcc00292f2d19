//! One request at the desk: the citizen, the document, the missing steps, the checklist ①–⑦ of D.4.

use askama::Template;
use polis_domain::account::Position;
use polis_domain::{Disagreement, IdentityDocument, IdentityDocumentKind, desk::RefusalReason};
use serde::Serialize;

use super::{Acted, TRAIL};
use crate::enablement::{Applicant, Named, document_rows};
use crate::{Area, Choice, Chrome, FieldError, FormView, Lang, Page, SummaryRow};

/// POST /sportello/pratica. Fields, posted to /sportello/conferma: hidden `codice_fiscale`, `numero_richiesta`,
/// `modulo_version`; boxes `documento_originale`, `volto`, `tessera_sanitaria`, `copie`, `modulo_firmato` (`si` or
/// absent); radio `validita` (`documento_valido`, `documento_scaduto_dichiarazione`); `sede` (a school code). Where a
/// delegate was named: radio `chi` (`richiedente`, `delegato`), boxes `delega_firmata`, `delega_copie`,
/// `delegato_codice_fiscale`, `delegato_documento_tipo`, `delegato_documento_numero`. Box `riesame_presente`, posted
/// to /sportello/riesame.
#[derive(Debug, Template, Serialize)]
#[template(path = "recognition/dossier.html")]
pub struct Dossier {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The typed values and their faults.
    #[serde(skip)]
    pub form: FormView,
    /// Where the citizen stands.
    pub position: Position,
    /// SPID or CIE recognises the citizen: no officer needs to (R-REC-7, C-6).
    pub digital: bool,
    /// The modulo on which the checklist was ticked is not the last one: it must be printed again.
    pub superseded: bool,
    /// Number of the request.
    pub request_number: String,
    /// Version of the modulo to be signed.
    pub modulo_version: u32,
    /// Whose request; the e-mail address is masked.
    pub person: Applicant,
    /// The document named in the request.
    pub document: IdentityDocument,
    /// Whether that document has expired today.
    pub document_expired: bool,
    /// What the codice fiscale contradicts in the data.
    pub disagreements: Vec<Disagreement>,
    /// Sites of the officer: value is the school code.
    pub sites: Vec<Choice>,
    /// The delegate whom the citizen named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegate: Option<Named>,
    /// Whether the citizen says «non ho delegato nessuno».
    pub freeze: Freeze,
    /// The recognition, if an officer confirmed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recognised: Option<Acted>,
    /// The last refusal of this request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Acted>,
    /// What came of sending the CPT again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resent: Option<Resent>,
}

/// Whether a review comes before any recognition, because the citizen says «non ho delegato nessuno».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Freeze {
    /// The citizen says nothing of the kind.
    None,
    /// It is for another officer to review.
    ByAnother,
    /// This officer may review it with the citizen.
    ByThisOfficer,
}

/// What came of sending the CPT again.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Resent {
    /// It leaves, to this masked address.
    Sent(String),
    /// Not for this number of seconds.
    Wait(u32),
}

impl Dossier {
    /// How the request stands, as the officer needs to know it: the kind of the notice, its heading and its
    /// explanation.
    fn notice(&self) -> (&'static str, &'static str, &'static str) {
        match self.position {
            _ if self.superseded => {
                ("warning", "recognition-superseded", "recognition-superseded-detail")
            }
            Position::Lapsed => ("warning", "recognition-expired", "recognition-expired-detail"),
            _ if self.digital => {
                ("success", "recognition-not-needed", "recognition-not-needed-detail")
            }
            Position::ConfirmEmail
            | Position::ChangePassword
            | Position::EnterData
            | Position::Accept => {
                ("warning", "recognition-not-accepted", "recognition-not-accepted-detail")
            }
            Position::ConfirmCpt => {
                ("warning", "recognition-cpt-missing", "recognition-cpt-missing-detail")
            }
            Position::GoToSchool if self.freeze != Freeze::None => {
                ("danger", "recognition-frozen", "recognition-frozen-detail")
            }
            Position::GoToSchool => ("info", "recognition-ready", "recognition-ready-detail"),
            Position::ChooseCode | Position::ChooseCodeByLogin | Position::Enabled => {
                ("success", "recognition-already", "recognition-already-detail")
            }
        }
    }

    /// Whether the checklist can be filled in.
    fn takes_checklist(&self) -> bool {
        self.superseded
            || (self.position == Position::GoToSchool
                && !self.digital
                && self.freeze == Freeze::None)
    }

    /// Whether the citizen is still to confirm the CPT, which may happen here and now.
    fn waits_for_cpt(&self) -> bool {
        self.position == Position::ConfirmCpt && !self.digital
    }

    /// Whether another document than the one of the request was typed.
    fn shows_another_document(&self) -> bool {
        let typed = |field: &str| {
            !self.form.value(field).is_empty() || self.form.error(field, self.chrome.lang).is_some()
        };
        ["altro_tipo", "altro_numero", "altro_scadenza"].into_iter().any(typed)
    }

    /// Whether the officer is about to refuse.
    fn refuses(&self) -> bool {
        let first = self.form.error(RefusalReason::ALL[0].field(), self.chrome.lang).is_some();
        first || Self::reasons().iter().any(|field| self.form.checked(field, "si"))
    }

    /// Whether the officer says that the request was reviewed with the citizen.
    fn takes_review(&self) -> bool {
        self.freeze == Freeze::ByThisOfficer && self.recognised.is_none()
    }

    fn visitors(&self) -> [Choice; 2] {
        [
            Choice::new("richiedente", self.chrome.t("recognition-applicant")),
            Choice::new("delegato", self.chrome.t("recognition-delegate")),
        ]
    }

    fn delegate_rows(&self) -> Vec<SummaryRow> {
        self.delegate.as_ref().map(|it| it.rows(self.chrome.lang)).unwrap_or_default()
    }

    /// The boxes of a refusal, by name.
    fn reasons() -> [&'static str; 9] {
        RefusalReason::ALL.map(RefusalReason::field)
    }

    fn kinds(&self) -> Vec<Choice> {
        let name = |kind| self.chrome.lang.identity_document(kind);
        IdentityDocumentKind::ALL.map(|kind| Choice::new(kind.code(), name(kind))).into()
    }

    fn rows(&self) -> Vec<SummaryRow> {
        self.person.rows(self.chrome.lang)
    }

    fn document_rows(&self) -> Vec<SummaryRow> {
        document_rows(self.chrome.lang, &self.document)
    }

    fn validities(&self) -> [Choice; 2] {
        [
            Choice::new("documento_valido", self.chrome.t("recognition-valid")),
            Choice::new("documento_scaduto_dichiarazione", self.chrome.t("recognition-declared")),
        ]
    }
}

impl Page for Dossier {
    const TITLE: &'static str = "recognition-dossier-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn form(&self) -> Option<&FormView> {
        Some(&self.form)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |position| Self {
            chrome: Chrome::new(lang, "/sportello/pratica").signed_in("Anna Collaudo", Area::Desk),
            form: FormView::default(),
            position,
            digital: false,
            superseded: false,
            request_number: "K7PM-4XWD".to_owned(),
            modulo_version: 1,
            person: Applicant::sample("m•••@e•••.org"),
            document: IdentityDocument::sample(),
            document_expired: false,
            disagreements: Vec::new(),
            sites: vec![Choice::new("RMIC800000", "RMIC800000 – IC di Prova, Roma")],
            delegate: None,
            freeze: Freeze::None,
            recognised: None,
            refused: None,
            resent: None,
        };
        let boxes = ["documento_originale", "validita", "volto", "modulo_firmato", "sede"];
        let unticked = boxes.into_iter().fold(
            FormView::of([("tessera_sanitaria", "si"), ("copie", "si")]),
            |form, field| {
                form.with_error(FieldError::new(
                    field,
                    if matches!(field, "validita" | "sede") { "missing" } else { "not-accepted" },
                ))
            },
        );
        let disagreements = vec![Disagreement::Surname, Disagreement::Place];
        let two = vec![
            Choice::new("RMIC800000", "RMIC800000 – IC di Prova, Roma"),
            Choice::new("RMIC800001", "RMIC800001 – IC di Collaudo, Roma"),
        ];
        let warned = Self {
            form: unticked,
            document_expired: true,
            disagreements,
            sites: two,
            ..page(Position::GoToSchool)
        };
        let digital = Self { digital: true, ..page(Position::ChooseCodeByLogin) };
        let superseded = Self { superseded: true, ..page(Position::GoToSchool) };
        let refusing = Self {
            form: FormView::of([("altro_tipo", "passaporto")])
                .with_error(FieldError::new("altro_numero", "missing"))
                .with_error(FieldError::new("motivo_documento_diverso", "missing")),
            refused: Some(Acted::sample(&[
                RefusalReason::CopiesMissing,
                RefusalReason::TaxCardMissing,
            ])),
            ..page(Position::GoToSchool)
        };
        let done = Self { recognised: Some(Acted::sample(&[])), ..page(Position::ChooseCode) };
        let sent = Resent::Sent("m•••@e•••.org".to_owned());
        let resent = Self { resent: Some(sent), ..page(Position::ConfirmCpt) };
        let early = Self { resent: Some(Resent::Wait(120)), ..page(Position::ConfirmCpt) };
        let delegated = || Self { delegate: Some(Named::sample()), ..page(Position::GoToSchool) };
        let exhausted = Self {
            form: FormView::of([("chi", "delegato"), ("delega_firmata", "si")])
                .with_error(FieldError::new("delegato_codice_fiscale", "too-many").with("max", 3))
                .with_error(FieldError::new("delega_copie", "not-accepted")),
            ..delegated()
        };
        let frozen = |freeze| Self { freeze, ..delegated() };
        let unreviewed = Self {
            form: FormView::default()
                .with_error(FieldError::new("riesame_presente", "not-accepted")),
            ..frozen(Freeze::ByThisOfficer)
        };
        let mut pages = vec![page(Position::GoToSchool), warned, digital, superseded];
        pages.extend([refusing, done, resent, early]);
        pages.extend([
            delegated(),
            exhausted,
            frozen(Freeze::ByAnother),
            frozen(Freeze::ByThisOfficer),
            unreviewed,
        ]);
        let others =
            [Position::Accept, Position::ConfirmCpt, Position::ChooseCode, Position::Lapsed];
        pages.extend(others.map(page));
        pages
    }
}
