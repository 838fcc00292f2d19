//! The workflow of an enablement: what it does when, and its state transitions. Days pass on the
//! clock of the execution, in no time.

use jiff::{SignedDuration, Timestamp};
use polis_app::background::now;
use polis_domain::{
    Actor,
    account::{Act, Checked, Wait},
    desk::Role,
};
use polis_tests::{
    Citizen, Officer, ask, chain,
    cloud::Caller,
    mailbox,
    register::function,
    stack::{pause, wait_for},
    workflow::{self, Execution},
};
use serde_json::{Value, json};

const REMINDER: &str = "Promemoria: la tua abilitazione ti aspetta";
const EXPIRED: &str = "La tua richiesta di abilitazione è decaduta";
/// What the workflow may cost (issue 11): state transitions of one enablement of 30 days.
const MOST: usize = 12;

fn accepted() -> Citizen {
    let mut citizen = Citizen::signed_in();
    citizen.asks_for_enablement();
    citizen.accepts();
    citizen
}

fn recognised() -> Citizen {
    let citizen = Citizen::with_confirmed_cpt();
    Officer::new(Role::Aa).recognises(&citizen).ok();
    citizen.mail("Utenza abilitata");
    citizen
}

fn with_spid() -> Citizen {
    let mut citizen = Citizen::new();
    citizen.arrives_with_spid();
    citizen.asks_for_enablement();
    citizen.accepts();
    citizen
}

fn mails(citizen: &Citizen, subject: &str) -> usize {
    mailbox::all(citizen.email()).iter().filter(|mail| mail.subject == subject).count()
}

/// Prints a figure of docs/COST.md.
#[expect(clippy::print_stdout, reason = "docs/COST.md is made of these lines")]
fn figure(course: &str, execution: &Execution) -> usize {
    let count = execution.transitions();
    println!("transitions: {course}: {count}: {}", execution.entered().join(" "));
    count
}

/// The days on which the events of this name happened, from the one of that other name.
fn days(citizen: &Citizen, event: &str, since: &str) -> Vec<i64> {
    let chain = chain::of(&citizen.person);
    let at = |name: &str| {
        let named = chain.records.iter().filter(|record| record.event["name"] == name);
        named.map(|record| record.at).collect::<Vec<_>>()
    };
    let start = at(since)[0];
    at(event).iter().map(|at| at.duration_since(start).as_hours() / 24).collect()
}

/// Thirty days in which the person does not move: three reminders with this text, then the end.
fn stands_still(citizen: &Citizen, state: &str, step: Wait, text: &str, since: &str) -> usize {
    let execution = Execution::of(citizen);
    execution.waits_in(state, 1);
    wait_for("the token", || workflow::token(citizen, step));
    for count in 1..=3 {
        workflow::time_passes(citizen, step);
        execution.waits_in(state, 1 + count);
        let mail = mailbox::wait(citizen.email(), REMINDER, count);
        assert!(mail.text.contains(text), "reminder {count} in {state}: {}", mail.text);
        assert!(mail.text.contains(&citizen.request), "{}", mail.text);
    }
    workflow::lets_time_pass(citizen, step);
    execution.ends("SUCCEEDED");
    assert_eq!(execution.entered().last().unwrap(), "Expired");
    let mail = citizen.mail(EXPIRED);
    assert!(mail.text.contains(&citizen.request), "{}", mail.text);
    chain::settles(&citizen.person);
    assert_eq!((mails(citizen, REMINDER), mails(citizen, EXPIRED)), (3, 1));
    assert_eq!(days(citizen, "reminded", since), [5, 26, 29]);
    assert_eq!(days(citizen, "request_expired", since), [30]);
    figure(&format!("expired in {state}"), &execution)
}

#[test]
fn e14_a_citizen_who_never_types_the_cpt_is_reminded_three_times_and_the_request_ends() {
    let mut citizen = accepted();
    let text = "conferma di aver ricevuto il Codice Personale Temporaneo";
    let count = stands_still(&citizen, "AwaitCpt", Wait::CptConfirmed, text, "terms_accepted");
    assert!(count <= MOST, "{count}");
    assert_eq!(citizen.client.get("/abilitazione").ok()["position"], "lapsed");
}

