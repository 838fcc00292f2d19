//! The house rules, read from the tree: what design.md promises of folders, sizes and directions.
//!
//! No emulator. `UPDATE_EXPECT=1 cargo test --workspace --test tidy` rewrites
//! docs/ROUTES.md, docs/IAM.md and docs/RULES.md.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod events;
mod features;
mod layers;
mod reach;
mod rights;
mod routes;
mod rules;
mod shape;
mod template;
mod tree;
mod workflow;
