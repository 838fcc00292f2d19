//! The task list of an application: its sections, how far each has come, and what comes next.

use askama::Template;
use jiff::Timestamp;
use polis_domain::{
    ApplicationId, Edition,
    application::{ATTACHMENTS, Progress},
    catalogue::{Preview, Voice},
};
use polis_words::{arg, procedure, thousandths};
use serde::Serialize;

use super::{About, TRAIL, question::address, sample};
use crate::{Chrome, Lang, Page, when};

/// A section in the list.
#[derive(Clone, Debug, Serialize)]
pub struct Task {
    /// Name of the section.
    pub section: String,
    /// The title of the section.
    pub title: String,
    /// Where it is filled in.
    pub href: String,
    /// How far it has come: `empty`, `incomplete`, `optional`, `complete`.
    pub state: &'static str,
}

impl Task {
    /// A section of an edition; none if it is not asked.
    pub fn of(
        lang: Lang,
        edition: &Edition,
        application: &ApplicationId,
        section: &str,
        progress: Progress,
    ) -> Option<Self> {
        let state = match progress {
            Progress::NotAsked => return None,
            Progress::Empty => "empty",
            Progress::Incomplete => "incomplete",
            Progress::Optional => "optional",
            Progress::Complete => "complete",
        };
        let title = if section == ATTACHMENTS {
            lang.t("submission-attachments")
        } else {
            procedure::section(lang, edition.id.procedure(), section)
        };
        let href = address(&application.to_string(), section, None);
        Some(Self { section: section.to_owned(), title, href, state })
    }

    fn read(&self, lang: Lang) -> String {
        lang.t(match self.state {
            "complete" => "submission-state-complete",
            "incomplete" => "submission-state-incomplete",
            "optional" => "submission-state-optional",
            _ => "submission-state-empty",
        })
    }

    fn badge(&self) -> &'static str {
        match self.state {
            "complete" => "bg-success",
            "incomplete" => "bg-warning",
            _ => "bg-secondary",
        }
    }
}

/// Points as declared, as they are read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Points {
    /// Voice and points.
    pub voices: Vec<(String, String)>,
    /// What counts everywhere.
    pub base: String,
    /// What counts besides for places in one municipality: its name and the points.
    pub of_comune: Vec<(String, String)>,
    /// What counts besides for one class or profile: its code and the points.
    pub of_value: Vec<(String, String)>,
}

impl Points {
    /// Reads a preview; municipalities by `name`.
    pub fn of(
        lang: Lang,
        edition: &Edition,
        preview: &Preview,
        name: impl Fn(&str) -> String,
    ) -> Self {
        let slug = edition.id.procedure();
        let voice = |voice: &Voice| {
            let name = procedure::points(lang, slug, &voice.name);
            let name =
                voice.value.as_ref().map_or(name.clone(), |value| format!("{name} ({value})"));
            (name, thousandths(voice.points))
        };
        let value = |(value, points): &(String, i64)| (value.clone(), thousandths(*points));
        let comune = |(comune, points): &(String, i64)| (name(comune), thousandths(*points));
        Self {
            voices: preview.voices.iter().map(voice).collect(),
            base: thousandths(preview.base),
            of_comune: preview.of_comune.iter().map(comune).collect(),
            of_value: preview.of_value.iter().map(value).collect(),
        }
    }
}

/// GET /istanze/{application}.
#[derive(Debug, Template, Serialize)]
#[template(path = "submission/tasks.html")]
pub struct Tasks {
    /// Language, address and signed-in user of the page.
    #[serde(skip)]
    pub chrome: Chrome,
    /// The application, as addresses name it: `mobilita-2027`.
    pub application: String,
    /// Slug of the procedure.
    pub procedure: String,
    /// Which application, for whom, for which year, by which office.
    pub about: About,
    /// For whom it is, or why it is not (R17).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<String>,
    /// Its sections, in the order of the form.
    pub tasks: Vec<Task>,
    /// When the procedure closes.
    pub closes: Timestamp,
    /// When the draft was last saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<Timestamp>,
    /// Whether the form changed since the draft was last saved.
    pub changed: bool,
    /// What was typed and is no longer asked.
    pub left_over: Vec<String>,
    /// Points as declared, where the procedure has a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// An earlier application whose answers may be taken over: its address and title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<(String, String)>,
}

impl Tasks {
    fn count(&self, states: &[&str]) -> usize {
        self.tasks.iter().filter(|task| states.contains(&task.state)).count()
    }

    /// The first section that something is missing in.
    fn next(&self) -> Option<&Task> {
        self.tasks.iter().find(|task| matches!(task.state, "empty" | "incomplete"))
    }

    fn progress(&self) -> String {
        let needed = self.count(&["complete", "incomplete", "empty"]);
        let args = [arg("done", self.count(&["complete"])), arg("count", needed)];
        self.chrome.lang.t_with("submission-tasks-done", &args)
    }
}

impl Page for Tasks {
    const TITLE: &'static str = "submission-form-title";
    const TRAIL: &'static [(&'static str, &'static str)] = TRAIL;

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn title(&self) -> String {
        self.about.title.clone()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let states =
            [Progress::Complete, Progress::Incomplete, Progress::Empty, Progress::Optional];
        let of = |edition: &'static Edition| {
            let application = ApplicationId::first(edition.id.clone());
            let sections = edition.sections.iter().map(|section| section.name.as_str());
            let sections = sections.chain([ATTACHMENTS]).zip(states.into_iter().cycle());
            let task = |(name, progress)| Task::of(lang, edition, &application, name, progress);
            Self {
                chrome: Chrome::sample_signed_in(lang, &format!("/istanze/{application}")),
                procedure: edition.id.procedure().to_owned(),
                about: About::of(lang, edition, &application),
                eligibility: edition
                    .eligibility
                    .first()
                    .map(|it| procedure::eligibility(lang, edition.id.procedure(), &it.name)),
                tasks: sections.filter_map(task).collect(),
                application: application.to_string(),
                closes: when::sample(20),
                saved_at: None,
                changed: false,
                left_over: Vec::new(),
                points: None,
                import: None,
            }
        };
        let page = || of(sample::mobilita());
        let points = Points {
            voices: vec![("Anni di ruolo".to_owned(), "60".to_owned())],
            base: "72,5".to_owned(),
            of_comune: vec![("Lodi (LO)".to_owned(), "13".to_owned())],
            of_value: vec![("A-28".to_owned(), "12".to_owned())],
        };
        let begun = Self {
            saved_at: Some(when::sample(0)),
            points: Some(points),
            changed: true,
            left_over: vec!["Anni di servizio: 12".to_owned()],
            import: Some(("mobilita-2026".to_owned(), "Domanda di mobilità 2026/27".to_owned())),
            ..page()
        };
        let mut complete = page();
        complete.tasks.iter_mut().for_each(|task| task.state = "complete");
        Edition::all().map(of).chain([begun, complete]).collect()
    }
}
