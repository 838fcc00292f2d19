//! What the form of the request says, in and out. The answer to the question goes in only.

use jiff::civil::Date;
use polis_app::{chance, secret, secret::is_answer};
use polis_domain::{
    Domicile, Fault, IdentityDocument, Phone, SecurityQuestion, TypedEnd,
    account::{RequestData, TERMS},
    place::ITALIA,
    security_question::{SecurityAnswer, folded_answer},
};
use polis_pages::FormView;
use polis_web::Form;

/// The form, read without fault.
pub(crate) struct Typed {
    domicile: Domicile,
    phone: Phone,
    document: IdentityDocument,
    question: SecurityQuestion,
    answer: Answer,
}

/// The answer to the security question.
enum Answer {
    /// Folded, to be hashed.
    Typed(String),
    /// The one given before to the same question: nothing is typed twice.
    Kept(SecurityAnswer),
}

impl Typed {
    /// Reads the form, or notes all that is wrong with it, in its order. `before` is what was confirmed before: its
    /// answer is kept where none is typed.
    pub(crate) fn read(form: &mut Form, today: Date, before: Option<&RequestData>) -> Option<Self> {
        let address = ["indirizzo", "civico", "cap", "comune", "provincia"];
        let address = address.map(|field| form.get(field));
        let domicile = Domicile::parse_in(form.get("stato_domicilio"), address, today);
        let domicile = form.parsed(domicile);
        let phone = form.parse("telefono", Phone::parse);
        let document = form.parsed(IdentityDocument::parse(
            form.get("documento_tipo"),
            form.get("documento_numero"),
            form.get("documento_ente"),
            &form.day("documento_rilascio"),
            TypedEnd {
                day: &form.day("documento_scadenza"),
                endless: form.ticked("documento_senza_scadenza"),
            },
            today,
        ));
        let question = form.parse("domanda", SecurityQuestion::parse);
        let kept = before.filter(|before| {
            form.secret("risposta").is_empty() && form.get("domanda") == before.question
        });
        let answer = match kept {
            Some(before) => Some(Answer::Kept(before.answer.clone())),
            None => form.parse("risposta", folded_answer).map(Answer::Typed),
        };
        for consent in ["consenso_condizioni", "consenso_privacy"] {
            if !form.ticked(consent) {
                form.fault(consent, &Fault::NotAccepted);
            }
        }
        if form.is_wrong() {
            return None;
        }
        Some(Self {
            domicile: domicile?,
            phone: phone?,
            document: document?,
            question: question?,
            answer: answer?,
        })
    }

    /// Whether these very data are kept already.
    pub(crate) fn is(&self, data: &RequestData) -> bool {
        self.domicile == data.domicile
            && self.phone == data.phone
            && self.document == data.document
            && self.question.code() == data.question
            && data.terms == TERMS
            && match &self.answer {
                Answer::Typed(typed) => is_answer(&data.answer, typed),
                Answer::Kept(kept) => *kept == data.answer,
            }
    }

    /// What is kept: the answer as a hash.
    pub(crate) fn data(&self) -> RequestData {
        RequestData {
            number: chance::request_number(),
            domicile: self.domicile.clone(),
            phone: self.phone.clone(),
            document: self.document.clone(),
            question: self.question.code().to_owned(),
            answer: match &self.answer {
                Answer::Typed(typed) => SecurityAnswer::of_folded(secret::hash(typed)),
                Answer::Kept(kept) => kept.clone(),
            },
            terms: TERMS.to_owned(),
        }
    }
}

