//! The prose of this repository, written for its developers: comments, documents, names of functions.

use crate::tree::{files, read, root, rust};

/// One comment, one line of a document, or the name of one function.
pub(crate) struct Passage {
    /// `path:line` of its first line.
    pub(crate) at: String,
    /// Its lines, joined by a space, without the marks of a comment.
    pub(crate) text: String,
    /// Whether it documents an item (`///`).
    pub(crate) documents: bool,
}

impl Passage {
    /// Its text without what stands in backticks, which is code.
    pub(crate) fn prose(&self) -> String {
        self.text.split('`').step_by(2).collect::<Vec<_>>().join(" _ ")
    }
}

const CODE: [&str; 3] = ["crates", "functions", "tests"];

/// Every passage of the repository; of `.ftl` and `.toml` files the comments only.
pub(crate) fn passages() -> Vec<Passage> {
    let mut all = Vec::new();
    for (path, text) in rust(&CODE) {
        comments(&path, &text, &["///", "//!", "//"], &mut all);
        all.extend(function_names(&path, &text));
    }
    for (path, text) in files(&["tests/browser", "crates/pages/assets"], "mjs") {
        comments(&path, &text, &["//"], &mut all);
        titles(&path, &text, &mut all);
    }
    for extension in ["py", "sh", "toml", "ftl", "yaml", "yml"] {
        for (path, text) in files(&["crates", "functions", "infra", "tests"], extension) {
            comments(&path, &text, &["#"], &mut all);
        }
    }
    for (path, text) in files(&["infra", "tests"], "py") {
        docstrings(&path, &text, &mut all);
    }
    for path in ["Cargo.toml", "Makefile", "clippy.toml", "deny.toml", "template.yaml"] {
        comments(path, &read(path), &["##", "#"], &mut all);
    }
    for (path, text) in documents() {
        paragraphs(&path, &text, &mut all);
    }
    all
}

/// The documents that are written by hand: those that tests write repeat what is checked here.
fn documents() -> Vec<(String, String)> {
    let mut all: Vec<_> = files(&["docs", "crates"], "md")
        .into_iter()
        .filter(|(path, _)| !["docs/RULES.md", "docs/ROUTES.md"].contains(&path.as_str()))
        .collect();
    for path in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        assert!(root().join(path).exists(), "{path} is missing");
        all.push((path.to_owned(), read(path)));
    }
    for path in ["tests/tidy/rules.tsv", "tests/tidy/legend.tsv"] {
        all.push((path.to_owned(), read(path)));
    }
    all
}

/// Lines that begin with one of `marks`, neighbours with the same mark joined.
fn comments(path: &str, text: &str, marks: &[&str], all: &mut Vec<Passage>) {
    let mut open: Option<(&str, usize)> = None;
    for (number, line) in text.lines().enumerate().map(|(index, line)| (index + 1, line)) {
        let line = line.trim_start();
        let Some(mark) = marks.iter().find(|mark| line.starts_with(**mark)) else {
            open = None;
            continue;
        };
        let text = line.trim_start_matches(mark).trim();
        match (open, all.last_mut()) {
            (Some((same, last)), Some(passage)) if same == *mark && last + 1 == number => {
                passage.text.push(' ');
                passage.text.push_str(text);
            }
            _ => all.push(Passage {
                at: format!("{path}:{number}"),
                text: text.to_owned(),
                documents: *mark == "///",
            }),
        }
        open = Some((mark, number));
    }
}

/// The names of the functions of a Rust file, as words.
fn function_names(path: &str, text: &str) -> Vec<Passage> {
    let name = |(index, line): (usize, &str)| {
        let name = line.trim_start().trim_start_matches("async ").strip_prefix("fn ")?;
        let text = name.split(['(', '<']).next()?.replace('_', " ");
        Some(Passage { at: format!("{path}:{}", index + 1), text, documents: false })
    };
    text.lines().enumerate().filter_map(name).collect()
}

/// The docstrings of a Python file.
fn docstrings(path: &str, text: &str, all: &mut Vec<Passage>) {
    let mut line = 1;
    for (index, part) in text.split("\"\"\"").enumerate() {
        if index % 2 == 1 {
            let at = format!("{path}:{line}");
            all.push(Passage { at, text: part.replace('\n', " "), documents: false });
        }
        line += part.matches('\n').count();
    }
}

/// The titles of the tests of a JavaScript file.
fn titles(path: &str, text: &str, all: &mut Vec<Passage>) {
    for (index, line) in text.lines().enumerate().filter(|(_, line)| line.contains("test(")) {
        let title = line.split(['\'', '`', '"']).nth(1).unwrap_or_default();
        let at = format!("{path}:{}", index + 1);
        all.push(Passage { at, text: title.to_owned(), documents: false });
    }
}

/// The lines of a document, code blocks left out; each line is a paragraph or a row of a table.
fn paragraphs(path: &str, text: &str, all: &mut Vec<Passage>) {
    let mut in_code = false;
    for (index, line) in text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        if !in_code && !line.trim().is_empty() {
            let at = format!("{path}:{}", index + 1);
            all.push(Passage { at, text: line.to_owned(), documents: false });
        }
    }
}
