//! Bombs: what is large, deep or packed is refused for next to nothing. Measured in a process of
//! its own, one after the other: CPU time of the thread, so that a busy machine does not matter, and
//! the peak of the resident memory of the whole process. Tests are not optimised: the product takes
//! less.

#[cfg(test)]
mod measure;
#[cfg(test)]
#[path = "../spid/world.rs"]
#[expect(dead_code, reason = "the world of the corpus has more in it than bombs need")]
mod world;

#[cfg(test)]
mod bombs {
    use std::io::Write;

    use base64::{Engine, engine::general_purpose::STANDARD};
    use flate2::{Compression, write::DeflateEncoder};
    use polis_spid::{
        Answer, LogoutRefusal, LogoutRequest, MAX_MESSAGE, Refusal, SignatureFault, XmlFault,
        inflate, post_field,
    };

    use crate::{measure::measure, world::WORLD};

    /// A unit as often as it fits into a message.
    fn fill(unit: &str) -> String {
        unit.repeat((MAX_MESSAGE - 1000) / unit.len())
    }

    fn numbered(name: &str, value: &str) -> String {
        let numbers: Vec<_> =
            (0..12_000).map(|number| format!(" {name}{number}=\"{value}\"")).collect();
        numbers.concat()
    }

    fn pack(bytes: &[u8]) -> String {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        STANDARD.encode(encoder.finish().unwrap())
    }

    /// One test, so that nothing else runs meanwhile.
    #[test]
    fn are_refused_within_100_ms_and_64_mb() {
        fields();
        behind_a_signature();
        packed();
    }

    fn fields() {
        let malformed = Refusal::Xml(XmlFault::Malformed);
        let elements = Refusal::Xml(XmlFault::TooManyElements);
        let attributes = Refusal::Xml(XmlFault::TooManyAttributes);
        let deep = format!("{}{}", "<a>".repeat(2_400), "</a>".repeat(2_400));
        let many = format!("<a>{}</a>", "<b/>".repeat(4_900));
        for (what, field, refusal) in [
            ("too large", "A".repeat(MAX_MESSAGE * 3 / 2), Refusal::TooLarge),
            ("spaces", " ".repeat(MAX_MESSAGE * 3 / 2), Refusal::TooLarge),
            ("256 KiB of nesting", post_field(&fill("<a>")), elements),
            ("elements", post_field(&format!("<a>{}</a>", fill("<b/>"))), elements),
            ("nesting", post_field(&"<a>".repeat(4_900)), malformed),
            (
                "nesting of long names",
                post_field(&fill(&format!("<{}>", "a".repeat(60)))),
                malformed,
            ),
            ("balanced nesting", post_field(&deep), malformed),
            ("attributes", post_field(&format!("<a{}/>", numbered("b", ""))), attributes),
            ("namespaces", post_field(&format!("<a{}/>", numbered("xmlns:b", ""))), attributes),
            ("attributes with >", post_field(&format!("<a{}/>", numbered("b", ">"))), attributes),
            ("as many elements as may be", post_field(&many), Refusal::NotAResponse),
            ("references", post_field(&format!("<a>{}</a>", fill("&lt;"))), Refusal::NotAResponse),
        ] {
            assert_eq!(measure(what, || Answer::read(&field)).unwrap_err(), refusal, "{what}");
        }
    }

    /// Of the right shape, so that all of it is canonicalised before the signature turns out wrong.
    fn behind_a_signature() {
        let attribute = format!("<b c='{}'/>", "&lt;".repeat(45_000));
        let elements = "<b/>".repeat(4_900);
        let namespaces = "<b:b xmlns:b=\"urn:b\"/>".repeat(4_900);
        let text = "&lt;".repeat(45_000);
        for (what, bomb) in [
            ("signed: attribute", attribute),
            ("signed: elements", elements),
            ("signed: namespaces", namespaces),
            ("signed: text", text),
        ] {
            let parts = WORLD.good().change("TINIT-GDASDV00A01H501J", "@bomb@");
            let field = post_field(&parts.half_sealed(&WORLD.a).replace("@bomb@", &bomb));
            let verdict = measure(what, || Answer::read(&field)?.validate(&WORLD.expected()));
            assert_eq!(verdict.unwrap_err(), Refusal::Signature(SignatureFault::Invalid), "{what}");
        }
    }

    fn packed() {
        for size in [1 << 20, 64 << 20] {
            let bomb = pack(&vec![b' '; size]);
            let what = format!("{} KiB that inflate to {} MiB", bomb.len() >> 10, size >> 20);
            assert_eq!(measure(&what, || inflate(&bomb)), Err(Refusal::TooLarge));
            let query = format!("SAMLRequest={bomb}&SigAlg=x&Signature=AAAA");
            let read = measure(&format!("logout: {what}"), || LogoutRequest::read(&query));
            assert_eq!(read.unwrap_err(), LogoutRefusal::Message(Refusal::TooLarge));
        }
    }
}
