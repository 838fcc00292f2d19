"""The local stack: `up`, `down`, `reset`, `run`, and `exec -- COMMAND` on a stack of its own.

`up` leaves it running in `.state/`; `run` stays in the foreground until Ctrl-C. Ports come from
PORT, MAIL_WEB_PORT, MAIL_SMTP_PORT and IDP_PORT. `exec` takes free ports and a folder that it removes
afterwards, so that tests run beside a `make run`.
"""

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import deployment
from processes import ROOT, Ports, Stack
from progress import Failure, step


def kept() -> Stack:
    """The stack of this checkout; its state is kept when it stops."""
    stack = Stack(ROOT / ".state", Ports.from_environment(), persistent=True)
    running = stack.running_ports()
    if running and running != stack.ports:
        raise Failure(f"The stack runs on port {running.portal} already: `make down` stops it.")
    return stack


def raise_up(stack: Stack) -> str:
    """Starts, deploys and seeds. If a step fails, every process is stopped."""
    try:
        restarted = None
        if len(stack.running()) < 3:
            restarted = int(time.time())
            stack.stop()
            with step("Starting the emulator, the mailbox and the test identity provider"):
                stack.start()
        with step("Deploying template.yaml"):
            deployment.deploy(stack)
            deployment.lock_records(stack)
            deployment.write_function_variables(stack)
            if restarted:
                deployment.resume_workflows(stack, restarted)
        with step("Seeding"):
            return deployment.seed(stack)
    except BaseException:
        stack.stop()
        raise


def up() -> None:
    stack = kept()
    sign_in = raise_up(stack)
    print(f"\nPortal     {stack.url}/\nMailbox    {stack.mailbox}/\nTest SPID  {stack.idp}/\n")
    if sign_in:
        print(sign_in + "\n")


def run() -> None:
    up()
    print("Ctrl-C stops it; its data are kept (`make reset` empties it).", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        print()
        down()


def down() -> None:
    stack = Stack(ROOT / ".state", Ports(), persistent=True)
    print("Stopped; the state is kept in .state/." if stack.stop() else "Nothing was running.")


def reset() -> None:
    stack = Stack(ROOT / ".state", Ports(), persistent=True)
    stack.stop()
    shutil.rmtree(stack.state, ignore_errors=True)
    print("The local stack is empty again.")


def exec_(command: list[str]) -> int:
    """Runs the command beside a fresh stack and answers with its exit code."""
    with tempfile.TemporaryDirectory(prefix="polis-", ignore_cleanup_errors=True) as folder:
        stack = Stack(Path(folder), Ports.free(), persistent=False)
        raise_up(stack)
        try:
            return subprocess.run(command, cwd=ROOT, env=deployment.environment(stack)).returncode
        finally:
            stack.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=["up", "down", "reset", "run", "exec"])
    parser.add_argument("command", nargs=argparse.REMAINDER, help="for exec, after --")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # SIGTERM tidies up like Ctrl-C
    try:
        if asked.action == "exec":
            return exec_([word for i, word in enumerate(asked.command) if (i, word) != (0, "--")])
        {"up": up, "down": down, "reset": reset, "run": run}[asked.action]()
        return 0
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 1
    except FileNotFoundError as missing:
        print(f"{missing.filename} is missing: `make tools` installs what this needs.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
