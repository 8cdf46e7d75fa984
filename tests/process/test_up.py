"""`suitecrm-bridge up` starts everything, says where it is, mends what dies, and leaves no process behind."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.stack import free_port, until

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc"),
]

PARTS = {"redis", "sandbox", "facade", "ingest", "worker", "scheduler"}


@dataclass
class Up:
    """A running `up` with its data in `folder` and what it prints in a file beside it."""

    folder: Path
    environment: dict[str, str]
    process: "subprocess.Popen[bytes]"

    @property
    def said(self) -> str:
        return re.sub(r"\x1b\[\d*m", "", (self.folder / "said").read_text())

    def again(self) -> "subprocess.CompletedProcess[str]":
        """A second `up` on the same data, on ports of its own."""
        ports = {name: str(free_port()) for name in ("BRIDGE_PORT", "BRIDGE_SANDBOX_PORT")}
        return subprocess.run(
            command(self.folder), env={**self.environment, **ports}, cwd=self.folder,
            capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip


def command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "suitecrm_bridge.entrypoints.cli", "up", "--data", str(folder / "data")]


@pytest.fixture(scope="module")
def up() -> Iterator[Up]:
    with tempfile.TemporaryDirectory(prefix="scb-", ignore_cleanup_errors=True) as short:
        folder = Path(short)
        ports = {name: str(free_port()) for name in ("BRIDGE_PORT", "BRIDGE_SANDBOX_PORT")}
        environment = {"PATH": os.environ["PATH"], **ports}
        with (folder / "said").open("wb") as said:
            process = subprocess.Popen(
                command(folder), env=environment, cwd=folder, stdout=said, stderr=said, start_new_session=True
            )
        started = Up(folder, environment, process)
        try:
            until(lambda: "Everything runs." in started.said or process.poll() is not None, 60, "it is up")
            yield started
        finally:
            left = descendants(process.pid)
            process.kill()
            process.wait()
            for pid in left:
                if alive(pid):
                    os.kill(pid, signal.SIGKILL)


def descendants(pid: int) -> set[int]:
    """Everything that `pid` started, and what those started."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = {int(child) for task in tasks for child in (task / "children").read_text().split()}
    except FileNotFoundError:
        return set()
    return children.union(*(descendants(child) for child in children))


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except FileNotFoundError:
        return ""


def facade(up: Up) -> int | None:
    """The facade's own process, not the one that granian made for its requests; None while there is none."""
    found = {pid for pid in descendants(up.process.pid) if command_of(pid).rstrip().endswith(" serve")}
    return next(iter(found - {child for pid in found for child in descendants(pid)}), None)


def answers(address: str) -> bool:
    return httpx.get(address, timeout=10, follow_redirects=True).is_success


def test_every_printed_address_answers(up: Up) -> None:
    assert "Everything runs." in up.said, up.said
    addresses = re.findall(r"http://\S+", up.said)
    assert len(addresses) >= 4
    for address in addresses:
        until(lambda address=address: answers(address), 10, f"{address} answers")


def test_a_second_one_on_the_same_data_is_refused_in_one_line(up: Up) -> None:
    refused = up.again()
    assert refused.returncode == 1
    assert refused.stdout + refused.stderr == f"It runs already with the data in {up.folder / 'data'}.\n"
    assert answers(f"http://127.0.0.1:{up.environment['BRIDGE_PORT']}/readyz")


def test_a_facade_that_is_killed_comes_back(up: Up) -> None:
    killed = facade(up)
    assert killed
    with_it = descendants(killed)
    os.kill(killed, signal.SIGKILL)
    until(lambda: facade(up) not in {None, killed}, 20, "the supervisor starts it again")
    until(lambda: not any(alive(pid) for pid in with_it), 20, "nothing of the old one is left")
    until(lambda: answers(f"http://127.0.0.1:{up.environment['BRIDGE_PORT']}/readyz"), 20, "it answers")


def test_ctrl_c_stops_everything_it_started(up: Up) -> None:
    started = descendants(up.process.pid)
    assert len(started) >= len(PARTS)
    up.process.send_signal(signal.SIGINT)
    assert up.process.wait(timeout=75) == 0
    assert "Everything is stopped." in up.said
    assert {command_of(pid) for pid in started if alive(pid)} == set()
