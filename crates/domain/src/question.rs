//! A question to the help desk (R-ACC-7).

use serde::{Deserialize, Serialize};

use crate::{
    Email, Fault,
    fault::FieldFault,
    text::{line, lines},
};

/// What a visitor asks the help desk, and the address that is answered. No other mailbox gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The visitor's name; may be empty.
    pub name: String,
    /// Where the help desk answers.
    pub email: Email,
    /// The reference that an error page showed; may be empty.
    pub reference: String,
    /// The question, one to 2,000 characters.
    pub text: String,
}

/// Characters of the longest question.
const LONGEST: usize = 2000;

impl Question {
    /// Parses `nominativo`, `email`, `riferimento`, `messaggio`, in this order.
    ///
    /// # Errors
    /// Everything that is missing or wrong, in the order of the form.
    pub fn parse([name, email, reference, text]: [&str; 4]) -> Result<Self, Vec<FieldFault>> {
        let name = optional(name, 120).map_err(|fault| ("nominativo", fault));
        let email = Email::parse(email).map_err(|fault| ("email", fault));
        let reference = optional(reference, 20).map_err(|fault| ("riferimento", fault));
        let text = lines(text, LONGEST).and_then(some).map_err(|fault| ("messaggio", fault));
        match (name, email, reference, text) {
            (Ok(name), Ok(email), Ok(reference), Ok(text)) => {
                Ok(Self { name, email, reference, text })
            }
            (name, email, reference, text) => {
                let faults = [name.err(), email.err(), reference.err(), text.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }
}

fn optional(typed: &str, max: usize) -> Result<String, Fault> {
    match line(typed, max) {
        Err(Fault::Missing) => Ok(String::new()),
        read => read,
    }
}

fn some(text: String) -> Result<String, Fault> {
    if text.trim().is_empty() { Err(Fault::Missing) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_acc_7_a_question_has_a_text_and_an_address_to_answer() {
        let asked =
            Question::parse(["Işık", "m@example.org", "", " Non entro.\nPerché? "]).unwrap();
        assert_eq!((asked.text.as_str(), asked.name.as_str()), ("Non entro.\nPerché?", "Işık"));
        let codes = |typed| {
            let faults = Question::parse(typed).unwrap_err();
            faults
                .into_iter()
                .map(|(field, fault)| format!("{field} {}", fault.code()))
                .collect::<Vec<_>>()
        };
        assert_eq!(codes(["", "", "", " \n "]), ["email missing", "messaggio missing"]);
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(codes(["", "m@example.org", "", &long]), ["messaggio too-long"]);
    }
}
