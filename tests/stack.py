"""The whole product as real processes on ports of its own, each of which can be killed and started again."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import httpx
import redis

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.entrypoints.up.environment import sandbox_clients
from suitecrm_bridge.entrypoints.up.redis import server_command, url

OURS = ("facade", "ingest", "worker", "scheduler")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(holds: Callable[[], object], seconds: float, what: str) -> None:
    """Wait until `holds()` is true; connection errors count as not yet. Raises AssertionError naming `what`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(httpx.TransportError, redis.ConnectionError, OSError, Unavailable):
            if holds():
                return
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s: {what}")


class Stack:
    """Redis, sandbox and our four processes, each as often as wanted: `worker-2` is a second worker.

    `folder` must have a short path (unix socket).
    """

    def __init__(self, folder: Path, extra: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.port, self.crm_port = free_port(), free_port()
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        (folder / "redis").mkdir()
        self.environment = {
            "PATH": os.environ["PATH"],
            "SUITECRM_URL": f"http://127.0.0.1:{self.crm_port}",
            **sandbox_clients(),
            "BRIDGE_SECRET_KEY": "a secret of the tests, long enough for the rule",
            "BRIDGE_REDIS_URL": url(folder / "redis"),
            "BRIDGE_DATABASE_URL": f"sqlite:///{folder / 'bridge.db'}",
            "BRIDGE_PORT": str(self.port),
            **(extra or {}),
        }

    @property
    def facade_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def crm_url(self) -> str:
        return self.environment["SUITECRM_URL"]

    def redis(self) -> "redis.Redis":
        return redis.Redis.from_url(self.environment["BRIDGE_REDIS_URL"])

    def start(self, *names: str) -> None:
        for name in names:
            with (self.folder / f"{name}.log").open("ab") as log:
                self._running[name] = subprocess.Popen(
                    self._command(name),
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                    cwd=self.folder,
                    start_new_session=True,
                )
            self._wait_for(name)

    def kill(self, name: str) -> None:
        """SIGKILL, to the whole group: granian and the worker have children."""
        process = self._running.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self, name: str) -> None:
        process = self._running.pop(name)
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def stop_all(self) -> None:
        for name in reversed(list(self._running)):
            self.stop(name)

    def pid(self, name: str) -> int:
        return self._running[name].pid

    def cli(self, *arguments: str) -> str:
        result = subprocess.run(
            [sys.executable, "-m", "suitecrm_bridge.entrypoints.cli", *arguments],
            env=self.environment, cwd=self.folder, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def _command(self, name: str) -> list[str]:
        if name == "redis":
            return server_command(self.folder / "redis")
        if name == "sandbox":
            where = ["--port", str(self.crm_port), "--database", str(self.folder / "sandbox.db")]
            return [sys.executable, "-m", "suitecrm_bridge.sandbox", *where, "--control"]
        verb = "serve" if name == "facade" else name.partition("-")[0]
        return [sys.executable, "-m", "suitecrm_bridge.entrypoints.cli", verb]

    def _wait_for(self, name: str) -> None:
        ready: dict[str, Callable[[], object]] = {
            "redis": lambda: self.redis().ping(),
            "sandbox": lambda: httpx.get(self.crm_url, timeout=5).status_code,
            "facade": lambda: httpx.get(f"{self.facade_url}/healthz", timeout=5).is_success,
        }
        if name in ready:
            until(ready[name], 30, f"{name} answers")


@contextlib.contextmanager
def running(folder: Path, *names: str, extra: Mapping[str, str] | None = None) -> Iterator[Stack]:
    """A stack with a migrated database and the named processes running."""
    stack = Stack(folder, extra)
    try:
        if "redis" in names:
            stack.start("redis")
        if "sandbox" in names:
            stack.start("sandbox")
        stack.cli("migrate")
        stack.start(*(name for name in names if name not in {"redis", "sandbox"}))
        yield stack
    finally:
        stack.stop_all()
