//! A changed sentence compiles this crate again: the loader reads the files at compile time.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
