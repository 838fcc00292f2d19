//! The corpus: what a service provider must accept, and everything it must refuse, each for the
//! reason that is its own. The official suite is blind to most of this (its XSW messages have no
//! namespaces; it knows no replay, no DOCTYPE, no unsigned response), so this is the acceptance.
//!
//! A refusal for another reason than the one named is a failure: rules shadow each other, and a
//! rule that nothing reaches is a rule that may be wrong. `../faults` seeds faults to prove it.

#[cfg(test)]
mod accepted;
#[cfg(test)]
mod foreign;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod logout;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod registry;
#[cfg(test)]
mod robustness;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod seeds;
#[cfg(test)]
mod signing;
#[cfg(test)]
mod snapshot;
#[cfg(test)]
mod world;
#[cfg(test)]
mod wrapping;
