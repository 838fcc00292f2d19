"""Starts, finds and stops the processes of a local stack: the emulator, the mailbox, the test identity provider."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from progress import Failure

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
REGION = "eu-south-1"


@dataclass(frozen=True)
class Ports:
    """The ports of a stack, on 127.0.0.1 only."""

    portal: int = 4566
    mail_web: int = 1080
    mail_smtp: int = 1025
    idp: int = 1090

    @property
    def named(self) -> dict[str, int]:
        """The ports by the name of the variable that chooses each."""
        return {"PORT": self.portal, "MAIL_WEB_PORT": self.mail_web, "MAIL_SMTP_PORT": self.mail_smtp, "IDP_PORT": self.idp}

    @classmethod
    def from_environment(cls) -> "Ports":
        found = []
        for name, default in cls().named.items():
            text = os.environ.get(name) or str(default)
            if not text.isdecimal() or not 0 < int(text) < 65536:
                raise Failure(f"{name}={text} is not a port: give a number from 1 to 65535.")
            found.append(int(text))
        return cls(*found)

    @classmethod
    def free(cls) -> "Ports":
        sockets = [socket.create_server((HOST, 0)) for _ in cls().named]
        ports = cls(*(s.getsockname()[1] for s in sockets))
        for s in sockets:
            s.close()
        return ports

    def require_free(self) -> None:
        for name, port in self.named.items():
            try:
                socket.create_server((HOST, port)).close()
            except OSError:
                raise Failure(
                    f"Port {port} is in use: stop the program that holds it, or choose another with {name}=…"
                ) from None


@dataclass(frozen=True)
class Stack:
    """A running or stopped local stack: its folder of state and its ports."""

    state: Path
    ports: Ports
    persistent: bool

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.ports.portal}"

    @property
    def endpoint(self) -> str:
        return f"http://localhost:{self.ports.portal}"

    @property
    def mailbox(self) -> str:
        return f"http://{HOST}:{self.ports.mail_web}"

    @property
    def idp(self) -> str:
        return f"http://{HOST}:{self.ports.idp}"

    def aws(self) -> dict[str, str]:
        """The environment for clients of the emulated AWS, without the developer's own AWS settings."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        return kept | {
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "SAM_CLI_TELEMETRY": "0",
        }

    def start(self) -> None:
        """Starts the processes and waits until they answer."""
        self.ports.require_free()
        (self.state / "tmp").mkdir(parents=True, exist_ok=True)
        pids = {}
        try:
            pids["mailbox"] = self._spawn("mailbox", self._mailbox_command(), dict(os.environ)).pid
            pids["idp"] = self._spawn("idp", self._idp_command(), dict(os.environ)).pid
            emulator = self._spawn("emulator", self._emulator_command(), self._emulator_environment())
            pids["emulator"] = emulator.pid
        finally:
            self._pid_file.write_text(json.dumps({"pids": pids, "ports": vars(self.ports)}))
        self._wait_for("emulator", f"{self.endpoint}/_ministack/health", pids["emulator"])
        self._wait_for("mailbox", f"{self.mailbox}/email", pids["mailbox"])
        self._wait_for("identity provider", f"{self.idp}/spid/metadata", pids["idp"])

    def stop(self) -> bool:
        """Stops the processes; the emulator saves its state first. True if a process was running."""
        running = self.running()
        for pid in running.values():
            _signal(pid, signal.SIGTERM)
        deadline = time.monotonic() + 30
        while any(_alive(pid) for pid in running.values()) and time.monotonic() < deadline:
            time.sleep(0.05)
        for pid in running.values():
            _signal(pid, signal.SIGKILL)  # the Lambdas of its process group, or itself if it hangs
        self._pid_file.unlink(missing_ok=True)
        return bool(running)

    def running(self) -> dict[str, int]:
        """The ids of the running processes, by name."""
        if not self._pid_file.exists():
            return {}
        pids = json.loads(self._pid_file.read_text())["pids"]
        return {name: pid for name, pid in pids.items() if _alive(pid)}

    def running_ports(self) -> Ports | None:
        """The ports of the stack that runs in this folder."""
        return Ports(**json.loads(self._pid_file.read_text())["ports"]) if self.running() else None

    @property
    def _pid_file(self) -> Path:
        return self.state / "processes.json"

    def _spawn(self, name: str, command: list[str], environment: dict[str, str]) -> subprocess.Popen:
        with (self.state / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )

    def _emulator_command(self) -> list[str]:
        return [str(ROOT / ".venv/emulator/bin/python"), str(ROOT / "infra/local/emulator.py")]

    def _emulator_environment(self) -> dict[str, str]:
        """The environment that every function inherits: nothing of the developer's own may be in it."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.state),
            "TMPDIR": str(self.state / "tmp"),
            "LANG": "C.UTF-8",
            "AUTH": "true",
            "BIND_HOST": HOST,
            "GATEWAY_PORT": str(self.ports.portal),
            "MINISTACK_HOST": "localhost",
            "MINISTACK_REGION": REGION,
            "AWS_ENDPOINT_URL": self.endpoint,
            "PERSIST_STATE": "1" if self.persistent else "0",
            "S3_PERSIST": "1" if self.persistent else "0",
            "STATE_DIR": str(self.state / "aws"),
            "S3_DATA_DIR": str(self.state / "s3"),
            "SMTP_HOST": f"{HOST}:{self.ports.mail_smtp}",
            "SFTP_ENABLED": "0",
            "IOT_MTLS_ENABLED": "0",
        }

    def _mailbox_command(self) -> list[str]:
        command = ["node", str(ROOT / "node_modules/maildev/bin/maildev"), "--ip", HOST, "--web-ip", HOST]
        command += ["--smtp", str(self.ports.mail_smtp), "--web", str(self.ports.mail_web)]
        return command + ["--mail-directory", str(self.state / "mail")]

    def _idp_command(self) -> list[str]:
        command = [str(ROOT / ".venv/emulator/bin/python"), str(ROOT / "infra/local/idp/server.py")]
        return command + ["--port", str(self.ports.idp), "--portal", self.url, "--keys", str(self.state / "idp")]

    def _wait_for(self, name: str, address: str, pid: int) -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and _alive(pid):
            try:
                with urllib.request.urlopen(address, timeout=2):
                    return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.05)
        raise Failure(f"The {name} did not start: its log, in {self.state}, says why.")


def _alive(pid: int) -> bool:
    try:
        os.waitpid(pid, os.WNOHANG)  # a child process that ended stays listed until it is waited for
    except ChildProcessError:
        pass
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        zombie = ") Z " in Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    if not command:
        return not zombie  # empty also for an instant after the start
    return any(ours in command for ours in (b"emulator.py", b"maildev", b"idp/server.py"))  # not another program with a recycled number


def _signal(pid: int, number: int) -> None:
    try:
        if number == signal.SIGKILL:
            os.killpg(pid, number)
        else:
            os.kill(pid, number)
    except ProcessLookupError:
        pass
