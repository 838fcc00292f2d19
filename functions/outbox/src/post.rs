//! MIME and SES.

use aws_sdk_sesv2::{
    Client,
    primitives::Blob,
    types::{Destination, EmailContent, RawMessage},
};
use mail_builder::{MessageBuilder, headers::raw::Raw};
use polis_app::{
    App,
    background::{Trouble, now},
};
use polis_mail::MailMessage;

use crate::outgoing::Outgoing;

const FROM_NAME: &str = "Istanze OnLine";

/// Hands the mail to SES; the answer is the ID that events of its delivery carry.
pub(crate) async fn send(
    app: &App,
    outgoing: Outgoing,
    message: MailMessage,
) -> Result<String, Trouble> {
    let sender = app.settings().extra("SENDER")?;
    let to = outgoing.to.clone();
    let raw = RawMessage::builder().data(Blob::new(mime(&sender, outgoing, message)?)).build()?;
    let sent = Client::new(app.aws())
        .send_email()
        .from_email_address(sender)
        .destination(Destination::builder().to_addresses(to).build())
        .content(EmailContent::builder().raw(raw).build())
        .send()
        .await?;
    Ok(sent.message_id.unwrap_or_default())
}

fn mime(sender: &str, outgoing: Outgoing, says: MailMessage) -> std::io::Result<Vec<u8>> {
    let domain = sender.rsplit_once('@').map_or(sender, |(_, domain)| domain);
    let mut message = MessageBuilder::new()
        .from((FROM_NAME, sender))
        .to((outgoing.addressee.name, outgoing.to))
        .subject(says.subject)
        .message_id(format!("{}@{domain}", outgoing.id))
        .date(now().as_second())
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .text_body(says.text)
        .html_body(says.html);
    if let Some(reply_to) = outgoing.reply_to {
        message = message.reply_to(reply_to);
    }
    for (name, pdf) in outgoing.files {
        message = message.attachment("application/pdf", name, pdf);
    }
    message.write_to_vec()
}

#[cfg(test)]
mod tests {
    use polis_mail::Addressee;
    use polis_words::Lang;

    use super::*;

    #[test]
    fn a_letter_is_mime_with_both_bodies_and_its_files() {
        let message = MailMessage {
            subject: "Perché no".to_owned(),
            text: "ciao".to_owned(),
            html: "<p>ciao</p>".to_owned(),
        };
        let addressee = Addressee {
            name: "Anna Prova".to_owned(),
            lang: Lang::It,
            portal: "https://istanze.example".to_owned(),
            telephone: String::new(),
        };
        let outgoing = Outgoing {
            to: "anna.prova@example.org".to_owned(),
            addressee,
            id: "abc".to_owned(),
            reply_to: None,
            files: vec![("modulo.pdf".to_owned(), b"%PDF-".to_vec())],
            secret: None,
        };
        let mime = mime("noreply@istanze.example", outgoing, message).unwrap();
        let text = String::from_utf8(mime).unwrap();
        for part in [
            "Message-ID: <abc@istanze.example>",
            "Auto-Submitted: auto-generated",
            "text/plain",
            "text/html",
            "filename=\"modulo.pdf\"",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
