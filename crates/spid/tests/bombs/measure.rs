//! What one call costs this process, by the counters of Linux.

use std::{fs, io::Write};

/// Milliseconds of CPU, and KiB of resident memory at the peak, that a refusal may cost.
const LIMITS: (u64, u64) = (100, 64 << 10);

/// Does it, says what it cost, and stops the test when that was too much.
pub(crate) fn measure<T>(what: &str, call: impl FnOnce() -> T) -> T {
    // The peak starts again from what is resident now.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = cpu();
    let result = call();
    let (spent, peak) = (cpu() - before, peak());
    // Not captured: the figures of a run say what was proven.
    writeln!(std::io::stderr(), "bomb, {what}: {spent} ms, {} MiB", peak >> 10).unwrap();
    assert!(spent < LIMITS.0 && peak < LIMITS.1, "{what}: {spent} ms, {peak} KiB");
    result
}

/// CPU milliseconds of this thread so far.
fn cpu() -> u64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<u64>().unwrap() / 1_000_000
}

/// KiB of the whole process, program and test included.
fn peak() -> u64 {
    let text = fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
