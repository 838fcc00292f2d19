//! What is asked, what is needed, and what is therefore declared (R2, R3; tests (a), (m)).

use super::*;

const PART_TIME: &str = "
[[section]]
name = 'scelta'
[[section.field]]
name = 'part-time'
kind = 'yes-no'
required = true
[[section.field]]
name = 'ore'
kind = 'number'
max = 36
relevant-when = { field = 'part-time', is = ['si'] }
required-when = { field = 'part-time', is = ['si'] }
[[section.field]]
name = 'motivo'
kind = 'text'
relevant-when = { field = 'ore', at-least = 18 }
[[section]]
name = 'dopo'
relevant-when = { all = [{ field = 'part-time', is = ['si'] }, { not = { field = 'ore', at-most = 5 } }] }
[[section.field]]
name = 'altro'
kind = 'text'
required = true
";

#[test]
fn a_an_irrelevant_answer_is_kept_and_never_declared() {
    let edition = edition(PART_TIME);
    let all = [("part-time", "no"), ("ore", "20"), ("motivo", "x"), ("altro", "y")];
    let checked = edition.check(&answers(all), &facts());
    assert_eq!(checked.answers, answers([("part-time", "no")]));
    assert_eq!(checked.findings, []);
    let sections: Vec<&str> = checked.sections.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(sections, ["scelta"]);
}

#[test]
fn an_answer_makes_others_asked_and_needed() {
    let edition = edition(PART_TIME);
    assert_eq!(
        found(edition, &answers([("part-time", "si")]), &facts()),
        ["ore: missing", "altro: missing"]
    );
    let few = [("part-time", "si"), ("ore", "5"), ("motivo", "x")];
    assert_eq!(edition.check(&answers(few), &facts()).answers.get("motivo"), None);
    // A question that hangs on one that is not asked is not asked.
    let none = [("part-time", "no"), ("ore", "20"), ("motivo", "x")];
    assert_eq!(edition.check(&answers(none), &facts()).answers.get("motivo"), None);
}

#[test]
fn a_fact_decides_as_an_answer_does() {
    let edition = edition(
        "instances = ['trasferimento', 'passaggio']\n[[section]]\nname = 'a'\n[[section.field]]\n\
        name = 'figli'\nkind = 'number'\nmax = 9\nrequired = true\n\
        relevant-when = { fact = 'istanza', is = ['trasferimento'] }\n",
    );
    let of = |instance| Facts { instance: Some(instance), ..facts() };
    assert_eq!(found(edition, &answers([("", "")]), &of("trasferimento")), ["figli: missing"]);
    assert_eq!(found(edition, &answers([("", "")]), &of("passaggio")), [""; 0]);
    assert_eq!((edition.instances(), edition.instance(2)), (2, Some("passaggio")));
}

#[test]
fn m_the_answers_choose_the_window() {
    let edition = edition(
        "windows = ['personale', 'dirigenti']\n\
        window-by = { field = 'qualifica', dirigenti = ['dirigente'] }\n[[section]]\nname = 'a'\n\
        [[section.field]]\nname = 'qualifica'\nkind = 'choice'\noptions = ['docente', 'dirigente']\n",
    );
    let of = |qualifica| edition.window_of(&answers([("qualifica", qualifica)]));
    assert_eq!(of("dirigente"), Some("dirigenti"));
    assert_eq!(of("docente"), Some("personale"));
    assert_eq!(edition.window_of(&Answers::new()), Some("personale"));
    assert_eq!(
        fields("[[section.field]]\nname = 'a'\nkind = 'date'\n").window_of(&Answers::new()),
        None
    );
}

#[test]
fn a_received_application_is_a_fact() {
    let edition = edition(
        "[[section]]\nname = 'a'\n[[section.field]]\nname = 'prima'\nkind = 'text'\nrequired = true\n\
        relevant-when = { not = { fact = 'inoltrate', includes = ['gps', 'gae'] } }\n",
    );
    let after = |submitted| Facts { submitted, ..facts() };
    let none = Answers::new();
    assert_eq!(found(edition, &none, &after(&[])), ["prima: missing"]);
    assert_eq!(found(edition, &none, &after(&["cessazione"])), ["prima: missing"]);
    assert_eq!(found(edition, &none, &after(&["cessazione", "gae"])), [""; 0]);
}

#[test]
fn an_option_that_is_not_offered_is_refused_as_one_that_is_unknown() {
    let edition = edition(
        "[[section]]\nname = 'a'\n[[section.field]]\nname = 'stato'\nkind = 'choice'\n\
        options = ['ruolo', 'riposo']\n\
        [[section.field]]\nname = 'dove'\nkind = 'choice'\noptions = ['servizio', 'residenza']\n\
        option-when = { servizio = { field = 'stato', is = ['ruolo'] } }\n\
        [[section.field]]\nname = 'quali'\nkind = 'rank'\nmax = 3\noptions = ['x', 'y', 'z']\n\
        option-when = { x = { field = 'stato', is = ['ruolo'] }, z = { field = 'dove', present = true } }\n",
    );
    for (typed, expected) in [
        (&[("stato", "ruolo"), ("dove", "servizio"), ("quali", "z\nx")][..], &[""; 0][..]),
        (&[("stato", "riposo"), ("dove", "residenza"), ("quali", "z\ny")], &[]),
        (&[("stato", "riposo"), ("dove", "servizio")], &["dove: unknown-choice"]),
        (&[("quali", "x\ny\nz")], &["quali: unknown-code"; 2]),
    ] {
        assert_eq!(
            found(edition, &answers(typed.iter().copied()), &facts()),
            expected,
            "{typed:?}"
        );
    }
    let checked = edition.check(&answers([("stato", "riposo")]), &facts());
    let offered: Vec<Vec<&str>> = checked.asked.iter().map(|it| it.options().collect()).collect();
    assert_eq!(offered, [vec!["ruolo", "riposo"], vec!["residenza"], vec!["y"]]);
}
