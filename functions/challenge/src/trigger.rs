//! What Cognito asks, and what it is answered. Pure. Whatever is odd opens nothing.

use serde_json::{Value, json};

/// What Cognito asks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked<'a> {
    /// What comes next: a challenge, tokens, or the end.
    Define,
    /// What the challenge is.
    Create,
    /// Whether the answer of this user is right.
    Verify {
        /// Username of the user who answers.
        username: &'a str,
        /// The pass that was sent.
        answer: &'a str,
    },
}

/// The only challenge there is.
const CHALLENGE: &str = "CUSTOM_CHALLENGE";

impl<'a> Asked<'a> {
    /// Reads an event; an error is a refusal for Cognito.
    pub(crate) fn of(event: &'a Value) -> Result<Self, &'static str> {
        let text = |value: &'a Value| value.as_str().filter(|text| !text.is_empty());
        match event["triggerSource"].as_str() {
            Some("DefineAuthChallenge_Authentication") => Ok(Self::Define),
            Some("CreateAuthChallenge_Authentication") => Ok(Self::Create),
            Some("VerifyAuthChallengeResponse_Authentication") => Ok(Self::Verify {
                username: text(&event["userName"]).ok_or("nobody answers")?,
                answer: text(&event["request"]["challengeAnswer"]).ok_or("no answer")?,
            }),
            _ => Err("not a trigger of ours"),
        }
    }
}

/// The event with its answer; `right` is what verification found.
pub(crate) fn answered(mut event: Value, right: bool) -> Value {
    event["response"] = match Asked::of(&event) {
        Ok(Asked::Define) => define(&event["request"]),
        Ok(Asked::Create) => json!({
            "publicChallengeParameters": {},
            "privateChallengeParameters": {},
            "challengeMetadata": "PASS",
        }),
        Ok(Asked::Verify { .. }) => json!({ "answerCorrect": right }),
        Err(_) => failed(),
    };
    event
}

/// One challenge, one answer: a second attempt needs another login.
fn define(request: &Value) -> Value {
    let rounds = request["session"].as_array().map(Vec::as_slice);
    match rounds {
        _ if request["userNotFound"] == true => failed(),
        None | Some([]) => {
            json!({ "challengeName": CHALLENGE, "issueTokens": false, "failAuthentication": false })
        }
        Some([only]) if only["challengeName"] == CHALLENGE && only["challengeResult"] == true => {
            json!({ "issueTokens": true, "failAuthentication": false })
        }
        Some(_) => failed(),
    }
}

fn failed() -> Value {
    json!({ "issueTokens": false, "failAuthentication": true })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An event as Cognito sends it.
    fn event(source: &str, request: &Value) -> Value {
        json!({
            "version": "1",
            "triggerSource": source,
            "region": "eu-south-1",
            "userPoolId": "eu-south-1_a1B2c3D4e",
            "userName": "maria.esempio",
            "callerContext": {"awsSdkVersion": "aws-sdk-rust", "clientId": "1a2b3c"},
            "request": request,
            "response": {"challengeName": null, "issueTokens": null, "failAuthentication": null},
        })
    }

    fn defined(request: &Value) -> Value {
        let answer = answered(event("DefineAuthChallenge_Authentication", request), true);
        assert_eq!(answer["userName"], "maria.esempio", "the event goes back whole");
        answer["response"].clone()
    }

    #[test]
    fn the_first_step_is_the_one_challenge() {
        for session in [json!([]), Value::Null] {
            let response = defined(&json!({"session": session, "userNotFound": false}));
            assert_eq!(response["challengeName"], CHALLENGE);
            assert_eq!(
                (&response["issueTokens"], &response["failAuthentication"]),
                (&json!(false), &json!(false))
            );
        }
    }

    #[test]
    fn one_right_answer_opens_and_nothing_else_does() {
        let round = |name: &str, result: Value| json!({"challengeName": name, "challengeResult": result, "challengeMetadata": "PASS"});
        let right = round(CHALLENGE, json!(true));
        assert_eq!(defined(&json!({"session": [right]}))["issueTokens"], true);
        let (wrong, pending) = (round(CHALLENGE, json!(false)), round(CHALLENGE, Value::Null));
        let srp = round("SRP_A", json!(true));
        for session in [
            json!([wrong]),
            json!([pending]),
            json!([srp]),
            json!([wrong, right]),
            json!([right, right]),
            json!([round(CHALLENGE, json!("true"))]),
        ] {
            let response = defined(&json!({"session": session}));
            assert_eq!(response, failed(), "{session}");
        }
        let unknown = json!({"session": [right], "userNotFound": true});
        assert_eq!(defined(&unknown), failed());
    }

    #[test]
    fn the_challenge_tells_nothing() {
        let request = json!({"challengeName": CHALLENGE, "session": []});
        let answer = answered(event("CreateAuthChallenge_Authentication", &request), true);
        assert_eq!(answer["response"]["publicChallengeParameters"], json!({}));
        assert_eq!(answer["response"]["privateChallengeParameters"], json!({}));
    }

    #[test]
    fn the_answer_is_as_right_as_the_pass() {
        let source = "VerifyAuthChallengeResponse_Authentication";
        let asked = event(source, &json!({"challengeAnswer": "abc"}));
        let expected = Asked::Verify { username: "maria.esempio", answer: "abc" };
        assert_eq!(Asked::of(&asked), Ok(expected));
        for right in [true, false] {
            assert_eq!(answered(asked.clone(), right)["response"]["answerCorrect"], right);
        }
    }

    #[test]
    fn what_is_odd_is_refused() {
        for request in [json!({"challengeAnswer": ""}), json!({"challengeAnswer": 1}), json!({})] {
            assert!(
                Asked::of(&event("VerifyAuthChallengeResponse_Authentication", &request)).is_err()
            );
        }
        for source in ["PreSignUp_SignUp", "TokenGeneration_Authentication", ""] {
            let odd = event(source, &json!({}));
            assert!(Asked::of(&odd).is_err());
            assert_eq!(answered(odd, true)["response"], failed());
        }
        assert!(Asked::of(&json!({"Records": []})).is_err());
    }
}
