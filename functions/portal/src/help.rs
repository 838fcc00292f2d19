//! «Assistenza»: questions, contacts, and a form to ask (R-ACC-7).

use polis_app::link::sha256;
use polis_domain::{AccountId, Question};
use polis_pages::{FormView, portal::HelpPage};
use polis_web::{Answer, Cx, Failure, Form, Visitor};

/// Questions from one address in an hour (C-13: a school has one address).
const LIMIT: u32 = 20;
const HOUR: u32 = 3600;
const FIELDS: [&str; 4] = ["nominativo", "email", "riferimento", "messaggio"];

/// A signed-in citizen finds name and address filled in.
pub(crate) async fn show(cx: Cx) -> Answer {
    let visitor = cx.visitor().await.ok();
    let own = match &visitor {
        Some(Visitor::Citizen(person)) => {
            let registrant = &person.citizen.registrant;
            vec![
                ("nominativo", registrant.person.full_name()),
                ("email", registrant.email.as_str().to_owned()),
            ]
        }
        _ => Vec::new(),
    };
    let reference = cx.query("riferimento").map(|reference| ("riferimento", reference));
    let form = FormView::of(own.into_iter().chain(reference));
    let sent = cx.query("inviata").is_some();
    cx.page(&HelpPage { sent, ..page(&cx, visitor.as_ref(), form) })
}

/// The question goes to the help desk from the outbox. Sent twice within the hour it is one.
pub(crate) async fn ask(cx: Cx, mut form: Form) -> Answer {
    let typed = FIELDS.map(|field| form.get(field).to_owned());
    let asked = Question::parse([&typed[0], &typed[1], &typed[2], &typed[3]]);
    let Some(asked) = form.parsed(asked) else {
        let visitor = cx.visitor().await.ok();
        return cx.page_with(422, &page(&cx, visitor.as_ref(), form.view()));
    };
    cx.limit("assistenza", LIMIT, HOUR).await?;
    let hour = cx.now.as_second().div_euclid(i64::from(HOUR));
    let id = sha256(format!("{hour}/{typed:?}").as_bytes());
    let id = AccountId::parse(&id[..32]).ok_or_else(Failure::malformed)?;
    cx.app.table().ask(&id, &asked, cx.now).await?;
    cx.next("/assistenza?inviata=si#scrivi")
}

/// The contacts are configuration.
fn page(cx: &Cx, visitor: Option<&Visitor>, form: FormView) -> HelpPage {
    let contact = |name| cx.app.settings().extra(name).unwrap_or_default();
    HelpPage {
        technical: contact("HELP_TECHNICAL"),
        regulatory: contact("HELP_REGULATORY"),
        hours: contact("HELP_HOURS"),
        chrome: cx.frame_of(visitor),
        form,
        sent: false,
    }
}
