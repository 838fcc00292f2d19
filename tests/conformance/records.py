"""What records and log say of each answer: it is found by the SHA-256 of what was received."""

import os
import re

import boto3

# As the local stage logs it, which is no JSON.
PASSED_OVER = re.compile(r'spid answer outcome="(?P<outcome>[^"]+)" sha256="(?P<sha256>[0-9a-f]{64})"')


class Records:
    """The records of one federation, as they are now."""

    def __init__(self, federation: str):
        self._s3 = boto3.client("s3")
        self._bucket = os.environ["RECORDS"]
        pages = self._s3.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=f"{federation}/")
        keys = [found["Key"] for page in pages for found in page.get("Contents", [])]
        # …/risposta-<16 digits>-<outcome>.xml, or senza-richiesta/<day>/<64 digits>.xml
        self._keys = [(key.rpartition("/")[2].removeprefix("risposta-")[:16], key) for key in keys]

    def outcome(self, digest: str) -> str:
        """How the answer of this SHA-256 ended, each time that it came."""
        found = [self._s3.head_object(Bucket=self._bucket, Key=key) for name, key in self._keys if name == digest[:16]]
        return ", ".join(sorted(record["Metadata"].get("esito", "no outcome") for record in found)) or "no record"


class Log:
    """What the functions logged of answers that nobody asked for."""

    def __init__(self):
        group = f"/{os.environ['POLIS_STACK']}/functions"
        pages = boto3.client("logs").get_paginator("filter_log_events").paginate(logGroupName=group, filterPattern="spid answer sha256")
        lines = [PASSED_OVER.search(event["message"]) for page in pages for event in page["events"]]
        self._outcomes = {line["sha256"]: line["outcome"] for line in lines if line}

    def outcome(self, digest: str) -> str:
        """How the answer of this SHA-256 ended."""
        return self._outcomes.get(digest, "not logged")
