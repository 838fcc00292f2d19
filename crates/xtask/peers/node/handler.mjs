// «Accetto» in Node: the same read, decision and transaction as functions/enablement.

import { createHash, createPublicKey, verify } from "node:crypto";
import https from "node:https";

import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";

const { AWS_ENDPOINT_URL, CLIENT_ID, POOL_ID, TABLE } = process.env;
const ISSUER = `https://cognito-idp.eu-south-1.amazonaws.com/${POOL_ID}`;
const SESSION = "__Host-sessione=";
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const db = new DynamoDBClient({});
let keys;

function read(url) {
  return new Promise((resolve, reject) => {
    const request = https.get(url, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    });
    request.on("error", reject);
  });
}

async function session(event) {
  const cookie = event.cookies?.find((it) => it.startsWith(SESSION));
  if (!cookie) return undefined;
  const token = cookie.slice(SESSION.length);
  const [head, body, signature] = token.split(".");
  const decode = (part) => JSON.parse(Buffer.from(part, "base64url").toString());
  keys ??= (await read(`${AWS_ENDPOINT_URL}/${POOL_ID}/.well-known/jwks.json`)).keys;
  const jwk = keys.find((key) => key.kid === decode(head).kid);
  if (!jwk) return undefined;
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const signed = verify("RSA-SHA256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url"));
  const claims = decode(body);
  const now = event.requestContext.timeEpoch / 1000;
  const ours = claims.iss === ISSUER && claims.aud === CLIENT_ID && claims.token_use === "id" && claims.exp > now;
  return signed && ours ? claims : undefined;
}

const to = (location) => ({ statusCode: 303, headers: { ...HEADERS, location } });

export async function handler(event) {
  if (event.headers["sec-fetch-site"] !== "same-origin") return { statusCode: 403, headers: HEADERS };
  const claims = await session(event);
  if (!claims) return to("/accesso");
  const pk = `ACCOUNT#${claims["custom:account"]}`;
  const found = await db.send(
    new GetItemCommand({ TableName: TABLE, Key: marshall({ pk, sk: "STATE" }), ConsistentRead: true }),
  );
  if (!found.Item) return to("/accesso");
  const account = unmarshall(found.Item);
  const citizen = account.state.is;
  const { request, name } = citizen.enablement;
  const form = new URLSearchParams(event.body);
  if (account.state.name !== "registered" || name !== "data_entered") return to("/abilitazione");
  if (request.modulo_version !== Number(form.get("modulo_version"))) return to("/abilitazione/adesione");

  const at = new Date(event.requestContext.timeEpoch).toISOString().replace(".000Z", "Z");
  const version = account.version + 1;
  const happened = { name: "terms_accepted", terms: request.data.terms, modulo_version: request.modulo_version };
  const record = JSON.stringify({ version, at, by: "citizen", event: happened, previous: account.head });
  const fingerprint = createHash("sha256").update(record).digest("hex");
  citizen.enablement = {
    name: "cpt_sent",
    request,
    cpt: { requested: false, hash: null, tries: { wrong: 0, since: null }, resends: { last: at, day: at, today: 0 } },
    progress: { at, reminders: 0 },
  };
  const number = String(version).padStart(8, "0");
  const row = `ACCOUNT#${number}#0`;
  const put = (item, more) => ({
    Put: { TableName: TABLE, Item: marshall(item, { removeUndefinedValues: true }), ...more },
  });
  const fresh = { ConditionExpression: "attribute_not_exists(pk)" };
  await db.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        put(
          { ...account, version, head: fingerprint },
          {
            ConditionExpression: "#version = :before",
            ExpressionAttributeNames: { "#version": "version" },
            ExpressionAttributeValues: marshall({ ":before": account.version }),
          },
        ),
        put({ pk, sk: `EVENT#ACCOUNT#${number}`, schema: account.schema, record, fingerprint, at }, fresh),
        put(
          {
            pk,
            sk: `OUTBOX#${row}`,
            schema: account.schema,
            effect: { kind: "start_enablement" },
            kind: "start_enablement",
            queued_at: at,
            due_pk: "OUTBOX",
            due_sk: at,
            tried: 0,
          },
          fresh,
        ),
      ],
    }),
  );
  return to("/abilitazione/inviata");
}
