//! An upload: the key under which S3 received it, and whether it may enter the library (R-ATT-1).

use jiff::Timestamp;
use polis_app::link::sha256;
use polis_domain::{
    AccountId, DocumentKind, Fault, Sha256Hex,
    attachment::{FileName, HEAD, MAX_BYTES, MAX_FILES, check},
};
use polis_pages::FieldError;
use polis_store::{Attachment, Head};

/// Where the uploads of a citizen arrive: `quarantena/<account>/<form>/<file name>`.
fn area(account: &AccountId) -> String {
    format!("quarantena/{}/", account.as_str())
}

/// Where the file of one upload form arrives.
pub(crate) fn prefix(account: &AccountId, form: [u8; 8]) -> String {
    format!("{}{:016x}/", area(account), u64::from_be_bytes(form))
}

/// Where an accepted file is kept.
pub(crate) fn shelf(account: &AccountId, id: &str) -> String {
    format!("allegati/{}/{id}", account.as_str())
}

/// Bytes of a key, at most: S3's limit.
const LONGEST: usize = 1024;

/// Whether this can be the id of a file of a library.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A file that S3 says it received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    /// Its key.
    pub(crate) key: String,
    form: String,
    name: String,
}

impl Upload {
    /// Reads a key; `None` unless it can come from a form we gave to this citizen.
    pub(crate) fn read(key: &str, account: &AccountId) -> Option<Self> {
        let (form, name) = key.strip_prefix(&area(account))?.split_once('/')?;
        let ours = key.len() <= LONGEST
            && form.len() == 16
            && form.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (key, form, name) = (key.to_owned(), form.to_owned(), name.to_owned());
        (ours && !name.contains('/')).then_some(Self { key, form, name })
    }

    /// The file as it enters the library, or what is wrong with which field. The content is not
    /// looked at when the file is too large: `bytes` may be empty then.
    pub(crate) fn examine(
        &self,
        head: &Head,
        bytes: &[u8],
        library: &[Attachment],
        now: Timestamp,
    ) -> Result<Attachment, FieldError> {
        let kind = DocumentKind::parse(head.kind.as_deref().unwrap_or_default());
        let kind = kind.map_err(|fault| refused("x-amz-meta-tipo", &fault))?;
        let name = FileName::parse(&self.name).map_err(|fault| refused("file", &fault))?;
        let start = &bytes[..bytes.len().min(HEAD)];
        let found = check(name.original(), head.size, start);
        let found = found.map_err(|fault| refused("file", &fault))?;
        let digest = Sha256Hex::of(bytes);
        let id = sha256(format!("{}/{}", self.form, digest.as_str()).as_bytes())[..32].to_owned();
        match library.iter().find(|other| other.sha256 == digest) {
            Some(same) if same.id == id => return Ok(same.clone()),
            Some(same) => {
                return Err(named("already-there", &same.name));
            }
            None if library.len() >= MAX_FILES => {
                return Err(refused("file", &Fault::TooMany { max: MAX_FILES }));
            }
            None => {}
        }
        Ok(Attachment {
            id,
            kind: kind.code().to_owned(),
            name: name.original().to_owned(),
            content_type: found.media_type().to_owned(),
            size: head.size,
            sha256: digest,
            added_at: now,
        })
    }
}

/// Whether a file of this size need not be read to be refused.
pub(crate) fn is_too_large(size: u64) -> bool {
    size > MAX_BYTES
}

/// A fault of the file that its sentence tells with the name of a file.
pub(crate) fn named(code: &str, name: &str) -> FieldError {
    let args = vec![("value", name.to_owned())];
    FieldError { field: "file".to_owned(), code: code.to_owned(), args }
}

