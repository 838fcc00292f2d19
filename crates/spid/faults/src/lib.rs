//! The service provider, from the sources of `polis-spid`, with faults that the environment can
//! switch on: each is one rule taken out, as a careless change would. Only its own test, which
//! holds the corpus against it, depends on this; the product's sources are never touched.

include!(concat!(env!("OUT_DIR"), "/src/lib.rs"));

/// Whether this fault is switched on, by its number in `SEEDED_FAULT`.
pub(crate) fn seeded(number: &str) -> bool {
    std::env::var_os("SEEDED_FAULT").is_some_and(|on| on == number)
}