/// The form as it was confirmed before, to be changed; or empty, with the question proposed.
pub(crate) fn retyped(data: Option<&RequestData>) -> FormView {
    let Some(data) = data else {
        let proposed =
            [("domanda", SecurityQuestion::default().code()), ("stato_domicilio", ITALIA)];
        return FormView::of(proposed);
    };
    let RequestData { domicile, document, .. } = data;
    let values = [
        ("stato_domicilio", domicile.stato().unwrap_or(ITALIA)),
        ("indirizzo", domicile.indirizzo()),
        ("civico", domicile.civico()),
        ("cap", domicile.cap()),
        ("comune", domicile.comune()),
        ("provincia", domicile.provincia()),
        ("telefono", data.phone.as_str()),
        ("documento_tipo", document.kind().code()),
        ("documento_numero", document.number()),
        ("documento_ente", document.issuer()),
        ("domanda", &data.question),
    ];
    let mut form = FormView::of(values);
    if document.expires().is_none() {
        form.values.insert("documento_senza_scadenza".to_owned(), "si".to_owned());
    }
    let ends = document.expires().map(|end| ("documento_scadenza", end));
    for (field, day) in [("documento_rilascio", document.issued())].into_iter().chain(ends) {
        form.values.insert(format!("{field}_giorno"), day.day().to_string());
        form.values.insert(format!("{field}_mese"), day.month().to_string());
        form.values.insert(format!("{field}_anno"), day.year().to_string());
    }
    form
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn form(changes: &[(&str, &str)]) -> Form {
        let typed = [
            ("stato_domicilio", "Italia"),
            ("indirizzo", "via dei Mille"),
            ("civico", "1"),
            ("cap", "00185"),
            ("comune", "Roma"),
            ("provincia", "RM"),
            ("telefono", "080 926 703"),
            ("documento_tipo", "carta-identita"),
            ("documento_numero", "CA 00000 AA"),
            ("documento_ente", "Comune di Roma"),
            ("documento_rilascio_giorno", "1"),
            ("documento_rilascio_mese", "4"),
            ("documento_rilascio_anno", "2020"),
            ("documento_scadenza", "2030-04-12"),
            ("domanda", "mother-surname"),
            ("risposta", "  D'Angelo  ROSSI "),
            ("consenso_condizioni", "si"),
            ("consenso_privacy", "si"),
        ];
        let mut values = BTreeMap::from(typed);
        values.extend(changes.iter().copied());
        Form::of(values.into_iter().map(|(name, text)| (name.into(), text.into())).collect())
    }

    #[test]
    fn r_ena_3_what_is_read_comes_back_to_be_changed_but_for_the_answer() {
        let data = Typed::read(&mut form(&[]), TODAY, None).unwrap().data();
        let mut again = retyped(Some(&data));
        assert!(!again.values.values().any(|value| value.to_lowercase().contains("rossi")));
        again.values.insert("risposta".into(), "d'angelo rossi".into());
        again.values.insert("consenso_condizioni".into(), "si".into());
        again.values.insert("consenso_privacy".into(), "si".into());
        let again = Typed::read(&mut Form::of(again.values), TODAY, None).unwrap();
        assert!(again.is(&data));
    }

    #[test]
    fn e2_any_other_answer_is_a_change() {
        let data = Typed::read(&mut form(&[]), TODAY, None).unwrap().data();
        for change in [("risposta", "Bianchi"), ("civico", "2"), ("domanda", "first-pet")] {
            assert!(
                !Typed::read(&mut form(&[change]), TODAY, None).unwrap().is(&data),
                "{change:?}"
            );
        }
    }

    #[test]
    fn e1_a_document_without_an_end_comes_back_without_one() {
        let mut endless = form(&[("documento_scadenza", ""), ("documento_senza_scadenza", "si")]);
        let data = Typed::read(&mut endless, TODAY, None).unwrap().data();
        assert_eq!(data.document.expires(), None);
        let again = retyped(Some(&data));
        assert_eq!(again.value("documento_senza_scadenza"), "si");
        assert_eq!(again.value("documento_scadenza_anno"), "");
    }

    #[test]
    fn nothing_is_typed_twice_not_even_the_answer() {
        let data = Typed::read(&mut form(&[]), TODAY, None).unwrap().data();
        let unanswered = || form(&[("risposta", "")]);
        let again = Typed::read(&mut unanswered(), TODAY, Some(&data)).unwrap();
        assert!(again.is(&data) && again.data().answer == data.answer);
        assert!(Typed::read(&mut unanswered(), TODAY, None).is_none());
        let mut other = form(&[("risposta", ""), ("domanda", "first-school")]);
        assert!(Typed::read(&mut other, TODAY, Some(&data)).is_none(), "another question");
    }

    #[test]
    fn all_faults_are_listed_in_the_order_of_the_form() {
        let mut form = form(&[
            ("cap", "185"),
            ("documento_rilascio_giorno", "31"),
            ("risposta", ""),
            ("consenso_privacy", ""),
        ]);
        assert!(Typed::read(&mut form, TODAY, None).is_none());
        let fields: Vec<String> = form.view().errors.into_iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["cap", "documento_rilascio", "risposta", "consenso_privacy"]);
    }

    #[test]
    fn r_ena_4_the_mothers_maiden_name_is_proposed() {
        assert_eq!(retyped(None).value("domanda"), "mother-surname");
    }
}
