//! Accounts, applications and files, in one DynamoDB table and two S3 buckets.
//!
//! | pk | sk | holds |
//! |---|---|---|
//! | `ACCOUNT#<id>` | `STATE` | the account: state, version, head of the audit chain |
//! | | `LIBRARY` | the files of the library |
//! | | `APPLICATION#<application>` | a draft or a received application |
//! | | `EVENT#<chain>#<version>` | one sealed record per event; a chain is `ACCOUNT`, `LIBRARY` or `APPLICATION#<application>` |
//! | | `OUTBOX#<chain>#<version>#<i>` | one thing still to be done outside: mail, callback, document, file to remove |
//! | | `MAIL#<chain>#<version>#<i>`, `MAIL#RECEIPT#<application>#<version>` | how far a mail has come |
//! | | `WAIT#<step>` | task token of the workflow waiting for that step |
//! | `CF#<codice fiscale>`, `USERNAME#<username>` | `ACCOUNT` | which account |
//! | `LOCK#<username>` | `TRIES` | wrong passwords, known username or not |
//! | `RATE#<what>#<who>#<window>` | `COUNT` | how often in this window |
//! | `ATTEMPT#<digest>` | `FORM` | a registration being typed (30 minutes) |
//! | `TYPED#<digest>` | `FORM` | a form sent without a session, sealed by its browser (30 minutes) |
//! | `HELP#<id>` | `OUTBOX#ask` | a question to the help desk, which belongs to no account |
//! | `TICKET#<digest>` | `USER` | a forced password change under way (10 minutes) |
//! | `NONCE#<digest>` | `USED` | a captcha solution already spent |
//! | `OFFICER#<username>` | `PROFILE` | an officer: role, sites |
//! | | `EVENT#OFFICER#<version>` | one sealed record per event of an officer |
//! | | `REGISTER#<day>#<instant>#<request>` | one line of what the officer did that day at the desk (30 days) |
//! | | `SESSIONS` | since when sessions of the officer are valid |
//! | `DELEGATE#<codice fiscale>` | `YEAR#<year>` | how many recognitions a delegate attended (a year after the last) |
//! | `EDITION#<edition>` | `WINDOW`, `WINDOW#<category>` | when an edition is open, for all citizens or for a category of them |
//! | `PROTOCOL#<year>` | `COUNTER`, `N#<number>` | the protocol register |
//! | `AUTHN#<id>` | `REQUEST` | a request sent to an identity provider, consumed once |
//! | `PROVEN#<digest>` | `WHO` | the identity of a citizen who came with SPID or CIE and has no account yet (30 minutes) |
//! | `PASS#<digest>` | `USER` | the right to open one session (one minute) |
//! | `SESSION#<digest>` | `DIGITAL` | which login with SPID or CIE opened a session (as long as it lives) |
//! | `IDP#<federation>` | `ENTITY#<entity ID>` | an identity provider |
//! | `REGISTRY#<federation>` | `CURRENT` | which version of the registry is in use |
//! | `SCHOOLS` | `CURRENT` | which register of schools is in use, and the files that it comes from |
//! | `FEDERATION` | `SIGNING` | which key signs, certificates, metadata |
//! | `SECRET#<name>` | `VALUE` | a key drawn once by the system |
//!
//! Every item carries `schema`, the shape it was written in. No rules live here. Every command is
//! one conditional [`Transaction`].

mod accounts;
mod aggregate;
mod applications;
mod delegations;
mod desk;
mod document;
mod error;
mod federation;
mod files;
mod item;
mod keys;
mod libraries;
mod limits;
mod login;
mod mails;
mod officers;
mod outbox;
mod post;
mod protocol;
mod records;
mod schools;
mod scratch;
mod transaction;

pub use aggregate::Stored;
pub use applications::Folder;
pub use delegations::DelegationUse;
pub use desk::DeskRow;
pub use document::Document;
pub use error::StoreError;
pub use federation::{Administration, Certificates, Metadata, Provider, Signing, SigningKey};
pub use files::{Files, Head};
pub use item::Table;
pub use login::{Authn, Pass, Proven};
pub use mails::{MailItem, MailKey, MailState};
pub use outbox::{OutboxKey, OutboxRow, Queue};
pub use post::PostForm;
pub use protocol::RegisterRow;
pub use records::{Record, Records};
pub use schools::{SchoolsPart, SchoolsVersion};
pub use scratch::{Attempt, Opener, Ticket};
pub use transaction::{ExtraWrite, Transaction};
