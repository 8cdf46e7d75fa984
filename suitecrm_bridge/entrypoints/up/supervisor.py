"""Run the product's processes under supervisord: start in order, restart what dies, stop in the reverse order."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from xmlrpc.client import Fault, ServerProxy

from supervisor.xmlrpc import SupervisorTransport

from suitecrm_bridge.entrypoints.up.sockets import socket_in


@dataclass(frozen=True)
class Program:
    """One process. `priority` orders start (low first) and stop (high first)."""

    name: str
    command: Sequence[str]
    priority: int


class StartFailed(RuntimeError):
    """A process did not come up; the message names its log."""


class Supervisor:
    """A supervisord of our own, with its files in `folder`; programs start when they are told to."""

    def __init__(self, folder: Path, programs: Sequence[Program], environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._socket = socket_in(folder, "supervisor.sock")
        self._programs = programs
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    def launch(self) -> None:
        """Start supervisord itself; no program runs yet. Raises StartFailed after 10 s."""
        logs = self._folder / "log"
        logs.mkdir(parents=True, exist_ok=True)
        self._socket.unlink(missing_ok=True)
        config = self._folder / "supervisord.conf"
        config.write_text(self._config(logs))
        # A session of its own: the terminal's Ctrl-C reaches `up` alone, which then stops everything in order.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "supervisor.supervisord", "--nodaemon", "--silent", "--configuration", str(config)],
            env=dict(self._environment),
            start_new_session=True,
        )
        _until(self._socket.exists, 10, "supervisord", logs / "supervisord.log")

    def start(self, *names: str) -> None:
        """Start programs and wait until supervisord calls them running. Raises StartFailed."""
        for name in names:
            try:
                self._rpc().supervisor.startProcess(name)
            except Fault as fault:
                raise StartFailed(f"{name} did not start ({fault.faultString}); see {self._log(name)}") from None

    def failed(self) -> list[str]:
        """The programs that died so often that supervisord gave them up."""
        states = cast("list[dict[str, str]]", self._rpc().supervisor.getAllProcessInfo())
        return [state["name"] for state in states if state["statename"] in {"FATAL", "BACKOFF"}]

    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Stop every program in reverse order, then supervisord."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            # Three ranks of programs, each of which has 15 s.
            self._process.wait(timeout=50)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _rpc(self) -> ServerProxy:
        return ServerProxy("http://127.0.0.1", transport=SupervisorTransport(None, None, f"unix://{self._socket}"))

    def _log(self, name: str) -> Path:
        return self._folder / "log" / f"{name}.log"

    def _config(self, logs: Path) -> str:
        head = (
            f"[supervisord]\nlogfile={logs}/supervisord.log\npidfile={self._folder}/supervisord.pid\n"
            f"childlogdir={logs}\nidentifier=suitecrm-bridge\n\n"
            f"[unix_http_server]\nfile={self._socket}\nchmod=0700\n\n"
            "[rpcinterface:supervisor]\n"
            "supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface\n"
        )
        return head + "".join(self._section(program) for program in self._programs)

    def _section(self, program: Program) -> str:
        command = " ".join(_quoted(part) for part in program.command)
        return (
            f"\n[program:{program.name}]\ncommand={command}\npriority={program.priority}\n"
            "autostart=false\nautorestart=true\nstartsecs=1\nstartretries=10\n"
            "stopwaitsecs=15\nstopasgroup=true\nkillasgroup=true\n"
            f"redirect_stderr=true\nstdout_logfile={self._log(program.name)}\n"
            "stdout_logfile_maxbytes=20MB\nstdout_logfile_backups=2\n"
        )


def _quoted(part: str) -> str:
    """supervisord reads % as the start of a placeholder and splits like a shell."""
    escaped = part.replace("%", "%%")
    return f"'{escaped}'" if not escaped or " " in escaped else escaped


def _until(ready: Callable[[], bool], seconds: float, what: str, log: Path) -> None:
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise StartFailed(f"{what} did not come up within {seconds:.0f} s; see {log}")
        time.sleep(0.05)
