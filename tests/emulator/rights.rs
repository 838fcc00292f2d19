//! Least privilege: each function may do the acts of this table, and none of the others.

use polis_tests::cloud::Caller;

use crate::acts::{
    ALL,
    Act::{
        self, AnswerChallenge, CreateUser, Delete, DeleteAttachment, DeleteUpload, FailWorkflow,
        Get, KeepRegister, KeepSchools, ListFiles, Put, Query, QueryDue, ReadAttachment,
        ReadDocument, ReadDropped, ReadDroppedSchools, ReadSchools, ReadUser, ReportOnSchools,
        ResumeWorkflow, SendMail, SetPassword, Sign, SignIn, StartWorkflow, Update, Upload,
        WriteAttachment, WriteDocument, WriteRecord,
    },
    attempt,
};

/// The acts that each function may do.
const TABLE: [(&str, &[Act]); 17] = [
    ("Portal", &[Get, Put, Update]),
    ("Schools", &[Get, ReadSchools]),
    ("Registration", &[Get, Put, Update]),
    ("EmailConfirmation", &[Get, Put]),
    ("Access", &[Get, Put, Update, SignIn, AnswerChallenge, SetPassword]),
    (
        "Spid",
        &[
            Get,
            Put,
            Update,
            Query,
            WriteRecord,
            SignIn,
            AnswerChallenge,
            SetPassword,
            CreateUser,
            ReadUser,
            Sign,
        ],
    ),
    ("Challenge", &[Delete]),
    ("IdpRegistry", &[Get, Put, Delete, Query, ReadDropped, KeepRegister, ListFiles]),
    (
        "SchoolRegistry",
        &[Get, Put, ReadDroppedSchools, ReadSchools, KeepSchools, ReportOnSchools, ListFiles],
    ),
    ("Enablement", &[Get, Put, Update, Query, ReadDocument, ListFiles]),
    ("Cpt", &[Get, Put, Query]),
    ("Recognition", &[Get, Put, Update, Query, ReadSchools]),
    (
        "Attachment",
        &[Get, Put, Query, Upload, DeleteUpload, ReadAttachment, WriteAttachment, ListFiles],
    ),
    ("Submission", &[Get, Put, Update, Query, ReadDocument, ReadSchools]),
    (
        "Outbox",
        &[
            Get,
            Put,
            Update,
            QueryDue,
            ReadDocument,
            DeleteAttachment,
            ListFiles,
            SetPassword,
            CreateUser,
            ReadUser,
            StartWorkflow,
            ResumeWorkflow,
            FailWorkflow,
            SendMail,
        ],
    ),
    ("Documents", &[Get, Put, Update, QueryDue, ReadDocument, WriteDocument]),
    ("Calendar", &[Get, Put, Update, Query]),
];

#[test]
fn each_role_allows_its_own_calls_and_no_other() {
    let mut wrong = Vec::new();
    for (function, allowed) in TABLE {
        let caller = Caller::function(function);
        for act in ALL {
            let reply = attempt(&caller, act);
            if reply.is_denied() == allowed.contains(&act) {
                let verdict = if reply.is_denied() { "is denied" } else { "may" };
                wrong.push(format!("{function} {verdict} {act:?}: {:.200}", reply.body));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
