//! Given a library, when the citizen acts, then it changes or says why not.

use jiff::Timestamp;

use super::*;
use crate::{Actor, Effect, Fault};

const PDF: &[u8] = b"%PDF-1.7 ...";

fn empty() -> Library {
    Library::empty(AccountId::from_random([7; 16]))
}

fn upload<'a>(name: &'a str, content: &'a [u8]) -> Upload<'a> {
    let size = content.len() as u64;
    Upload { form: "0101010101010101", name, kind: "altro", size, content }
}

fn given(files: &[&[u8]]) -> Library {
    files.iter().fold(empty(), |library, content| {
        let file = upload("a.pdf", content).examine(&library, Timestamp::UNIX_EPOCH).unwrap();
        when(&library, Act::Add(Box::new(file))).unwrap().after
    })
}

fn when(library: &Library, act: Act) -> Result<Transition, Rejection> {
    library.apply(act, &Actor::Citizen, Timestamp::UNIX_EPOCH)
}

fn fault(upload: Upload<'_>, library: &Library) -> String {
    let (field, fault) = upload.examine(library, Timestamp::UNIX_EPOCH).unwrap_err();
    format!("{field} {}", fault.code())
}

fn application() -> ApplicationId {
    ApplicationId::parse("mobilita-2027").unwrap()
}

#[test]
fn r_att_1_a_file_enters_by_its_content() {
    let library = given(&[PDF]);
    let file = &library.files[0];
    assert_eq!((file.name.as_str(), file.content_type.as_str()), ("a.pdf", "application/pdf"));
    assert_eq!((file.id.len(), &file.sha256), (32, &Sha256Hex::of(PDF)));
    assert_eq!(library.version, 1);
}

#[test]
fn r_att_1_what_may_not_enter_is_refused_with_the_reason() {
    let library = empty();
    let large = Upload { size: MAX_BYTES + 1, ..upload("a.pdf", b"") };
    assert_eq!(fault(large, &library), "file file-too-large");
    assert_eq!(fault(upload("a.pdf", b""), &library), "file empty-file");
    assert_eq!(fault(upload("a.pdf", b"MZ"), &library), "file unsupported-file");
    assert_eq!(fault(upload("a.png", PDF), &library), "file wrong-extension");
    assert_eq!(fault(upload("", PDF), &library), "file missing");
    let kind = |kind| Upload { kind, ..upload("a.pdf", PDF) };
    assert_eq!(fault(kind(""), &library), "x-amz-meta-tipo missing");
    assert_eq!(fault(kind("altra"), &library), "x-amz-meta-tipo unknown-choice");
}

#[test]
fn the_same_upload_is_the_same_file_and_the_same_content_enters_once() {
    let library = given(&[PDF]);
    let file = library.files[0].clone();
    assert_eq!(upload("a.pdf", PDF).examine(&library, Timestamp::UNIX_EPOCH), Ok(file.clone()));
    assert_eq!(when(&library, Act::Add(Box::new(file))), Err(Rejection::AlreadyDone));
    let again = Upload { form: "0202020202020202", ..upload("b.pdf", PDF) };
    assert_eq!(fault(again, &library), "file already-there");
}

#[test]
fn a_7_a_library_has_room_for_a_hundred_files_also_when_two_arrive_at_once() {
    let contents: Vec<Vec<u8>> = (0..100).map(|nth| format!("%PDF-{nth}").into_bytes()).collect();
    let contents: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
    let library = given(&contents[..99]);
    // Both were examined while there was room for one.
    let [one, two] = [&b"%PDF-x"[..], b"%PDF-y"]
        .map(|content| upload("x.pdf", content).examine(&library, Timestamp::UNIX_EPOCH).unwrap());
    let full = when(&library, Act::Add(Box::new(one))).unwrap().after;
    let refused = Rejection::Refused(Fault::TooMany { max: MAX_FILES });
    assert_eq!(when(&full, Act::Add(Box::new(two))), Err(refused));
}

#[test]
fn d_5_a_file_leaves_the_bucket_by_the_outbox_and_only_if_no_application_declares_it() {
    let library = given(&[PDF, b"%PDF-2"]);
    let [first, second] = [0, 1].map(|nth| library.files[nth].id.clone());
    let (files, application) = (vec![first.clone()], application());
    let declared = when(&library, Act::Declare { files, application }).unwrap().after;

    let remove = |file: &String| when(&declared, Act::Remove { file: file.clone() });
    let in_use = Rejection::Refused(Fault::FileInUse { name: "a.pdf".to_owned() });
    assert_eq!(remove(&first), Err(in_use));
    let removed = remove(&second).unwrap();
    assert_eq!(removed.effects, [Effect::RemoveFile { file: second.clone() }]);
    assert_eq!(removed.after.files.len(), 1);
    let gone = when(&removed.after, Act::Remove { file: second });
    assert_eq!(gone, Err(Rejection::AlreadyDone));
}

#[test]
fn what_is_declared_must_be_there_and_is_declared_once() {
    let library = given(&[PDF]);
    let declare = |library: &Library, files: &[&str]| {
        let files = files.iter().map(|file| (*file).to_owned()).collect();
        when(library, Act::Declare { files, application: application() })
    };
    assert!(matches!(declare(&library, &["zz"]), Err(Rejection::Refused(Fault::FileGone { .. }))));
    let id = library.files[0].id.as_str();
    let declared = declare(&library, &[id]).unwrap().after;
    assert_eq!(declare(&declared, &[id]), Err(Rejection::AlreadyDone));
}
