//! The tables of `docs/PERFORMANCE.md`, as Markdown on standard output.

use std::{collections::BTreeMap, time::Duration};

use super::{Cost, Fallible, HELLO, ROUNDS, Seen, WARM, median, milliseconds, peers};

/// Goal of the first step, milliseconds of CPU.
const FIRST: f64 = 4.0;
/// Goal of the deflated size, megabytes.
const SIZE: f64 = 5.0;
/// The same, for functions that verify XML signatures.
const SIZE_WITH_XML: f64 = 6.0;
/// Goal of the peak memory, megabytes.
const PEAK: f64 = 16.0;
/// Goal of a document, milliseconds of CPU, in a new environment.
const DOCUMENT: f64 = 25.0;
/// The function that renders: it is large, and its goals are others.
const RENDERS: &str = "documents";
/// The functions that verify XML signatures.
const VERIFY: [&str; 2] = ["spid", "idp-registry"];

const MEGABYTE: f64 = 1_000_000.0;

/// Prints what was seen.
pub(super) fn print(seen: &[Seen]) -> Fallible<()> {
    let hello = seen.iter().find(|one| one.step.function == HELLO).ok_or("no hello")?;
    let base = time(&hello.init, |cost| cost.cpu);
    println!("{ROUNDS} rounds, medians; {WARM} more steps after each first.\n");
    println!(
        "| function | step | init ÷ hello (clock) | init ÷ hello (CPU) | init CPU ms | first step CPU ms | next CPU ms | zip MB | peak MB |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for one in seen.iter().filter(|one| !peers::is_peer(one)) {
        let [init, first, next] =
            [&one.init, &one.first, &one.warm].map(|costs| time(costs, |cost| cost.cpu));
        let clock = time(&one.init, |cost| cost.wall) / time(&hello.init, |cost| cost.wall);
        let renders = one.step.function == RENDERS;
        println!(
            "| {} | {} | {} | {} | {init:.2} | {} | {next:.2} | {} | {} |",
            one.step.function,
            one.step.name,
            judged(clock, start(one.step.clients())),
            judged(init / base, start(one.step.clients())),
            if renders { format!("{first:.2}") } else { judged(first, FIRST) },
            if renders { format!("{:.2}", zip(one)) } else { judged(zip(one), size(one)) },
            judged(peak(one), PEAK),
        );
    }
    documents(seen);
    compared(seen);
    calls(seen);
    Ok(())
}

/// Goal of the deflated size of this function.
fn size(one: &Seen) -> f64 {
    if VERIFY.contains(&one.step.function) { SIZE_WITH_XML } else { SIZE }
}

/// Goal of the start against hello: 1.5 with one client, 2 with four, a straight line between.
fn start(clients: u8) -> f64 {
    1.5 + f64::from(clients.clamp(1, 4) - 1) / 6.0
}

/// What a PDF costs in a new environment, its start included, and in one that runs.
fn documents(seen: &[Seen]) {
    println!("\n| document | cold ms (CPU) | next ms (CPU) |\n|---|---|---|");
    for one in seen.iter().filter(|one| one.step.function == RENDERS) {
        let cold = |of: fn(&Cost) -> Duration| time(&one.init, of) + time(&one.first, of);
        let (clock, cpu) = (cold(|cost| cost.wall), cold(|cost| cost.cpu));
        let (next, spent) = (time(&one.warm, |cost| cost.wall), time(&one.warm, |cost| cost.cpu));
        let cpu = judged(cpu, DOCUMENT);
        println!("| {} | {clock:.1} ({cpu}) | {next:.1} ({spent:.1}) |", one.step.name);
    }
}

/// Ours beside its peers: a cold start with its first write, a step that follows, memory.
fn compared(seen: &[Seen]) {
    let Some(ours) = seen.iter().find(|one| one.step.function == peers::STEP) else { return };
    let figures = |one: &Seen| {
        let both = |of: fn(&Cost) -> Duration| time(&one.init, of) + time(&one.first, of);
        let next = |of: fn(&Cost) -> Duration| time(&one.warm, of);
        let (cold, cold_cpu) = (both(|cost| cost.wall), both(|cost| cost.cpu));
        [cold, cold_cpu, next(|cost| cost.wall), next(|cost| cost.cpu), peak(one)]
    };
    println!(
        "\n| «Accetto» in | cold start and first write ms | the same, CPU ms | next ms | next CPU ms | peak MB |\n|---|---|---|---|---|---|"
    );
    let row = |name: &str, figures: [f64; 5]| {
        println!("| {name} | {} |", figures.map(|it| format!("{it:.2}")).join(" | "));
    };
    let mine = figures(ours);
    row("Rust (ours)", mine);
    for peer in seen.iter().filter(|one| peers::is_peer(one)) {
        let theirs = figures(peer);
        row(peer.step.name, theirs);
        let mut ratio = mine;
        ratio.iter_mut().zip(theirs).for_each(|(ours, theirs)| *ours /= theirs);
        row(&format!("ours ÷ {}", peer.step.name), ratio);
    }
}

/// What each step asks of AWS.
fn calls(seen: &[Seen]) {
    println!("\n| function | AWS calls of its step | more in a new environment |\n|---|---|---|");
    for one in seen.iter().filter(|one| !one.calls[0].is_empty() && !peers::is_peer(one)) {
        let [first, next] = &one.calls;
        let mut more = first.clone();
        for call in next {
            if let Some(at) = more.iter().position(|name| name == call) {
                more.swap_remove(at);
            }
        }
        println!("| {} | {} | {} |", one.step.function, counted(next), counted(&more));
    }
}

/// A figure, in bold where it misses its goal.
fn judged(figure: f64, goal: f64) -> String {
    if figure <= goal { format!("{figure:.2}") } else { format!("**{figure:.2}**") }
}

fn time(costs: &[Cost], of: impl Fn(&Cost) -> Duration) -> f64 {
    median(costs.iter().map(of)).map_or(f64::NAN, milliseconds)
}

#[expect(clippy::cast_precision_loss, reason = "megabytes for people")]
fn zip(one: &Seen) -> f64 {
    one.size[1] as f64 / MEGABYTE
}

#[expect(clippy::cast_precision_loss, reason = "megabytes for people")]
fn peak(one: &Seen) -> f64 {
    median(one.peak.iter().copied()).map_or(f64::NAN, |bytes| bytes as f64 / MEGABYTE)
}

/// Calls by name, with how often each was made.
fn counted(calls: &[String]) -> String {
    let mut times = BTreeMap::<&str, u32>::new();
    for call in calls {
        *times.entry(call).or_default() += 1;
    }
    let named = times.into_iter().map(|(name, times)| match times {
        1 => name.to_owned(),
        _ => format!("{times} × {name}"),
    });
    named.collect::<Vec<_>>().join(", ")
}
