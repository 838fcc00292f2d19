//! Least privilege: each function may do what this table says, and nothing else of all these.

use polis_tests::{
    cloud::{Caller, Reply},
    stack,
};
use serde_json::{Value, json};

/// Something a function might try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Get,
    Put,
    Update,
    Delete,
    Query,
    QueryDue,
    Scan,
    DropTable,
    ReadDocument,
    WriteDocument,
    ReadAttachment,
    WriteAttachment,
    Upload,
    DeleteUpload,
    DeleteDocument,
    ListFiles,
    SignIn,
    AnswerChallenge,
    SetPassword,
    CreateUser,
    ReadUser,
    DeleteUser,
    JoinGroup,
    StartWorkflow,
    ResumeWorkflow,
    FailWorkflow,
    SendMail,
    Decrypt,
    Invoke,
    MakeRole,
}

use Act::{
    AnswerChallenge, CreateUser, Decrypt, Delete, DeleteDocument, DeleteUpload, DeleteUser,
    DropTable, FailWorkflow, Get, Invoke, JoinGroup, ListFiles, MakeRole, Put, Query, QueryDue,
    ReadAttachment, ReadDocument, ReadUser, ResumeWorkflow, Scan, SendMail, SetPassword, SignIn,
    StartWorkflow, Update, Upload, WriteAttachment, WriteDocument,
};

const ALL: [Act; 30] = [
    Get,
    Put,
    Update,
    Delete,
    Query,
    QueryDue,
    Scan,
    DropTable,
    ReadDocument,
    WriteDocument,
    ReadAttachment,
    WriteAttachment,
    Upload,
    DeleteUpload,
    DeleteDocument,
    ListFiles,
    SignIn,
    AnswerChallenge,
    SetPassword,
    CreateUser,
    ReadUser,
    DeleteUser,
    JoinGroup,
    StartWorkflow,
    ResumeWorkflow,
    FailWorkflow,
    SendMail,
    Decrypt,
    Invoke,
    MakeRole,
];

/// Who may do what.
const TABLE: [(&str, &[Act]); 12] = [
    ("Portal", &[Get]),
    ("Registration", &[Get, Put, Update]),
    ("EmailConfirmation", &[Get, Put]),
    ("Access", &[Get, Put, Update, SignIn, AnswerChallenge, SetPassword]),
    ("Enablement", &[Get, Put, Update, ReadDocument, ListFiles]),
    ("Cpt", &[Get, Put]),
    ("Recognition", &[Get, Put, Update]),
    (
        "Attachment",
        &[
            Get,
            Put,
            Delete,
            Query,
            Upload,
            DeleteUpload,
            ReadAttachment,
            WriteAttachment,
            ListFiles,
        ],
    ),
    ("Submission", &[Get, Put, Update, Query, ReadDocument]),
    (
        "Outbox",
        &[
            Get,
            Put,
            Update,
            QueryDue,
            ReadDocument,
            ListFiles,
            SetPassword,
            CreateUser,
            ReadUser,
            StartWorkflow,
            ResumeWorkflow,
            SendMail,
        ],
    ),
    ("Documents", &[Get, Put, Update, QueryDue, ReadDocument, WriteDocument]),
    ("Calendar", &[Get, Put, Update, Query]),
];

