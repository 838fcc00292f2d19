//! The sentences that a form needs, named by convention (docs/CATALOGUE.md).

use crate::{DocumentKind, Field, Form, WrongFile, read::Part};

impl Form {
    /// The Fluent messages that the edition needs, without `<procedure>-`, and where each is needed.
    fn needed(&self) -> Vec<(Part, String)> {
        let head = |name: &str| (Part::Head, name.to_owned());
        let mut needed = vec![head("title"), head("lead")];
        needed.extend(self.instances.iter().map(|name| head(&format!("instance-{name}"))));
        let declared = self.declarations.iter();
        needed.extend(declared.map(|it| head(&format!("declaration-{}", it.name))));
        let eligible = self.eligibility.iter().enumerate();
        needed.extend(
            eligible.map(|(nth, it)| (Part::Eligibility(nth), format!("eligibility-{}", it.name))),
        );
        let sections = self.sections.iter().enumerate();
        needed
            .extend(sections.map(|(nth, it)| (Part::Section(nth), format!("section-{}", it.name))));
        for (nth, field) in self.fields().enumerate() {
            needed.extend(field.needed().into_iter().map(|name| (Part::Field(nth), name)));
        }
        let rules = self.rules_over.iter().enumerate();
        needed.extend(rules.map(|(nth, it)| (Part::Rule(nth), format!("rule-{}", it.name))));
        let attachments = self.attachments_asked.iter().enumerate().filter(|(_, it)| it.hint);
        needed.extend(attachments.map(|(nth, it)| {
            (Part::Attachment(nth), format!("attachment-{}-hint", it.kind.code()))
        }));
        let points = self.points.iter().enumerate();
        needed.extend(points.map(|(nth, it)| (Part::Points(nth), format!("points-{}", it.name))));
        needed
    }

    /// The Fluent messages that the edition may use: those it needs, and the words for what may stay empty.
    pub fn sentences(&self, procedure: &str) -> Vec<String> {
        let shared = self.staff.iter().map(|name| format!("staff-{name}"));
        let shared = shared.chain([format!("office-{}", self.office)]);
        let needed = self.needed().into_iter().map(|(_, it)| format!("{procedure}-{it}"));
        let optional = self.fields().map(|field| format!("{procedure}-{}-optional", field.name));
        shared.chain(needed).chain(optional).collect()
    }

    /// The first sentence that the edition needs and `has` does not know, in the file that `text` is.
    pub fn without_sentence(
        &self,
        procedure: &str,
        text: &str,
        has: impl Fn(&str) -> bool,
    ) -> Option<WrongFile> {
        let office = (Part::Head, format!("office-{}", self.office));
        let staff = self.staff.iter().map(|name| (Part::Head, format!("staff-{name}")));
        let own = self.needed().into_iter().map(|(part, it)| (part, format!("{procedure}-{it}")));
        let document = |kind: &DocumentKind| (Part::Head, format!("document-{}", kind.code()));
        let documents = self.attachments.iter().map(document);
        let mut all = staff.chain([office]).chain(documents).chain(own);
        let (part, missing) = all.find(|(_, key)| !has(key))?;
        Some(WrongFile { line: part.line(text), what: format!("no sentence {missing}") })
    }
}

impl Field {
    fn needed(&self) -> Vec<String> {
        let name = &self.name;
        let hint = self.hint.then(|| format!("{name}-hint"));
        let options = self.options().iter().map(|option| format!("{name}-{option}"));
        let flags: &[String] = match &self.kind {
            crate::Kind::Places(places) => &places.flags,
            _ => &[],
        };
        let flags = flags.iter().map(|flag| format!("{name}-{flag}"));
        [name.clone()].into_iter().chain(hint).chain(options).chain(flags).collect()
    }
}
