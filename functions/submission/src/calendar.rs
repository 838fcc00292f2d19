//! GET /istanze/{application}/scadenza.ics: the term, so that a calendar reminds the citizen (RFC 5545).

use jiff::Timestamp;
use polis_pages::submission::title;
use polis_web::{Answer, Cx, Path, Reply, header};
use polis_words::{Lang, arg};

use crate::context::Context;

pub(crate) async fn show(cx: Cx, Path(application): Path<String>) -> Answer {
    let context = Context::open(&cx, &application).await?;
    let (_, window) = context.draft()?;
    let title = title(Lang::It, context.edition, context.application.id.instance());
    let stamp = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let portal = &cx.app.settings().public_url;
    let escape = |text: &str| text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Istanze OnLine//IT".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@istanze-online", context.application.id),
        format!("DTSTAMP:{}", stamp(cx.now)),
        format!("DTSTART:{}", stamp(window.closes)),
        format!("DTEND:{}", stamp(window.closes)),
        format!(
            "SUMMARY:{}",
            escape(&Lang::It.t_with("submission-calendar-summary", &[arg("title", title)],))
        ),
        format!("URL:{portal}{}", context.path("")),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{}", escape(&Lang::It.t("submission-calendar-alarm"))),
        "TRIGGER:-P1D".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    let text = lines.map(|line| folded(&line)).concat();
    let reply = Reply::bytes("text/calendar; charset=utf-8", text);
    Ok(reply.header(header::CONTENT_DISPOSITION, "attachment; filename=\"scadenza.ics\""))
}

/// A line of at most 75 octets, continued on the next with a space (RFC 5545 §3.1).
fn folded(line: &str) -> String {
    let (mut text, mut length) = (String::with_capacity(line.len() + 8), 0);
    for letter in line.chars() {
        if length + letter.len_utf8() > 74 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_calendar_is_longer_than_75_octets() {
        let line = folded(&"è".repeat(100));
        assert!(line.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(line.replace("\r\n ", ""), format!("{}\r\n", "è".repeat(100)));
    }
}
