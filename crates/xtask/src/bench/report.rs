//! The tables of `docs/PERFORMANCE.md`, as Markdown on standard output.

use std::collections::BTreeMap;

use super::{Cost, Fallible, HELLO, ROUNDS, Seen, WARM, median, milliseconds};

/// Goal of the start of a function with one client, against hello.
const INIT: f64 = 1.5;
/// Goal of the first step, milliseconds of CPU.
const FIRST: f64 = 4.0;
/// Goal of the deflated size, megabytes.
const SIZE: f64 = 5.0;
/// Goal of the peak memory, megabytes.
const PEAK: f64 = 16.0;
/// Goal of a document, milliseconds of CPU, in a new environment.
const DOCUMENT: f64 = 25.0;
/// The function that renders: it is large, and its goals are others.
const RENDERS: &str = "documents";

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
    for one in seen {
        let [init, first, next] =
            [&one.init, &one.first, &one.warm].map(|costs| time(costs, |cost| cost.cpu));
        let clock = time(&one.init, |cost| cost.wall) / time(&hello.init, |cost| cost.wall);
        println!(
            "| {} | {} | {clock:.2} | {} | {init:.2} | {} | {next:.2} | {} | {} |",
            one.step.function,
            one.step.name,
            judged(init / base, INIT),
            judged(first, if one.step.function == RENDERS { DOCUMENT } else { FIRST }),
            if one.step.function == RENDERS {
                format!("{:.2}", zip(one))
            } else {
                judged(zip(one), SIZE)
            },
            judged(peak(one), PEAK),
        );
    }
    println!("\n| step | AWS calls of the first | AWS calls of the next |");
    println!("|---|---|---|");
    for one in seen.iter().filter(|one| !one.calls[0].is_empty()) {
        let [first, next] = &one.calls;
        println!("| {}, {} | {} | {} |", one.step.function, one.step.name, told(first), told(next));
    }
    Ok(())
}

/// A figure, in bold where it misses its goal.
fn judged(figure: f64, goal: f64) -> String {
    if figure <= goal { format!("{figure:.2}") } else { format!("**{figure:.2}**") }
}

fn time(costs: &[Cost], of: impl Fn(&Cost) -> std::time::Duration) -> f64 {
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
fn told(calls: &[String]) -> String {
    let mut counted = BTreeMap::<&str, u32>::new();
    for call in calls {
        *counted.entry(call).or_default() += 1;
    }
    let told = counted.into_iter().map(|(name, times)| match times {
        1 => name.to_owned(),
        _ => format!("{times} × {name}"),
    });
    told.collect::<Vec<_>>().join(", ")
}
