"""«Accetto» in Python: the same read, decision and transaction as functions/enablement."""

import hashlib
import json
import os
import urllib.request
from datetime import UTC, datetime
from urllib.parse import parse_qs

import boto3
import jwt
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

ENDPOINT, CLIENT, POOL, TABLE = (os.environ[it] for it in ("AWS_ENDPOINT_URL", "CLIENT_ID", "POOL_ID", "TABLE"))
ISSUER = f"https://cognito-idp.eu-south-1.amazonaws.com/{POOL}"
SESSION = "__Host-sessione="
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'",
    "referrer-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}

db = boto3.client("dynamodb")
write, read = TypeSerializer().serialize, TypeDeserializer().deserialize
keys = None


def marshal(item):
    return {name: write(value) for name, value in item.items()}


def session(event):
    global keys
    cookie = next((it for it in event.get("cookies", []) if it.startswith(SESSION)), None)
    if cookie is None:
        return None
    token = cookie.removeprefix(SESSION)
    if keys is None:
        with urllib.request.urlopen(f"{ENDPOINT}/{POOL}/.well-known/jwks.json") as found:
            keys = {key["kid"]: jwt.PyJWK(key) for key in json.load(found)["keys"]}
    key = keys.get(jwt.get_unverified_header(token)["kid"])
    # The clock of the request decides, as in ours: not the machine's.
    options = {"verify_exp": False, "verify_iat": False, "verify_nbf": False}
    claims = jwt.decode(token, key, algorithms=["RS256"], audience=CLIENT, issuer=ISSUER, options=options)
    in_time = claims["exp"] > event["requestContext"]["timeEpoch"] / 1000
    return claims if claims["token_use"] == "id" and in_time else None


def to(location):
    return {"statusCode": 303, "headers": HEADERS | {"location": location}}


def handler(event):
    if event["headers"].get("sec-fetch-site") != "same-origin":
        return {"statusCode": 403, "headers": HEADERS}
    claims = session(event)
    if claims is None:
        return to("/accesso")
    pk = f"ACCOUNT#{claims['custom:account']}"
    found = db.get_item(TableName=TABLE, Key=marshal({"pk": pk, "sk": "STATE"}), ConsistentRead=True)
    if "Item" not in found:
        return to("/accesso")
    account = {name: read(value) for name, value in found["Item"].items()}
    citizen = account["state"]["is"]
    enablement = citizen["enablement"]
    if account["state"]["name"] != "registered" or enablement["name"] != "data_entered":
        return to("/abilitazione")
    request = enablement["request"]
    if int(request["modulo_version"]) != int(parse_qs(event["body"])["modulo_version"][0]):
        return to("/abilitazione/adesione")

    at = datetime.fromtimestamp(event["requestContext"]["timeEpoch"] / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    before = int(account["version"])
    version = before + 1
    happened = {
        "name": "terms_accepted",
        "terms": request["data"]["terms"],
        "modulo_version": int(request["modulo_version"]),
    }
    record = json.dumps(
        {"version": version, "at": at, "by": "citizen", "event": happened, "previous": account["head"]},
        separators=(",", ":"),
        ensure_ascii=False,
    )
    fingerprint = hashlib.sha256(record.encode()).hexdigest()
    citizen["enablement"] = {
        "name": "cpt_sent",
        "request": request,
        "cpt": {
            "requested": False,
            "hash": None,
            "tries": {"wrong": 0, "since": None},
            "resends": {"last": at, "day": at, "today": 0},
        },
        "progress": {"at": at, "reminders": 0},
    }
    number = f"{version:08}"
    row = {
        "pk": pk,
        "sk": f"OUTBOX#ACCOUNT#{number}#0",
        "schema": account["schema"],
        "effect": {"kind": "start_enablement"},
        "kind": "start_enablement",
        "queued_at": at,
        "due_pk": "OUTBOX",
        "due_sk": at,
        "tried": 0,
    }
    sealed = {
        "pk": pk,
        "sk": f"EVENT#ACCOUNT#{number}",
        "schema": account["schema"],
        "record": record,
        "fingerprint": fingerprint,
        "at": at,
    }
    guarded = {
        "ConditionExpression": "#version = :before",
        "ExpressionAttributeNames": {"#version": "version"},
        "ExpressionAttributeValues": marshal({":before": before}),
    }
    fresh = {"ConditionExpression": "attribute_not_exists(pk)"}
    after = account | {"version": version, "head": fingerprint}
    db.transact_write_items(
        TransactItems=[
            {"Put": {"TableName": TABLE, "Item": marshal(item), **condition}}
            for item, condition in ((after, guarded), (sealed, fresh), (row, fresh))
        ]
    )
    return to("/abilitazione/inviata")
