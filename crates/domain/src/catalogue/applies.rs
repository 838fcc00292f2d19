//! What of an edition applies to a person: whether it is for them, and which declarations they make.

use polis_catalogue::Eligibility;

use super::{Answers, Edition, Facts, condition::Scope};

impl Edition {
    /// Whether the person must, may or may not apply, as far as it is known (R17); the first line that holds.
    pub fn verdict(&self, facts: &Facts<'_>) -> Option<&Eligibility> {
        let none = Answers::new();
        let scope = Scope { form: &self.form, facts, answers: &none, at: None };
        self.form.eligibility.iter().find(|line| scope.holds_or_none(line.when.as_ref()))
    }

    /// The names of the declarations that are made with these checked answers (R22), in the order of the file.
    pub fn declarations(&self, answers: &Answers, facts: &Facts<'_>) -> Vec<&str> {
        let scope = Scope { form: &self.form, facts, answers, at: None };
        let made = self.form.declarations.iter();
        made.filter(|it| scope.holds_or_none(it.when.as_ref())).map(|it| it.name.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{edition, facts};

    #[test]
    fn a_declaration_is_made_when_its_answer_is_given() {
        let edition = edition(
            "[[eligibility]]\nname = 'si'\nresult = 'may'\n[[section]]\nname = 'a'\n[[section.field]]\n\
            name = 'precedenza'\nkind = 'choice'\noptions = ['nessuna', 'iv']\n",
        );
        let when = "{ name = 'l104', when = { field = 'precedenza', is = ['iv'] } }";
        let mut with = edition.clone();
        with.form.declarations = toml_list(&format!("['veridicita', {when}]"));
        let made = |answer: &str| {
            let answers = [("precedenza".to_owned(), answer.to_owned())].into();
            with.declarations(&answers, &facts()).len()
        };
        assert_eq!((made("nessuna"), made("iv")), (1, 2));
        assert_eq!(with.verdict(&facts()).map(|it| it.name.as_str()), Some("si"));
    }

    fn toml_list(list: &str) -> Vec<polis_catalogue::Declaration> {
        let text = format!(
            "staff = []\nschool-year = ''\noffice = ''\nanswer-days = 1\nattachments = []\n\
            declarations = {list}\nsection = []\n"
        );
        super::super::Form::read(&text).unwrap().declarations
    }
}
