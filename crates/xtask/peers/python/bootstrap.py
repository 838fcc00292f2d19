"""Lambda's Runtime API, in a loop: the next event, the handler, its answer."""

import http.client
import json
import os
import traceback

from handler import handler

INVOCATION = "/2018-06-01/runtime/invocation/"


def main():
    api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    while True:
        api.request("GET", INVOCATION + "next")
        event = api.getresponse()
        body, request = event.read(), event.headers["lambda-runtime-aws-request-id"]
        try:
            path, answer = "/response", handler(json.loads(body))
        except Exception as error:
            path, answer = "/error", {"errorType": type(error).__name__, "errorMessage": traceback.format_exc()}
        api.request("POST", INVOCATION + request + path, json.dumps(answer))
        api.getresponse().read()


main()
