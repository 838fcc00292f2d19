"""Starts MiniStack 1.5.33 with three faults of the local stack mended; the product itself needs none of this.

Pinned to that version: each patch names what it mends, so it can be dropped when upstream has it.
"""

import base64
import contextvars
import socketserver

import ministack.core.lambda_runtime as lambda_runtime
import ministack.services.ses_v2 as ses_v2
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

main()
