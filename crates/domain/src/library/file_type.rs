//! What a file is by its content, and how large it may be (R-ATT-1, A.7). The extension must agree
//! with the content; it never decides.

use serde::{Deserialize, Serialize};

use crate::Fault;

/// Megabytes of one file, at most.
pub const MAX_MEGABYTES: u64 = 10;
/// Bytes of one file, at most.
pub const MAX_BYTES: u64 = MAX_MEGABYTES * 1024 * 1024;
/// Megabytes of all files of one application, at most (A.7).
pub const MAX_MEGABYTES_TOGETHER: u64 = 50;
/// Files of one library, at most (A.7).
pub const MAX_FILES: usize = 100;
/// Bytes from the beginning of a file that [`check`] needs.
pub const HEAD: usize = 64;

/// The types of file that may be attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum FileType {
    Pdf,
    Jpeg,
    Png,
    P7m,
}

impl FileType {
    /// All types, in the order they are tried.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Jpeg, Self::Png, Self::P7m];

    /// The name people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::P7m => "P7M",
        }
    }

    /// Media type, such as `application/pdf`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::P7m => "application/pkcs7-mime",
        }
    }

    /// Extensions that agree with it; the first is the usual one.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::P7m => &["p7m"],
        }
    }

    /// The type that the first bytes prove.
    pub fn of(head: &[u8]) -> Option<Self> {
        match head {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [0x30, length, rest @ ..] if is_signed_data(*length, rest) => Some(Self::P7m),
            _ => None,
        }
    }
}

/// Whether a SEQUENCE begins with the object identifier of CMS signed data, whatever way its
/// length is written (DER, or BER with an open end).
fn is_signed_data(length: u8, rest: &[u8]) -> bool {
    const SIGNED_DATA: [u8; 11] = [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2];
    let more = if length > 0x80 { usize::from(length - 0x80) } else { 0 };
    more <= 4 && rest.get(more..).is_some_and(|body| body.starts_with(&SIGNED_DATA))
}

/// Checks a file by name, size and first bytes ([`HEAD`] are enough).
pub fn check(name: &str, size: u64, head: &[u8]) -> Result<FileType, Fault> {
    if size > MAX_BYTES {
        return Err(Fault::FileTooLarge { max: MAX_MEGABYTES });
    }
    if size == 0 || head.is_empty() {
        return Err(Fault::EmptyFile);
    }
    let found = FileType::of(head).ok_or(Fault::UnsupportedFile)?;
    let extension = name.trim().rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    if found.extensions().contains(&extension.as_str()) {
        Ok(found)
    } else {
        Err(Fault::WrongExtension { found: found.name() })
    }
}

/// Checks the files of one application together, by their sizes.
pub fn check_together(sizes: impl IntoIterator<Item = u64>) -> Result<(), Fault> {
    let total = sizes.into_iter().fold(0, u64::saturating_add);
    let max = MAX_MEGABYTES_TOGETHER;
    if total > max * 1024 * 1024 { Err(Fault::FilesTooLarge { max }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n";
    const DER: &[u8] = &[0x30, 0x82, 1, 2, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2, 0xA0];
    const BER: &[u8] = &[0x30, 0x80, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2, 0xA0];

    #[test]
    fn r_att_1_the_content_decides_and_the_extension_must_agree() {
        assert_eq!(check("a.PDF", 9, PDF), Ok(FileType::Pdf));
        assert_eq!(check("a.jpeg", 9, b"\xFF\xD8\xFF\xE0"), Ok(FileType::Jpeg));
        assert_eq!(check("a.png", 9, b"\x89PNG\r\n\x1a\n...."), Ok(FileType::Png));
        assert_eq!(check("a.pdf.p7m", 9, DER), Ok(FileType::P7m));
        assert_eq!(check("a.p7m", 9, BER), Ok(FileType::P7m));
        assert_eq!(check("a.png", 9, PDF), Err(Fault::WrongExtension { found: "PDF" }));
        assert_eq!(check("pdf", 9, PDF), Err(Fault::WrongExtension { found: "PDF" }));
    }

    #[test]
    fn r_att_1_other_files_are_refused_with_the_reason() {
        for head in [&b"MZ\x90"[..], b"PK\x03\x04", b"<html>", b"\n%PDF-1.7", &DER[..12], b"0"] {
            assert_eq!(check("a.pdf", 9, head), Err(Fault::UnsupportedFile), "{head:?}");
        }
        assert_eq!(check("a.pdf", 0, b""), Err(Fault::EmptyFile));
        assert_eq!(check("a.pdf", MAX_BYTES, PDF), Ok(FileType::Pdf));
        assert_eq!(check("a.pdf", MAX_BYTES + 1, PDF), Err(Fault::FileTooLarge { max: 10 }));
        assert_eq!(check_together([MAX_BYTES; 5]), Ok(()));
        assert_eq!(check_together([MAX_BYTES; 6]), Err(Fault::FilesTooLarge { max: 50 }));
        assert!(check_together([u64::MAX; 2]).is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_answered(name: String, size: u64, head: Vec<u8>) {
            let _ = check(&name, size, &head);
        }
    }
}
