//! The PDFs: the only crate that knows Typst.
