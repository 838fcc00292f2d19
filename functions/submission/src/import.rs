//! POST /istanze/{application}/importa: what the citizen declared in an earlier application of the same procedure is
//! taken over; what must be said again stays empty (R20).

use polis_app::commit::{self, Decision, Step};
use polis_domain::{
    ApplicationId,
    application::{Act, DraftPart},
    catalogue::{Answers, Owns, Section},
};
use polis_web::{Answer, Cx, Failure, Form, Path, Reply, SignedIn};

use crate::context::Context;

/// The citizen's latest received application of the same procedure: its name, its title, what was declared.
pub(crate) async fn source(
    cx: &Cx,
    context: &Context,
) -> Result<Option<(ApplicationId, String, Answers)>, Failure> {
    let all = cx.app.table().applications(context.id()).await?;
    let same = all.iter().filter(|it| {
        it.id != context.application.id && it.id.edition().procedure() == context.procedure()
    });
    let received = same.filter_map(|it| Some((it, it.inoltro()?)));
    let Some((application, inoltro)) = received.max_by_key(|(_, inoltro)| inoltro.arrived_at)
    else {
        return Ok(None);
    };
    let declared = inoltro.declared().map_err(Failure::internal)?;
    let answers = declared.sections.into_iter().flat_map(|section| section.answers);
    let answers = answers.filter_map(|answer| Some((answer.field, answer.value?))).collect();
    let title = format!("{} {}", declared.title, declared.school_year);
    Ok(Some((application.id.clone(), title, answers)))
}

/// One section after the other, each in a transaction of its own: only into those that are still empty.
pub(crate) async fn take(cx: Cx, Path(application): Path<String>, _form: Form) -> Answer {
    let mut context = Context::open(&cx, &application).await?;
    let Some((_, _, answers)) = source(&cx, &context).await? else {
        return cx.next(&context.path(""));
    };
    for section in &context.edition.sections {
        let imported = of_section(section, &answers);
        if imported.is_empty() {
            continue;
        }
        let (cx, application, imported) = (&cx, application.as_str(), &imported);
        let load = || -> Step<'_, _> { Box::pin(Context::open(cx, application)) };
        commit::run(context, load, |context, _| {
            let decided = fill(cx, &context, section, imported);
            Box::pin(async move { decided })
        })
        .await?;
        context = Context::open(cx, application).await?;
    }
    cx.next(&context.path(""))
}

fn fill<'t>(
    cx: &'t Cx,
    context: &Context,
    section: &'static Section,
    imported: &Answers,
) -> Result<Decision<'t, Reply>, Failure> {
    let (stored, window) = context.editable(cx.now)?;
    let done = cx.next(&context.path(""))?;
    if !stored.of_section(section).is_empty() {
        return Ok(Decision::Answer(done));
    }
    let version = stored.version_of(&section.name);
    let part = DraftPart::Section(section, context.edition.keep(section, imported));
    let act = Act::Save { part, version, window };
    let saved = context.application.apply(act, &SignedIn::ACTOR, cx.now);
    let saved = saved.map_err(|rejection| context.refused(rejection))?;
    let transaction = cx.app.table().transaction(context.id()).apply(&saved)?;
    Ok(Decision::Commit(transaction, done))
}

/// What of an earlier application belongs into a section. Declarations are made again, and what is marked so is said
/// again.
fn of_section(section: &Section, answers: &Answers) -> Answers {
    let again = |key: &str| {
        let name = key.split('@').next().unwrap_or(key).rsplit('.').next().unwrap_or(key);
        let field = section.fields.iter().find(|field| field.name == name);
        field.is_none_or(|field| field.reconfirm || field.declares())
    };
    let owned = answers.iter().filter(|(key, _)| section.owns(key));
    let kept = owned.filter(|(key, _)| !section.reconfirm && !again(key));
    kept.map(|(key, value)| (key.clone(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use polis_domain::{Edition, EditionId};

    use super::*;

    #[test]
    fn l_what_must_be_said_again_arrives_empty() {
        let edition = Edition::find(&EditionId::parse("gps-2026").unwrap()).unwrap();
        let answers: Answers = [
            ("tipo", "permanenza"),
            ("riserve", "legge-68-art-1"),
            ("preferenze", "E"),
            ("servizi.1.servizio-anno", "2024/25"),
            ("scuole@A-22", "S RMIC8AB00X"),
            ("dichiaro", "si"),
            ("ignoto", "x"),
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into();
        let taken: Vec<String> =
            edition.sections.iter().flat_map(|it| of_section(it, &answers).into_keys()).collect();
        assert_eq!(taken, ["tipo", "scuole@A-22", "servizi.1.servizio-anno"]);
    }
}
