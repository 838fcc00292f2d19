//! What every page is: a template, a JSON answer and a sample.

use crate::chrome::Chrome;
use crate::form::FormView;
use polis_words::Lang;

/// A page. `chrome` and `form` are fields marked `#[serde(skip)]`: what is left is the JSON of the same URL.
pub trait Page: askama::Template + serde::Serialize {
    /// Key of the title, which is also the heading.
    const TITLE: &'static str;
    /// The pages above this one, after the home: address and key of the title.
    const TRAIL: &'static [(&'static str, &'static str)] = &[];

    /// Language, address and signed-in user of the page.
    fn chrome(&self) -> &Chrome;

    /// At least one page as a person would see it; one for each shape the page can take.
    fn samples(lang: Lang) -> Vec<Self>
    where
        Self: Sized;

    /// The form, on pages that have one: the layout shows its faults under the heading.
    fn form(&self) -> Option<&FormView> {
        None
    }

    /// The title in the language of the page.
    fn title(&self) -> String {
        self.chrome().t(Self::TITLE)
    }

    /// What a search engine or a shared link shows under the title, on pages that are found that way.
    fn description(&self) -> Option<String> {
        None
    }

    /// Whether the title must say that something is wrong.
    fn has_errors(&self) -> bool {
        self.form().is_some_and(FormView::has_errors)
    }
}
