"""Start everything in order, say where it is, and stop everything on Ctrl-C."""

import fcntl
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click

from suitecrm_bridge.core.services import Services
from suitecrm_bridge.entrypoints.up import redis
from suitecrm_bridge.entrypoints.up.environment import LocalEnvironment, local_environment
from suitecrm_bridge.entrypoints.up.supervisor import Program, StartFailed, Supervisor

_OURS = ("facade", "ingest", "worker", "scheduler")


def run(folder: Path) -> int:
    """Run until SIGINT or SIGTERM. Exit status 0 after that, 1 when something could not be started."""
    # TERM is handled like Ctrl-C, so that `kill` too leaves no process behind, also while all is being started.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with _alone(folder):
            return _run(folder)
    except (StartFailed, click.ClickException) as wrong:
        click.echo(str(wrong), err=True)
        return 1


def _run(folder: Path) -> int:
    env = local_environment(folder, os.environ)
    os.environ.update(env.variables)
    _check_ports(env)
    supervisor = Supervisor(folder, _programs(folder, env), env.variables)
    try:
        with suppress(KeyboardInterrupt):
            _start(supervisor, folder, env)
            _stay(supervisor)
        click.echo("\nStopping ...")
    finally:
        supervisor.stop()
    click.echo("Everything is stopped.")
    return 0


def _start(supervisor: Supervisor, folder: Path, env: LocalEnvironment) -> None:
    from suitecrm_bridge.bootstrap import services
    from suitecrm_bridge.entrypoints.up.welcome import prepare, welcome

    supervisor.launch()
    if env.embedded_redis:
        supervisor.start("redis")
        _wait(redis.socket_path(folder / "redis").exists, "Redis", folder)
    if env.sandbox:
        supervisor.start("sandbox")
        _wait(lambda: _answers(env.suitecrm_url), "the sandbox SuiteCRM", folder)
    built = services("up")
    prepare(built)
    _examine(built)
    supervisor.start(*_OURS)
    _wait(lambda: _answers(f"http://{env.variables['BRIDGE_HOST']}:{env.port}/readyz"), "the facade", folder)
    click.echo(welcome(built, env, folder))


def _examine(built: Services) -> None:
    from suitecrm_bridge.entrypoints.doctor import examine, report

    findings = examine(built)
    report(findings)
    if any(finding.failed for finding in findings):
        raise StartFailed("Not started: mend what is marked above and try again.")


def _programs(folder: Path, env: LocalEnvironment) -> list[Program]:
    (folder / "redis").mkdir(parents=True, exist_ok=True)
    verb = [sys.executable, "-m", "suitecrm_bridge.entrypoints.cli"]
    programs = [Program(name, [*verb, "serve" if name == "facade" else name], 30) for name in _OURS]
    if env.embedded_redis:
        programs.append(Program("redis", redis.server_command(folder / "redis"), 10))
    if env.sandbox:
        stand_in = [
            "-m",
            "suitecrm_bridge.sandbox",
            "--port",
            str(env.sandbox_port),
            "--database",
            str(folder / "sandbox.db"),
        ]
        programs.append(Program("sandbox", [sys.executable, *stand_in], 20))
    return programs


def _stay(supervisor: Supervisor) -> None:
    """Return on SIGINT or SIGTERM; say so when a process keeps dying."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        # As an exception it may strike while Python cleans an object up, and is dropped there.
        signal.signal(number, lambda *_: stop.set())
    told: set[str] = set()
    while not stop.wait(1):
        if not supervisor.alive():
            raise StartFailed("The supervisor stopped by itself; see supervisord.log.")
        for name in set(supervisor.failed()) - told:
            told.add(name)
            click.echo(f"{name} keeps stopping; see its log.", err=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One `up` for each data folder: two would share one database and one Redis."""
    with (folder / "up.lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StartFailed(f"It runs already with the data in {folder}.") from None
        yield


def _check_ports(env: LocalEnvironment) -> None:
    wanted = {"BRIDGE_PORT": env.port} | ({"BRIDGE_SANDBOX_PORT": env.sandbox_port} if env.sandbox else {})
    for setting, port in wanted.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((env.variables["BRIDGE_HOST"], port))
            except OSError:
                raise StartFailed(f"Port {port} is taken; choose another with {setting}.") from None


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=2) as response:  # noqa: S310  # our own loopback address
            return bool(response.status < 500)
    except (URLError, OSError):
        return False


def _wait(ready: Callable[[], bool], what: str, folder: Path) -> None:
    end = time.monotonic() + 30
    while not ready():
        if time.monotonic() > end:
            raise StartFailed(f"{what} did not come up within 30 s; see {folder / 'log'}.")
        time.sleep(0.1)
