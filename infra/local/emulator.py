"""Starts MiniStack 1.5.33 with six faults of the local stack mended and one clock that can be moved; the product itself needs none of this.

Pinned to that version: each patch names what it mends, so it can be dropped when upstream has it.
"""

import base64
import contextvars
import datetime
import socketserver

import ministack.core.lambda_runtime as lambda_runtime
import ministack.services.cloudformation.provisioners as provisioners
import ministack.services.s3 as s3
import ministack.services.ses_v2 as ses_v2
import ministack.services.stepfunctions as stepfunctions
from ministack.app import main

# 1. The Runtime API answers through Nagle and delayed ACK: 40 ms on every warm invocation.
socketserver.StreamRequestHandler.disable_nagle_algorithm = True

# 2. Each invocation waits up to 50 ms for a last log line.
for member in vars(lambda_runtime).values():
    drain = vars(member).get("_drain_stderr_bounded") if isinstance(member, type) else None
    if drain:
        drain.__defaults__ = (0.005, 0.002, 0.25)

# 3. The SMTP relay rebuilds a raw SES v2 message from its text and loses the attachments: relay it as sent.
_raw_message = contextvars.ContextVar("raw_message", default=None)
_parse_raw_mime, _build_mime_message = ses_v2._parse_raw_mime, ses_v2._build_mime_message


def _remember_raw(data):
    _raw_message.set(base64.b64decode(data))
    return _parse_raw_mime(data)


def _relay_as_sent(*args):
    raw = _raw_message.get()
    _raw_message.set(None)
    return _build_mime_message(*args) if raw is None else raw


ses_v2._parse_raw_mime, ses_v2._build_mime_message = _remember_raw, _relay_as_sent

# 4. A callback task takes no JSONata in TimeoutSeconds (mended with the clock, 7). It also waits for an answer when the function that
#    should have stored the token crashed: AWS fails the task, so that its Retry applies.
_awaited_token = contextvars.ContextVar("awaited_token", default=None)
_invoke_with_callback, _call_lambda = stepfunctions._invoke_with_callback, stepfunctions._call_lambda


def _await_callback(resource, arguments, token, state):
    _awaited_token.set(token)
    _waits[token] = _execution.get(), state["TimeoutSeconds"]
    try:
        return _invoke_with_callback(resource, arguments, token, state)
    finally:
        _awaited_token.set(None)
        del _waits[token]


def _call_or_fail_the_task(function, event):
    try:
        return _call_lambda(function, event)
    except stepfunctions._ExecutionError as failure:
        if waiting := stepfunctions._task_tokens.get(_awaited_token.get()):
            waiting["error"] = {"Error": failure.error, "Cause": failure.cause}
            waiting["event"].set()
        raise


stepfunctions._invoke_with_callback, stepfunctions._call_lambda = _await_callback, _call_or_fail_the_task

# 7. The clock of an execution can be moved: a test that fails a waiting task with States.Timeout lets its time pass
#    at once. The states entered afterwards read the later time.
_execution = contextvars.ContextVar("execution", default=None)
_ahead: dict[str, float] = {}  # seconds, by the ARN of the execution
_waits: dict[str, tuple[str, float]] = {}  # execution and timeout, by the token of the waiting task
_execute_task, _send_task_failure = stepfunctions._execute_task, stepfunctions._send_task_failure


def _execute_on_its_clock(state, given, execution, context):
    arn = execution["executionArn"]
    _execution.set(arn)
    entered = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=_ahead.get(arn, 0))
    context["State"]["EnteredTime"] = entered.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(state.get("TimeoutSeconds"), str):
        seconds = stepfunctions._jsonata_state_field(state, "TimeoutSeconds", "number", given, context)
        state = state | {"TimeoutSeconds": seconds}
    return _execute_task(state, given, execution, context)


def _let_time_pass(data):
    if data.get("error") == "States.Timeout" and (wait := _waits.get(data.get("taskToken"))):
        arn, seconds = wait
        _ahead[arn] = _ahead.get(arn, 0) + seconds
    return _send_task_failure(data)


stepfunctions._execute_task, stepfunctions._send_task_failure = _execute_on_its_clock, _let_time_pass

# 5. The name of a file in a posted form is read as Latin-1; browsers write it in UTF-8, and S3 keeps it so.
_parse_multipart_form = s3._parse_multipart_form


def _read_names_as_sent(content_type, body):
    parts = _parse_multipart_form(content_type, body)
    return [(field, name and name.encode("latin-1").decode("utf-8", "replace"), *rest) for field, name, *rest in parts]


s3._parse_multipart_form = _read_names_as_sent

# 6. SAM writes the routes of an HTTP API into its Body, which is left out: each becomes a route and an integration.
_http_api = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
_create_api, _update_api = _http_api["create"], _http_api["update"]


def _add_routes(api, body):
    for path, operations in (body or {}).get("paths", {}).items():
        for method, operation in operations.items():
            verb = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
            integration = operation["x-amazon-apigateway-integration"]
            properties = {
                "ApiId": api,
                "IntegrationUri": integration["uri"].split("/functions/")[1].removesuffix("/invocations"),
                "PayloadFormatVersion": integration["payloadFormatVersion"],
            }
            target, _ = provisioners._apigw_v2_integration_create(None, properties, None)
            key = path if path == "$default" else f"{verb} {path}"
            route = {"ApiId": api, "RouteKey": key, "Target": f"integrations/{target}"}
            provisioners._apigw_v2_route_create(None, route, None)


def _named(properties):
    """SAM writes the name of the API into its Body, too."""
    title = (properties.get("Body") or {}).get("info", {}).get("title")
    return {"Name": title} | properties if title else properties


def _create_api_with_routes(logical_id, properties, stack):
    api, attributes = _create_api(logical_id, _named(properties), stack)
    _add_routes(api, properties.get("Body"))
    return api, attributes


def _update_api_with_routes(api, old, new, *rest):
    updated = _update_api(api, _named(old), _named(new), *rest)
    if old.get("Body") != new.get("Body"):
        provisioners._apigw_v2._routes[api], provisioners._apigw_v2._integrations[api] = {}, {}
        _add_routes(api, new.get("Body"))
    return updated


_http_api["create"], _http_api["update"] = _create_api_with_routes, _update_api_with_routes

main()
