//! Accounts, applications and files, in one DynamoDB table and one S3 bucket.
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
//! | `SECRET#<name>` | `VALUE` | a key drawn once by the system |
//!
//! No rules live here. Every command is one conditional transaction.

mod accounts;
mod applications;
mod attachments;
mod document;
mod error;
mod files;
mod item;
mod limits;
mod operators;
mod outbox;
mod post;
mod protocol;
mod scratch;

pub use accounts::Also;
pub use applications::Folder;
pub use attachments::Attachment;
pub use document::Document;
pub use error::StoreError;
pub use files::{Files, Head};
pub use item::Table;
pub use operators::{Operator, Role};
pub use outbox::{OutboxKey, OutboxRow, Queue};
pub use post::PostForm;
pub use protocol::RegisterRow;
pub use scratch::{Attempt, Ticket};