fn refused(field: &str, fault: &Fault) -> FieldError {
    FieldError { field: field.to_owned(), code: fault.code().to_owned(), args: fault.args() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7 ...";

    fn account() -> AccountId {
        AccountId::from_random([7; 16])
    }

    fn upload(name: &str) -> Upload {
        Upload::read(&format!("{}{name}", prefix(&account(), [1; 8])), &account()).unwrap()
    }

    fn head(size: u64) -> Head {
        Head { size, kind: Some("altro".to_owned()) }
    }

    fn fault(upload: &Upload, head: &Head, bytes: &[u8], library: &[Attachment]) -> String {
        let fault = upload.examine(head, bytes, library, Timestamp::UNIX_EPOCH).unwrap_err();
        format!("{} {}", fault.field, fault.code)
    }

    fn accepted(upload: &Upload, bytes: &[u8], library: &[Attachment]) -> Attachment {
        let size = u64::try_from(bytes.len()).unwrap();
        upload.examine(&head(size), bytes, library, Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn only_a_key_of_ones_own_forms_is_read() {
        let (ours, other) = (account(), AccountId::from_random([8; 16]));
        let key = format!("{}perché no.pdf", prefix(&ours, [1; 8]));
        assert_eq!(Upload::read(&key, &ours).unwrap().name, "perché no.pdf");
        assert_eq!(Upload::read(&key, &other), None);
        let area = area(&ours);
        for bad in ["", "0101010101010101", "01/a.pdf", "0101010101010101/../a.pdf"] {
            assert_eq!(Upload::read(&format!("{area}{bad}"), &ours), None, "{bad}");
        }
        assert_eq!(Upload::read(&shelf(&ours, "a"), &ours), None);
        let long = prefix(&ours, [1; 8]) + &"a".repeat(1024);
        assert_eq!(Upload::read(&long, &ours), None);
        assert!(Upload::read(&long[..1024], &ours).is_some());
    }

    #[test]
    fn r_att_1_a_file_enters_by_its_content() {
        let file = accepted(&upload("a.pdf"), PDF, &[]);
        assert_eq!((file.name.as_str(), file.content_type.as_str()), ("a.pdf", "application/pdf"));
        assert!(is_id(&file.id) && file.sha256 == Sha256Hex::of(PDF));
    }

    #[test]
    fn r_att_1_what_may_not_enter_is_refused_with_the_reason() {
        let (pdf, library) = (upload("a.pdf"), []);
        assert_eq!(fault(&pdf, &head(MAX_BYTES + 1), b"", &library), "file file-too-large");
        assert_eq!(fault(&pdf, &head(0), b"", &library), "file empty-file");
        assert_eq!(fault(&pdf, &head(2), b"MZ", &library), "file unsupported-file");
        assert_eq!(fault(&upload("a.png"), &head(12), PDF, &library), "file wrong-extension");
        assert_eq!(fault(&upload(""), &head(12), PDF, &library), "file missing");
        let kind = |kind: Option<&str>| Head { size: 12, kind: kind.map(str::to_owned) };
        assert_eq!(fault(&pdf, &kind(None), PDF, &library), "x-amz-meta-tipo missing");
        let unknown = fault(&pdf, &kind(Some("altra")), PDF, &library);
        assert_eq!(unknown, "x-amz-meta-tipo unknown-choice");
    }

    #[test]
    fn the_same_upload_is_the_same_file_and_the_same_content_is_told() {
        let file = accepted(&upload("a.pdf"), PDF, &[]);
        assert_eq!(accepted(&upload("a.pdf"), PDF, std::slice::from_ref(&file)), file);
        let again = prefix(&account(), [2; 8]) + "b.pdf";
        let again = Upload::read(&again, &account()).unwrap();
        assert_eq!(
            fault(&again, &head(12), PDF, std::slice::from_ref(&file)),
            "file already-there"
        );
        let other = accepted(&upload("b.pdf"), b"%PDF-1.4", std::slice::from_ref(&file));
        assert_ne!(other.id, file.id);
    }

    #[test]
    fn a_7_a_library_has_room_for_a_hundred_files() {
        let file = accepted(&upload("a.pdf"), PDF, &[]);
        let full = vec![file; MAX_FILES];
        assert_eq!(fault(&upload("b.pdf"), &head(8), b"%PDF-1.4", &full), "file too-many");
    }
}
