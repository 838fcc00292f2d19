"""The official suites of SPID and CIE against the running stack, with what their zero exit does not tell.

    .venv/bin/python infra/local/stack.py exec -- .venv/bin/python tests/conformance/run.py

Every category must have all its checks, all of them good; every answer must be among the records, refused for the
reason it was made for. Passing is the floor: what the suite is blind to is in crates/spid/tests.
"""

import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import certificate
from reasons import VALID, reasons
from records import Records
from suite import Result, Suite

# Metadata, request, response. A requested attribute is two checks of the metadata: ten for SPID, four for CIE.
# At level 1 there is no ForceAuthn to check; by POST the signature stands in the request.
SUITES = [
    Suite("spid L2 redirect", "spid", 2, (112, 44, 111)),
    Suite("spid L2 post", "spid", 2, (112, 51, 111), post=True),
    Suite("spid L1 redirect", "spid", 1, (112, 40, 111)),
    Suite("spid L3 redirect", "spid", 3, (112, 44, 111)),
    Suite("cie L3 redirect", "cie", 3, (78, 44, 109)),
]


def main() -> int:
    portal = os.environ["POLIS_URL"]
    failed = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda suite: suite.run(portal, Path(folder)), SUITES))
        records = {federation: Records(federation) for federation in ("spid", "cie")}
        print(f"{'spid-sp-test 1.2.18':20} metadata  request  response  refused for the declared reason")
        for result in results:
            expected = reasons(result.suite.level)
            faults = result.faults() + unexpected(result, expected, records[result.suite.federation])
            failed += show(result.suite.name, faults, result.counts(), len(expected.keys() & result.sent().keys()))
        faults = certificate.faults(portal, Path(folder))
        print(f"{'certificate profile':20} {'FAILED' if faults else f'{certificate.CHECKS} of {certificate.CHECKS}'}")
        for fault in faults:
            print(f"    {fault}")
    return 1 if failed or faults else 0


def unexpected(result: Result, expected: dict[str, str], records: Records) -> list[str]:
    """Answers that ended otherwise than they were made for."""
    sent = result.sent()
    found = {test: records.outcome(digest) for test, digest in sent.items()}
    wanted = {test: expected.get(test, VALID) for test in sent}
    faults = [f"response test {test}: {found[test]}, not {wanted[test]}" for test in sent if found[test] != wanted[test]]
    if len(sent) != result.suite.counts[2]:
        faults.append(f"{len(sent)} answers were sent, not {result.suite.counts[2]}")
    return faults


def show(name: str, faults: list[str], counts: tuple[int, int, int], refused: int) -> bool:
    print("{:20} {:8} {:8} {:9}  {}".format(name, *counts, "FAILED" if faults else refused))
    for fault in faults:
        print(f"    {fault}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
