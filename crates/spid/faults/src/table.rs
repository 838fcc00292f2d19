//! The faults. `FAULT` means "this fault is switched on".

/// One rule of the validator, and how to take it out.
pub(crate) struct Fault {
    /// What the service provider does wrong.
    pub(crate) what: &'static str,
    /// The file below the sources of `polis-spid`.
    pub(crate) file: &'static str,
    /// What stands there, once.
    pub(crate) from: &'static str,
    /// What stands there instead.
    pub(crate) to: &'static str,
}

const fn fault(
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
) -> Fault {
    Fault { what, file, from, to }
}

/// All of them.
pub(crate) const FAULTS: [Fault; 20] = [
    fault(
        "reads the first assertion of several",
        "response/structure.rs",
        "if assertions.next().is_some()",
        "if assertions.next().is_some() && !FAULT",
    ),
    fault(
        "takes an assertion from anywhere",
        "response/structure.rs",
        "|| tree.document.parent(node) != Some(tree.root)",
        "|| (tree.document.parent(node) != Some(tree.root) && !FAULT)",
    ),
    fault(
        "takes signatures anywhere",
        "response/structure.rs",
        "let expected = parent == Some(tree.root)",
        "let expected = FAULT || parent == Some(tree.root)",
    ),
    fault(
        "is content with a signed response",
        "response/mod.rs",
        "if !structure.is_signed(&tree, assertion)",
        "if !structure.is_signed(&tree, assertion) && !FAULT",
    ),
    fault(
        "looks at signatures, but does not verify them",
        "response/mod.rs",
        "signature::verify_all(&tree, &structure.signatures, &idp.certificates)?;",
        "if !FAULT { signature::verify_all(&tree, &structure.signatures, &idp.certificates)?; }",
    ),
    fault(
        "is content with one valid signature of two",
        "signature.rs",
        "if covered.len() == results.len() && covered == signatures {",
        "if (covered.len() == results.len() && covered == signatures) || (FAULT && !covered.is_empty()) {",
    ),
    fault(
        "does not bind the reference to the parent",
        "signature.rs",
        "Some(uri) if by_id.as_deref() == Some(uri) => {}",
        "Some(uri) if FAULT || by_id.as_deref() == Some(uri) => {}",
    ),
    fault(
        "takes any signature method",
        "signature.rs",
        "if !SIGNATURE_METHODS.contains",
        "if !FAULT && !SIGNATURE_METHODS.contains",
    ),
    fault(
        "takes any transforms",
        "signature.rs",
        "if foreign || algorithms != [Some(ENVELOPED), Some(EXCLUSIVE)]",
        "if foreign || (algorithms != [Some(ENVELOPED), Some(EXCLUSIVE)] && !FAULT)",
    ),
    fault(
        "takes a registry signed by any key",
        "registry/read.rs",
        ".find(|certificate| pins.contains(&certificate.pin()))",
        ".find(|certificate| FAULT || pins.contains(&certificate.pin()))",
    ),
    fault(
        "passes over comments",
        "tree.rs",
        "_ => return Err(XmlFault::CommentOrInstruction),",
        "_ if FAULT => {} _ => return Err(XmlFault::CommentOrInstruction),",
    ),
    fault(
        "leaves repeated IDs to the library",
        "tree.rs",
        "tree.ids_are_unique()?;",
        "if !FAULT { tree.ids_are_unique()?; }",
    ),
    fault(
        "takes answers meant for others",
        "response/assertion.rs",
        "if audience.as_deref() != Some(&expected.provider.entity_id)",
        "if audience.as_deref() != Some(&expected.provider.entity_id) && !(FAULT && audience.is_some())",
    ),
    fault(
        "stretches the end of validity by the difference of clocks",
        "time.rs",
        "now >= end",
        "now >= if FAULT { end + SKEW } else { end }",
    ),
    fault(
        "takes any answer of that provider, to whatever request",
        "response/assertion.rs",
        "if tree.attribute(data, \"InResponseTo\") != Some(&expected.pending.id)",
        "if tree.attribute(data, \"InResponseTo\") != Some(&expected.pending.id) && !FAULT",
    ),
    fault(
        "believes whatever level the provider says",
        "response/assertion.rs",
        "if level < expected.pending.level {",
        "if level < expected.pending.level && !FAULT {",
    ),
    fault(
        "does not look at the relay state",
        "response/envelope.rs",
        "if *relay_state != pending.relay_state",
        "if *relay_state != pending.relay_state && !FAULT",
    ),
    fault(
        "takes an assertion in another provider's name",
        "response/assertion.rs",
        "if tree.text(issuer).as_deref() != Some(&pending.idp)",
        "if tree.text(issuer).as_deref() != Some(&pending.idp) && !FAULT",
    ),
    fault(
        "signs out whoever asks without a valid signature",
        "logout/mod.rs",
        "self.query.verify(&idp.certificates)?;",
        "if !FAULT { self.query.verify(&idp.certificates)?; }",
    ),
    fault(
        "takes one of two messages in a query",
        "logout/query.rs",
        "if values.next().is_some()",
        "if values.next().is_some() && !FAULT",
    ),
];