#[test]
fn e14_a_citizen_who_never_goes_to_a_school_is_reminded_three_times_and_the_request_ends() {
    let citizen = Citizen::with_confirmed_cpt();
    let text = "vai in una qualsiasi scuola";
    let count = stands_still(&citizen, "AwaitRecognition", Wait::Recognised, text, "cpt_confirmed");
    assert!(count <= MOST, "{count}");
}

#[test]
fn e14_a_recognised_citizen_without_a_code_is_reminded_three_times_and_the_request_ends() {
    let citizen = recognised();
    let text = "il riconoscimento è confermato: accedi e scegli il tuo Codice Personale";
    let count = stands_still(&citizen, "AwaitCode", Wait::CodeSet, text, "recognised");
    assert!(count <= MOST, "{count}");
}

#[test]
fn e14_r_rec_7_a_citizen_with_spid_is_reminded_of_the_code_and_of_no_school() {
    let citizen = with_spid();
    let text = "Non devi andare in una scuola";
    let count = stands_still(&citizen, "AwaitCode", Wait::CodeSet, text, "terms_accepted");
    assert!(count <= MOST, "{count}");
}

#[test]
fn an_enablement_without_delay_takes_as_many_transitions_as_it_has_steps() {
    let mut citizen = recognised();
    citizen.chooses_the_code("collaudo1");
    workflow::ends(&citizen);
    let count = figure("password, completed", &Execution::of(&citizen));
    assert_eq!(count, 7);

    let mut citizen = with_spid();
    citizen.changes_the_cpt("collaudo1");
    workflow::ends(&citizen);
    assert_eq!(figure("SPID, completed", &Execution::of(&citizen)), 4);
}

/// The CPT is typed that many days from now, as the function `cpt` records it.
fn types_the_cpt_after(citizen: &Citizen, days: i64) {
    let account = chain::of(&citizen.person).account;
    let codice_fiscale = account.codice_fiscale.clone();
    let act = Act::ConfirmCpt { codice_fiscale, cpt: Checked::Right };
    let at = now() + SignedDuration::from_hours(24 * days);
    let confirmed = account.apply(act, &Actor::Citizen, at).unwrap();
    ask(async |app| app.table().commit(&confirmed, &[]).await.unwrap());
}

#[test]
fn e14_a_step_taken_late_restarts_the_thirty_days() {
    let citizen = accepted();
    let execution = Execution::of(&citizen);
    execution.waits_in("AwaitCpt", 1);
    wait_for("the token", || workflow::token(&citizen, Wait::CptConfirmed));
    for _ in 0..2 {
        workflow::time_passes(&citizen, Wait::CptConfirmed);
    }
    types_the_cpt_after(&citizen, 27);
    execution.waits_in("AwaitRecognition", 1);
    wait_for("the token", || workflow::token(&citizen, Wait::Recognised));
    for count in 3..=5 {
        workflow::time_passes(&citizen, Wait::Recognised);
        let mail = mailbox::wait(citizen.email(), REMINDER, count);
        assert!(mail.text.contains("vai in una qualsiasi scuola"), "{}", mail.text);
    }
    workflow::lets_time_pass(&citizen, Wait::Recognised);
    execution.ends("SUCCEEDED");
    assert_eq!(days(&citizen, "reminded", "terms_accepted"), [5, 26, 32, 53, 56]);
    assert_eq!(days(&citizen, "request_expired", "terms_accepted"), [57]);
    let count = figure("expired after 57 days and five reminders", &execution);
    assert!(count <= MOST, "{count}");
}

/// When something of the person's request is due, as the workflow knows it.
fn due(citizen: &Citizen) -> Vec<Timestamp> {
    let due = chain::of(&citizen.person).account.due();
    let second = |at: Timestamp| Timestamp::from_second(at.as_second() + 1).unwrap();
    due.into_iter().map(second).collect()
}

/// Lets the current wait for the CPT begin again with these instants.
fn reschedules(citizen: &Citizen, due: &[Timestamp]) -> String {
    let cause = json!(due).to_string();
    wait_for("a waiting task", || {
        let token = workflow::token(citizen, Wait::CptConfirmed)?;
        (workflow::fails(&token, "Rescheduled", &cause).status == 200).then_some(token)
    })
}

