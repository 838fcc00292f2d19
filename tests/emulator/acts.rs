//! Acts on AWS that a function might try, on items and files that do not exist.

use polis_tests::{
    cloud::{Caller, Reply},
    stack,
};
use serde_json::{Value, json};

/// An act that a function might try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
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
    DeleteAttachment,
    Upload,
    DeleteUpload,
    DeleteDocument,
    DropRegister,
    ReadDropped,
    KeepRegister,
    DropSchools,
    ReadDroppedSchools,
    ReadSchools,
    KeepSchools,
    ReportOnSchools,
    ReadRecord,
    WriteRecord,
    DeleteRecord,
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
    Sign,
    Invoke,
    MakeRole,
}

use Act::{
    AnswerChallenge, CreateUser, Decrypt, Delete, DeleteAttachment, DeleteDocument, DeleteRecord,
    DeleteUpload, DeleteUser, DropRegister, DropSchools, DropTable, FailWorkflow, Get, Invoke,
    JoinGroup, KeepRegister, KeepSchools, ListFiles, MakeRole, Put, Query, QueryDue,
    ReadAttachment, ReadDocument, ReadDropped, ReadDroppedSchools, ReadRecord, ReadSchools,
    ReadUser, ReportOnSchools, ResumeWorkflow, Scan, SendMail, SetPassword, Sign, SignIn,
    StartWorkflow, Update, Upload, WriteAttachment, WriteDocument, WriteRecord,
};

/// The acts, in the order of their variants.
pub(crate) const ALL: [Act; 43] = [
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
    DeleteAttachment,
    Upload,
    DeleteUpload,
    DeleteDocument,
    DropRegister,
    ReadDropped,
    KeepRegister,
    DropSchools,
    ReadDroppedSchools,
    ReadSchools,
    KeepSchools,
    ReportOnSchools,
    ReadRecord,
    WriteRecord,
    DeleteRecord,
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
    Sign,
    Invoke,
    MakeRole,
];

/// The method and the path of an act on a file.
fn file(act: Act) -> (&'static str, String) {
    let (bucket, records) = (&stack().bucket, &stack().records);
    let (method, bucket, key) = match act {
        ReadDocument => ("GET", bucket, "documenti/prova/prova.pdf"),
        WriteDocument => ("PUT", bucket, "documenti/prova/prova.pdf"),
        DeleteDocument => ("DELETE", bucket, "documenti/prova/prova.pdf"),
        ReadAttachment => ("GET", bucket, "allegati/prova/prova"),
        WriteAttachment => ("PUT", bucket, "allegati/prova/prova"),
        DeleteAttachment => ("DELETE", bucket, "allegati/prova/prova"),
        Upload => ("PUT", bucket, "quarantena/prova/prova/prova.pdf"),
        DeleteUpload => ("DELETE", bucket, "quarantena/prova/prova/prova.pdf"),
        DropRegister => ("PUT", bucket, "federazione/in-arrivo/prova.xml"),
        ReadDropped => ("GET", bucket, "federazione/in-arrivo/prova.xml"),
        KeepRegister => ("PUT", bucket, "federazione/registro/prova/prova.xml"),
        DropSchools => ("PUT", bucket, "scuole/in-arrivo/prova.csv"),
        ReadDroppedSchools => ("GET", bucket, "scuole/in-arrivo/prova.csv"),
        ReadSchools => ("GET", bucket, "scuole/registro/prova.tsv"),
        KeepSchools => ("PUT", bucket, "scuole/registro/prova.tsv"),
        ReportOnSchools => ("PUT", bucket, "scuole/rapporti/prova.json"),
        ReadRecord => ("GET", records, "prova/prova.xml"),
        WriteRecord => ("PUT", records, "prova/prova.xml"),
        DeleteRecord => ("DELETE", records, "prova/prova.xml"),
        ListFiles => ("GET", bucket, ""),
        _ => unreachable!("{act:?} is about no file"),
    };
    (method, format!("/{bucket}/{key}").trim_end_matches('/').to_owned())
}

/// Tries the act, on items and files that do not exist.
pub(crate) fn attempt(caller: &Caller, act: Act) -> Reply {
    let table = stack().table.as_str();
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
        Sign => caller.json(
            "kms",
            "TrentService.Sign",
            &json!({
                "KeyId": stack().spid_key,
                "Message": "eA==",
                "MessageType": "RAW",
                "SigningAlgorithm": "RSASSA_PKCS1_V1_5_SHA_256",
            }),
        ),
        Invoke => caller.invoke("prova", &json!({})),
        MakeRole => caller.query(
            "iam",
            "Action=CreateRole&Version=2010-05-08&RoleName=prova&AssumeRolePolicyDocument=%7B%7D",
        ),
        about_a_file => {
            let (method, path) = file(about_a_file);
            caller.rest("s3", method, &path, if method == "PUT" { b"x" } else { b"" })
        }
    }
}
