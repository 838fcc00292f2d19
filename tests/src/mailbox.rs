//! The mailbox that receives every mail.

use serde::Deserialize;

use crate::{
    client::{Client, Sent},
    stack,
    stack::wait_for,
};

/// A mail as the mailbox received it.
#[derive(Debug, Clone, Deserialize)]
pub struct Mail {
    id: String,
    /// The decoded subject line.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    to: Vec<Address>,
    #[serde(default)]
    attachments: Option<Vec<Attached>>,
}

#[derive(Debug, Clone, Deserialize)]
struct Address {
    address: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attached {
    file_name: String,
    generated_file_name: String,
    content_type: String,
}

/// All mails to an address, oldest first.
pub fn all(to: &str) -> Vec<Mail> {
    let sent = Sent::get(&format!("{}/email?to.address={to}", stack().mailbox));
    let mails: Vec<Mail> = serde_json::from_slice(&Client::default().once(&sent).body).unwrap();
    mails.into_iter().filter(|mail| mail.to.iter().any(|one| one.address == to)).collect()
}

/// The newest mail with this subject, once there are `count` of them or more.
pub fn wait(to: &str, subject: &str, count: usize) -> Mail {
    wait_for(&format!("mail {count} «{subject}»"), || {
        let mut found: Vec<_> =
            all(to).into_iter().filter(|mail| mail.subject.starts_with(subject)).collect();
        if found.len() >= count { found.pop() } else { None }
    })
}

impl Mail {
    /// The line of the plain text that follows this label.
    pub fn line_after(&self, label: &str) -> String {
        let mut lines = self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        let found = lines.find_map(|line| {
            let rest = line.strip_prefix(label)?.trim_start_matches(':').trim();
            Some(rest.to_owned())
        });
        match found {
            Some(rest) if !rest.is_empty() => rest,
            Some(_) => lines.next().unwrap_or_default().to_owned(),
            None => unreachable!("no «{label}» in:\n{}", self.text),
        }
    }

    /// The path of the first link of the portal that starts like this.
    pub fn link(&self, path: &str) -> String {
        let start = format!("{}{path}", stack().url);
        let mut words = self.text.split_whitespace();
        let found = words.find(|word| word.starts_with(&start));
        assert!(found.is_some(), "no link to {path} in:\n{}", self.text);
        found.unwrap().trim_start_matches(&stack().url).to_owned()
    }

    /// Text and HTML together, for searches of words that must be absent.
    pub fn everything(&self) -> String {
        format!("{}\n{}\n{}", self.subject, self.text, self.html)
    }

    /// The attached PDFs, by name; each is kept in `$POLIS_STATE/pdf` to be validated.
    pub fn pdfs(&self) -> Vec<(String, Vec<u8>)> {
        let folder = stack().state.join("pdf");
        std::fs::create_dir_all(&folder).unwrap();
        let read = |file: &Attached| {
            assert_eq!(file.content_type, "application/pdf");
            let (name, kept) = (&file.file_name, &file.generated_file_name);
            let url = format!("{}/email/{}/attachment/{kept}", stack().mailbox, self.id);
            let pdf = Client::default().once(&Sent::get(&url)).body;
            assert!(pdf.starts_with(b"%PDF-"), "{name} is not a PDF");
            std::fs::write(folder.join(name), &pdf).unwrap();
            (name.clone(), pdf)
        };
        self.attachments.iter().flatten().map(read).collect()
    }
}
