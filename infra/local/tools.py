"""Installs the pinned tools, each from its lock file, only when that file changed. `--tests` adds the tools of the tests.

It runs on the system's Python, before any virtual environment exists.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from progress import Failure, step

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "istanze-online"
CARGO_DENY = "0.20.2"
# The programs that tests call, each with its Debian package.
SYSTEM = {"chromium": "chromium", "xmlsec1": "xmlsec1", "openssl": "openssl"}


def require() -> None:
    """Fails unless the machine has the programs that cannot be installed here."""
    if sys.version_info < (3, 11):
        raise Failure("Python 3.11 or later is needed: install it (Debian: apt install python3 python3-venv).")
    _require_version(["cargo", "--version"], (1, 95), "Rust 1.95", "install it with rustup (https://rustup.rs)")
    _require_version(["node", "--version"], (20,), "Node 20", "install it (Debian: apt install nodejs npm)")
    for tool, package in {"npm": "npm", "strip": "binutils", "cc": "gcc"}.items():
        if not shutil.which(tool):
            raise Failure(f"{tool} is missing: install it (Debian: apt install {package}).")


def install() -> None:
    """Installs the environments of `.venv` and `node_modules`."""
    _python(ROOT / ".venv", HERE / "requirements.txt", "Installing SAM CLI, cfn-lint")
    _python(ROOT / ".venv/emulator", HERE / "requirements-emulator.txt", "Installing the emulator")
    lock, installed = ROOT / "package-lock.json", ROOT / "node_modules"
    if _changed(installed, lock):
        with step("Installing the packages of node_modules"):
            _run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], "npm could not install package-lock.json")
        _remember(installed, lock)


def install_for_tests() -> None:
    """Installs the official SPID suite and cargo-deny; checks the packages of the system."""
    _python(ROOT / ".venv/spid", HERE / "requirements-spid.txt", "Installing the official SPID suite")
    deny = CACHE / "tools/bin/cargo-deny"
    if not deny.exists():
        with step("Compiling cargo-deny (once, some minutes)"):
            light = {"LTO": "off", "OPT_LEVEL": "1", "CODEGEN_UNITS": "64", "DEBUG": "0"}  # it runs for a second
            profile = {f"CARGO_PROFILE_RELEASE_{key}": value for key, value in light.items()}
            command = ["cargo", "install", "cargo-deny", "--version", CARGO_DENY, "--locked", "--quiet"]
            command += ["--root", str(CACHE / "tools"), "--target-dir", str(CACHE / "tools-target")]
            _run(command, "cargo-deny could not be compiled", profile)
            shutil.rmtree(CACHE / "tools-target", ignore_errors=True)
    missing = [package for program, package in SYSTEM.items() if not shutil.which(program)]
    if missing:
        names = " ".join(missing)
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            raise Failure(f"Missing: {names}. Type `sudo apt-get install {names}`, then run this again.")
        with step(f"Installing {names}"):
            quiet = {"DEBIAN_FRONTEND": "noninteractive"}
            _run(["apt-get", "-qq", "update"], "apt-get update failed", quiet)
            _run(["apt-get", "-qq", "install", "--yes", *missing], f"{names} could not be installed", quiet)


def install_for_bench() -> None:
    """The peers that `make bench` runs beside our functions: bundled for Node, an environment for Python."""
    peers = ROOT / "crates/xtask/peers"
    _python(ROOT / ".venv/bench", peers / "python/requirements.txt", "Installing the peer in Python")
    lock, installed, bundle = peers / "node/package-lock.json", peers / "node/node_modules", ROOT / "build/peers/node.mjs"
    if _changed(installed, lock):
        with step("Installing the peer in Node"):
            quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
            _run(["npm", "ci", "--prefix", str(lock.parent), *quiet], "npm could not install the peer")
        _remember(installed, lock)
    bundle.parent.mkdir(parents=True, exist_ok=True)
    options = ["--bundle", "--minify", "--platform=node", "--target=node20", "--format=esm", f"--outfile={bundle}"]
    # The SDK is partly CommonJS: it asks for `require`, which a module has not.
    options += ["--banner:js=import{createRequire}from'module';const require=createRequire(import.meta.url);"]
    esbuild = str(installed / ".bin/esbuild")
    _run([esbuild, str(peers / "node/bootstrap.mjs"), *options], "esbuild could not bundle the peer")


def _python(environment: Path, lock: Path, title: str) -> None:
    if not _changed(environment, lock):
        return
    with step(title):
        _run([sys.executable, "-m", "venv", str(environment)], "No environment could be made (Debian: apt install python3-venv)")
        pip = [str(environment / "bin/pip"), "install", "--quiet", "--disable-pip-version-check"]
        _run([*pip, "--requirement", str(lock)], f"pip could not install {lock.relative_to(ROOT)}")
    _remember(environment, lock)


def _changed(folder: Path, lock: Path) -> bool:
    stamp = folder / ".installed"
    return not stamp.exists() or stamp.read_text() != _digest(lock)


def _remember(folder: Path, lock: Path) -> None:
    (folder / ".installed").write_text(_digest(lock))


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _require_version(command: list[str], wanted: tuple[int, ...], name: str, advice: str) -> None:
    if not shutil.which(command[0]):
        raise Failure(f"{name} is missing: {advice}.")
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    found = tuple(int(number) for number in re.findall(r"\d+", said.stdout)[:2])
    if said.returncode or found < wanted:
        raise Failure(f"{name} or later is needed, but `{' '.join(command)}` says “{(said.stdout or said.stderr).strip()}”: {advice}.")


def _run(command: list[str], failure: str, more: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command, cwd=ROOT, env=dict(os.environ) | (more or {}), stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if done.returncode:
        lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        raise Failure(f"{failure}; it said: {lines[-1].strip() if lines else 'nothing'}.")


if __name__ == "__main__":
    try:
        require()
        install()
        if "--tests" in sys.argv:
            install_for_tests()
        if "--bench" in sys.argv:
            install_for_bench()
    except Failure as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit(130)
