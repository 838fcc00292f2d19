//! «Non sono un robot» (R-REG-2): a proof of work made in the browser, no third party.
//!
//! Without JavaScript there is no proof: the step is let through, but far fewer times an hour from
//! one address, and nothing but a mail follows from it.

use altcha::{
    Challenge, CreateChallengeOptions, Payload, VerifySolutionOptions, create_challenge,
    verify_solution,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::{SignedDuration, Timestamp};
use polis_domain::Fault;

use polis_app::{chance, link::sha256};

use crate::{Cx, Failure, Form};

/// Iterations of one derivation.
const COST: u32 = 1000;
/// How long a challenge may be solved.
const LIFE: SignedDuration = SignedDuration::from_mins(20);
/// Steps an hour from one address without a proof, and with one.
const WITHOUT_PROOF: u32 = 20;
const WITH_PROOF: u32 = 200;
const HOUR: u32 = 3600;

/// A new challenge for the widget.
pub async fn challenge(cx: &Cx) -> Result<Challenge, Failure> {
    let (signature, derivation) = keys(cx).await?;
    let [low, high] = chance::bytes::<2>();
    create_challenge(CreateChallengeOptions {
        cost: COST,
        counter: Some(1000 + u32::from(u16::from_le_bytes([low, high])) % 2000),
        expires_at: Some((cx.now + LIFE).as_second()),
        hmac_signature_secret: Some(signature),
        hmac_key_signature_secret: Some(derivation),
        ..CreateChallengeOptions::default()
    })
    .map_err(Failure::internal)
}

/// The form may go on with a proof never spent before, or with the plain box ticked; else a fault of
/// the field `altcha` is noted. A proof is not spent on a form that is wrong anyway.
pub async fn require(cx: &Cx, form: &mut Form) -> Result<(), Failure> {
    if form.get("altcha").is_empty() && !form.ticked("non_sono_un_robot") {
        form.fault("altcha", &Fault::Missing);
    } else if !form.is_wrong() && !passed(cx, form).await? {
        form.fault("altcha", &Fault::Malformed);
    }
    Ok(())
}

async fn passed(cx: &Cx, form: &Form) -> Result<bool, Failure> {
    let proof = form.get("altcha");
    if proof.is_empty() {
        cx.limit("senza-prova", WITHOUT_PROOF, HOUR).await?;
        return Ok(true);
    }
    cx.limit("con-prova", WITH_PROOF, HOUR).await?;
    let Some(payload) = read(proof) else { return Ok(false) };
    let (signature, derivation) = keys(cx).await?;
    let mut options = VerifySolutionOptions::new(&payload.challenge, &payload.solution, signature);
    options.hmac_key_signature_secret = Some(derivation);
    let verified = verify_solution(options).is_ok_and(|result| result.verified);
    let parameters = &payload.challenge.parameters;
    let expires = parameters.expires_at.and_then(|at| Timestamp::from_second(at).ok());
    let Some(expires) = expires.filter(|at| verified && *at > cx.now) else { return Ok(false) };
    Ok(cx.app.table().spend(&sha256(parameters.nonce.as_bytes()), expires).await?)
}

fn read(proof: &str) -> Option<Payload> {
    serde_json::from_slice(&STANDARD.decode(proof).ok()?).ok()
}

async fn keys(cx: &Cx) -> Result<(String, String), Failure> {
    let key = cx.app.table().secret("altcha", chance::bytes()).await?;
    let key = hex::encode(key);
    let (signature, derivation) = key.split_at(32);
    Ok((signature.to_owned(), derivation.to_owned()))
}
