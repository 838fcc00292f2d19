//! What make cannot say clearly: seed, register an operator, verify the audit chain.
fn main() {}
