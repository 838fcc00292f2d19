"""One run of the official suite, by its own program, with what it reported and what it sent."""

import hashlib
import json
import os
import re
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / ".venv/spid/bin/spid_sp_test"
# The identity provider that the suite plays: its metadata is infra/local/idp/spid-sp-test.xml.
IDP = "https://localhost:8443"
# The page that each test got: what was sent stands before it.
DUMP = re.compile(r"\A<!-- .*? -->\n\n<!-- (.*) -->\n\n", re.DOTALL)


@dataclass(frozen=True)
class Suite:
    """What to run, and how many checks of each kind there must be: a run of nothing ends well too."""

    name: str
    federation: str
    level: int
    counts: tuple[int, int, int]
    post: bool = False

    def run(self, portal: str, folder: Path) -> "Result":
        """Runs all of it against the portal."""
        here = folder / self.name.replace(" ", "-")
        here.mkdir(parents=True)
        metadata = f"{portal}/{self.federation}/metadata"
        access = f"{portal}/{self.federation}/accesso?idp={IDP}&livello={self.level}{'&metodo=post' * self.post}"
        command = [str(TOOL), "--metadata-url", metadata, "--authn-url", access, "--extra", "--test-response"]
        command += ["--profile", f"{self.federation}-sp-public", "--debug", "ERROR"]
        command += ["-rf", "json", "-o", str(here / "report.json"), "--response-html-dumps", str(here / "pages")]
        quiet = {"PYTHONWARNINGS": "ignore", "PYTHONUTF8": "1"}
        with (here / "log").open("wb") as log:
            done = subprocess.run(command, cwd=here, env=os.environ | quiet, stdout=log, stderr=log)
        return Result(self, here, done.returncode)


@dataclass(frozen=True)
class Result:
    """What a run left behind."""

    suite: Suite
    folder: Path
    code: int

    def counts(self) -> tuple[int, int, int]:
        """How many checks there were of metadata, request, response."""
        return tuple(len(checks) for checks in self._checks().values())

    def faults(self) -> list[str]:
        """What went wrong, as far as the suite itself can tell."""
        found = [f"{kind}: {check['test']}" for kind, checks in self._checks().items() for check in checks if check["result"] != "success"]
        if self.code:
            found.append(f"the suite exited with {self.code}")
        log = (self.folder / "log").read_text()
        found += [line for line in log.splitlines() if re.match(r"CRITICAL|Traceback", line)]
        if self.counts() != self.suite.counts:
            found.append(f"{self.counts()} checks, not {self.suite.counts}")
        repeated = [test for test, times in Counter(check["test_id"] for check in self._checks()["response"]).items() if times > 1]
        return found + [f"response test {test} ran twice" for test in repeated]

    def sent(self) -> dict[str, str]:
        """By response test, the SHA-256 of the answer it sent: records are named by it."""
        digests = {}
        for page in sorted((self.folder / "pages").glob("*.html")):
            with page.open(newline="") as file:
                xml = DUMP.match(file.read()).group(1)
            digests[page.stem.rpartition("_")[0]] = hashlib.sha256(xml.encode()).hexdigest()
        return digests

    def _checks(self) -> dict[str, list[dict]]:
        report = self.folder / "report.json"
        tested = json.loads(report.read_text())["test"]["sp"] if report.exists() else {}
        kinds = {"metadata": "metadata_extra", "request": "authnrequest_extra", "response": "response"}
        return {name: [check for group in tested.get(kind, {}).values() for check in group] for name, kind in kinds.items()}
