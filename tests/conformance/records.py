"""What the records say of each answer: it is found by the SHA-256 of what was received."""

import os

import boto3


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
