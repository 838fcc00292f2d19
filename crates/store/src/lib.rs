//! Accounts, applications and files, in one DynamoDB table and two S3 buckets.
//!
//! | pk | sk | holds |
//! |---|---|---|
//! | `ACCOUNT#<id>` | `STATE` | the account: state, version, head of the audit chain |
//! | | `EVENT#<version>` | one sealed audit record per transition |
//! | | `OUTBOX#<version>#<i>` | one thing still to be done outside: mail, callback, document |
//! | | `WAIT#<step>` | task token of the workflow waiting for that step |
//! | | `APPLICATION#<procedure>` | a draft or a received application |
//! | | `ATTACHMENT#<id>` | a file of the library |
//! | `CF#<codice fiscale>`, `USERNAME#<username>` | `ACCOUNT` | which account |
//! | `LOCK#<username>` | `TRIES` | wrong passwords, known username or not |
//! | `RATE#<what>#<who>#<window>` | `COUNT` | how often in this window |
//! | `ATTEMPT#<digest>` | `FORM` | a registration being typed (30 minutes) |
//! | `TICKET#<digest>` | `USER` | a forced password change under way (10 minutes) |
//! | `NONCE#<digest>` | `USED` | a captcha solution already spent |
//! | `OPERATOR#<username>` | `PROFILE` | an officer: role, sites |
//! | | `SESSIONS` | since when sessions of the officer are valid |
//! | `PROCEDURE#<slug>` | `WINDOW` | when a procedure is open |
//! | `PROTOCOL#<year>` | `COUNTER`, `N#<number>` | the protocol register |
//! | `AUTHN#<id>` | `REQUEST` | a request sent to an identity provider, consumed once |
//! | `PROVEN#<digest>` | `WHO` | somebody who entered and has no account yet (30 minutes) |
//! | `PASS#<digest>` | `USER` | the right to open one session (one minute) |
//! | `SESSION#<digest>` | `DIGITAL` | which login with SPID or CIE opened a session (as long as it lives) |
//! | `IDP#<federation>` | `ENTITY#<entity ID>` | an identity provider |
//! | `REGISTRY#<federation>` | `CURRENT` | which version of the registry is in use |
//! | `FEDERATION` | `SIGNING` | which key signs, certificates, metadata |
//! | `SECRET#<name>` | `VALUE` | a key drawn once by the system |
//!
//! No rules live here. Every command is one conditional transaction.

mod accounts;
mod applications;
mod attachments;
mod document;
mod error;
mod federation;
mod files;
mod item;
mod limits;
mod login;
mod operators;
mod outbox;
mod post;
mod protocol;
mod records;
mod scratch;

pub use accounts::ExtraWrite;
pub use applications::Folder;
pub use attachments::Attachment;
pub use document::Document;
pub use error::StoreError;
pub use federation::{Administration, Certificates, Metadata, Provider, Signing, SigningKey};
pub use files::{Files, Head};
pub use item::Table;
pub use login::{Authn, Pass, Proven};
pub use operators::{Operator, Role};
pub use outbox::{OutboxKey, OutboxRow, Queue};
pub use post::PostForm;
pub use protocol::RegisterRow;
pub use records::{Record, Records};
pub use scratch::{Attempt, Opener, Ticket};