#[test]
fn a_wait_that_ends_too_early_or_knows_another_end_asks_again() {
    let citizen = accepted();
    let execution = Execution::of(&citizen);
    execution.waits_in("AwaitCpt", 1);
    // The account gives the right instants to a wait that knows only instants that are over.
    reschedules(&citizen, &[now() - SignedDuration::from_hours(1)]);
    execution.waits_in("AwaitCpt", 3);
    // One that knows the end and an instant too early times out by itself, in two seconds.
    reschedules(&citizen, &[now() + SignedDuration::from_secs(2), due(&citizen)[3]]);
    execution.waits_in("AwaitCpt", 5);
    pause(3000);
    assert_eq!(execution.waits_in("AwaitCpt", 5), 8, "and then it waits on");
    assert_eq!((mails(&citizen, REMINDER), mails(&citizen, EXPIRED)), (0, 0));
    assert_eq!(chain::of(&citizen.person).count("reminded"), 0);
}

/// A task of the workflow, sent to the function as the workflow does.
fn asks_outbox(task: &Value) -> Value {
    Caller::root().invoke(&function("Outbox"), task).json()
}

fn awaits(citizen: &Citizen, request: &str, token: &str) -> Value {
    let account = chain::of(&citizen.person).account;
    json!({"task": "await", "step": "cpt_confirmed", "account": account.id, "request": request,
        "due": due(citizen), "entered": now(), "token": token})
}

#[test]
fn late_repeated_and_unknown_callbacks_are_harmless() {
    let mut citizen = accepted();
    let execution = Execution::of(&citizen);
    execution.waits_in("AwaitCpt", 1);
    let first = reschedules(&citizen, &due(&citizen));
    execution.waits_in("AwaitCpt", 2);
    // Late: the wait of that token is over. AWS and the emulator refuse it, and nothing moves.
    assert_eq!(workflow::succeeds(&first).status, 400);
    let second = wait_for("the token", || {
        workflow::token(&citizen, Wait::CptConfirmed).filter(|token| *token != first)
    });
    execution.waits_in("AwaitCpt", 2);
    // A token of a former request, or of no execution, is answered and takes no other's place.
    let former = awaits(&citizen, "AAAA-2222", "a-former-token");
    assert_eq!(asks_outbox(&former), Value::Null);
    let kept = workflow::token(&citizen, Wait::CptConfirmed);
    assert_eq!(kept.as_ref(), Some(&second));
    // Repeated: the step is taken once, and the same task and the same callback come again.
    citizen.confirms_the_cpt();
    execution.waits_in("AwaitRecognition", 1);
    let request = citizen.request.clone();
    for _ in 0..2 {
        assert_eq!(workflow::succeeds(&second).status, 400);
        let again = awaits(&citizen, &request, &second);
        assert_eq!(asks_outbox(&again), Value::Null);
    }
    execution.waits_in("AwaitRecognition", 1);
    assert_eq!(chain::of(&citizen.person).count("cpt_confirmed"), 1);
    Officer::new(Role::Aa).recognises(&citizen).ok();
    citizen.chooses_the_code("collaudo1");
    execution.ends("SUCCEEDED");
    assert_eq!(execution.transitions(), 8, "one for the wait that began again");
}

#[test]
fn an_execution_that_failed_goes_on_in_another_one_and_nothing_happens_twice() {
    let mut citizen = Citizen::with_confirmed_cpt();
    let failed = Execution::of(&citizen);
    failed.waits_in("AwaitRecognition", 1);
    let token = wait_for("the token", || workflow::token(&citizen, Wait::Recognised));
    // A cause that cannot be read stops the execution: an operator sees it as failed.
    assert_eq!(workflow::fails(&token, "Rescheduled", "no JSON").status, 200);
    failed.ends("FAILED");
    // Meanwhile the person goes to a school: the callback finds no execution, and is taken.
    Officer::new(Role::Aa).recognises(&citizen).ok();
    chain::settles(&citizen.person);
    assert_eq!(mails(&citizen, "Utenza abilitata"), 0, "the workflow announces it");

    let again = failed.again();
    again.waits_in("AwaitCode", 1);
    citizen.chooses_the_code("collaudo1");
    again.ends("SUCCEEDED");
    chain::settles(&citizen.person);
    let chain = chain::of(&citizen.person);
    for event in ["cpt_requested", "cpt_issued", "cpt_confirmed", "activation_announced"] {
        assert_eq!(chain.count(event), 1, "{event}");
    }
    let subjects = ["Codice Personale Temporaneo e modulo di adesione", "Utenza abilitata"];
    assert_eq!(subjects.map(|subject| mails(&citizen, subject)), [1, 1]);
}