/// Tries it, on things that do not exist.
fn attempt(caller: &Caller, act: Act) -> Reply {
    let (table, bucket) = (stack().table.as_str(), stack().bucket.as_str());
    let key = json!({"pk": {"S": "PROVA"}, "sk": {"S": "PROVA"}});
    let dynamo = |name: &str, mut body: Value| {
        body["TableName"] = table.into();
        caller.json("dynamodb", &format!("DynamoDB_20120810.{name}"), &body)
    };
    let query = |index: &str| {
        let (condition, values) = ("k = :k", json!({":k": {"S": "PROVA"}}));
        let (name, index) =
            if index.is_empty() { ("pk", Value::Null) } else { ("due_pk", index.into()) };
        let condition = condition.replacen('k', name, 1);
        let mut body =
            json!({"KeyConditionExpression": condition, "ExpressionAttributeValues": values});
        if !index.is_null() {
            body["IndexName"] = index;
        }
        dynamo("Query", body)
    };
    let file = |method: &str, key: &str| {
        caller.rest(
            "s3",
            method,
            &format!("/{bucket}/{key}"),
            if method == "PUT" { b"x" } else { b"" },
        )
    };
    let cognito = |name: &str, mut body: Value| {
        body["UserPoolId"] = stack().pool.as_str().into();
        body["Username"] = "prova.prova".into();
        caller.json("cognito-idp", &format!("AWSCognitoIdentityProviderService.{name}"), &body)
    };
    let workflow =
        |name: &str, body: &Value| caller.json("states", &format!("AWSStepFunctions.{name}"), body);
    match act {
        Get => dynamo("GetItem", json!({"Key": key})),
        Put => dynamo("PutItem", json!({"Item": key})),
        Update => dynamo("UpdateItem", json!({"Key": key})),
        Delete => dynamo("DeleteItem", json!({"Key": key})),
        Query => query(""),
        QueryDue => query("due"),
        Scan => dynamo("Scan", json!({})),
        DropTable => caller.json(
            "dynamodb",
            "DynamoDB_20120810.DeleteTable",
            &json!({"TableName": format!("{table}-prova")}),
        ),
        ReadDocument => file("GET", "documenti/prova/prova.pdf"),
        WriteDocument => file("PUT", "documenti/prova/prova.pdf"),
        ReadAttachment => file("GET", "allegati/prova/prova"),
        WriteAttachment => file("PUT", "allegati/prova/prova"),
        Upload => file("PUT", "quarantena/prova/prova/prova.pdf"),
        DeleteUpload => file("DELETE", "quarantena/prova/prova/prova.pdf"),
        DeleteDocument => file("DELETE", "documenti/prova/prova.pdf"),
        ListFiles => caller.rest("s3", "GET", &format!("/{bucket}"), b""),
        SignIn => cognito(
            "AdminInitiateAuth",
            json!({"ClientId": stack().client, "AuthFlow": "ADMIN_USER_PASSWORD_AUTH"}),
        ),
        AnswerChallenge => cognito(
            "AdminRespondToAuthChallenge",
            json!({"ClientId": stack().client, "ChallengeName": "NEW_PASSWORD_REQUIRED"}),
        ),
        SetPassword => {
            cognito("AdminSetUserPassword", json!({"Password": "Collaudo2026", "Permanent": true}))
        }
        CreateUser => cognito("AdminCreateUser", json!({"MessageAction": "RESEND"})),
        ReadUser => cognito("AdminGetUser", json!({})),
        DeleteUser => cognito("AdminDeleteUser", json!({})),
        JoinGroup => cognito("AdminAddUserToGroup", json!({"GroupName": "DS"})),
        StartWorkflow => workflow(
            "StartExecution",
            &json!({"stateMachineArn": stack().workflow, "name": "prova", "input": "prova"}),
        ),
        ResumeWorkflow => {
            workflow("SendTaskSuccess", &json!({"taskToken": "prova", "output": "{}"}))
        }
        FailWorkflow => workflow("SendTaskFailure", &json!({"taskToken": "prova"})),
        SendMail => caller.rest(
            "ses",
            "POST",
            "/v2/email/outbound-emails",
            json!({"FromEmailAddress": "x@nowhere.example", "Content": {"Raw": {"Data": ""}}})
                .to_string()
                .as_bytes(),
        ),
        Decrypt => caller.json("kms", "TrentService.Decrypt", &json!({"CiphertextBlob": "eA=="})),
        Invoke => caller.invoke("prova", &json!({})),
        MakeRole => caller.query(
            "iam",
            "Action=CreateRole&Version=2010-05-08&RoleName=prova&AssumeRolePolicyDocument=%7B%7D",
        ),
    }
}

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
