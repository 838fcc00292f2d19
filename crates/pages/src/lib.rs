//! Every byte of HTML. Its sentences come from `polis-words`. Pure: no clock, no network.
//!
//! # How to add a page
//! 1. Write `templates/<function>/<name>.html`: `{% extends "layout.html" %}`, import
//!    `components/form.html` as `f` and `components/show.html` as `c`, fill `{% block content %}`. The layout writes
//!    title, breadcrumb, the only `h1` and, from [`Page::form`], the list of what is wrong.
//! 2. Write the struct in `src/<function>/…`: fields `chrome: Chrome` and, if it has one, `form: FormView`, both
//!    `#[serde(skip)]`; the other fields are the JSON of the same URL (English `snake_case`). Implement [`Page`]:
//!    `TITLE`, `TRAIL`, `chrome`, `samples` (one per shape), `form` when there is a form.
//! 3. Add it to the list in [`mod@gallery`]: one test renders all samples and reads the HTML.
//! 4. Put the sentences in `crates/words/locales/it/<function>.ftl`. Keys: `<function>-…`; a field's label is `field-<name>` in
//!    `fields.ftl`, a fault is `fault-<code>` or `fault-<code>-<field>` in `faults.ftl`. In templates:
//!    `chrome.t("key")`, `chrome.ta("key", "arg", value)`, `chrome.rich("key", "/href")` where `[words]` become the
//!    link and `*words*` are strong. Keys are string literals, so that the test finds those missing and those unused.
//!
//! Secrets never enter a [`FormView`]. Nothing inline: no `style`, no `script`, no `on…` (the CSP forbids them).
//! Labels carry `class="active"`: Bootstrap Italia would float them by script, and pages work without it.

pub mod access;
pub mod assets;
pub mod attachment;
pub mod chrome;
pub mod confirmation;
pub mod cpt;
pub mod enablement;
pub mod form;
pub mod gallery;
pub mod page;
pub mod parts;
pub mod personal_code;
pub mod portal;
pub mod problem;
pub mod recognition;
pub mod registration;
pub mod school;
pub mod spid;
pub mod submission;
pub mod translated;

pub use askama::Template;
pub use assets::asset_url;
pub use chrome::{Area, Chrome, Rich};
pub use form::{FieldError, FormView};
pub use page::Page;
pub use parts::{Choice, Standing, SummaryRow, TimelineStep};
pub use polis_words::Lang;
use polis_words::{arg, when};
pub use problem::ProblemPage;
