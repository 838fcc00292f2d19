//! The house rules, read from the tree: what docs/ARCHITECTURE.md and CONTRIBUTING.md promise of
//! folders, sizes, directions and words.
//!
//! No emulator. `UPDATE_EXPECT=1 cargo test --workspace --test tidy` rewrites
//! docs/ROUTES.md, docs/IAM.md and docs/RULES.md.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod english;
mod events;
mod features;
mod ids;
mod layers;
mod prose;
mod reach;
mod rights;
mod routes;
mod rules;
mod shape;
mod template;
mod tree;
mod twins;
mod typing;
mod workflow;
