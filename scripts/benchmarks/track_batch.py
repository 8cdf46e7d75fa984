"""POST /track/batch accepted by the facade, against the least a handler can do on the same server."""

import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
from benchmarks.figure import Figure
from benchmarks.load import Post, accepted_a_second

SCRIPTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(SCRIPTS.parent))

from tests.stack import Stack, free_port, running, until  # noqa: E402  # the tests' folder is no package on the path

ROUNDS, SECONDS, MANY = 5, 4, 20
_ORIGIN = "https://shop.example"
_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
_RATIO, _REQUESTS, _EVENTS = 0.7, 3_000, 20_000


def run() -> Iterator[Figure]:
    """Requests a second with one event each, and events a second in batches of 20: medians of interleaved rounds."""
    with (
        tempfile.TemporaryDirectory(prefix="scb-") as folder,
        running(Path(folder), "redis") as stack,
        ExitStack() as held,
    ):
        site = stack.cli("sites", "add", "Shop", "--origin", _ORIGIN).strip()
        bare_port, our_port = (held.enter_context(_served(stack, name)) for name in ("bare_app", "facade_app"))
        bare, ours = _compare(stack, bare_port, our_port, _batch(site, our_port, 1))
        ratio = ours / bare
        target, met = f"{_REQUESTS:,} or more, ratio {_RATIO} or more", ratio >= _RATIO and ours >= _REQUESTS
        yield Figure("track/batch accepted, 1 event each", ours, "requests/s", bare, ratio, target, met)
        bare, ours = _compare(stack, bare_port, our_port, _batch(site, our_port, MANY))
        name, target, met = f"track/batch accepted, {MANY} events each", f"{_EVENTS:,} or more", ours * MANY >= _EVENTS
        yield Figure(name, ours * MANY, "events/s", bare * MANY, ours / bare, target, met)


@contextmanager
def _served(stack: Stack, name: str) -> Iterator[int]:
    """The port of one application, served as `suitecrm-bridge serve` serves the facade."""
    port = free_port()
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    threads = ["--blocking-threads", "64", "--backlog", "1024"]
    command = [sys.executable, "-m", "granian", *options, *threads, f"benchmarks.track_apps:{name}"]
    environment = {**stack.environment, "PYTHONPATH": str(SCRIPTS)}
    with (stack.folder / f"{name}.log").open("ab") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=stack.folder)
    try:
        until(lambda: _listens(port), 30, f"{name} answers")
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


def _listens(port: int) -> bool:
    with socket.create_connection(("127.0.0.1", port), timeout=1):
        return True


def _compare(stack: Stack, bare_port: int, our_port: int, post: Post) -> tuple[float, float]:
    """Medians of accepted requests a second of the bare handler and of the facade, measured in turn."""
    rounds = [tuple(_measured(stack, post, port) for port in (bare_port, our_port)) for _ in range(ROUNDS + 1)]
    warm = rounds[1:]
    return statistics.median(bare for bare, _ in warm), statistics.median(ours for _, ours in warm)


def _measured(stack: Stack, post: Post, port: int) -> float:
    # An empty stream for each, or the later one would meet a Redis with more in its memory.
    with stack.redis() as redis:
        redis.delete("scb:events")
    return accepted_a_second(post, port, SECONDS)


def _batch(site: str, port: int, size: int) -> Post:
    """A visitor's further hit: the first one has given its token."""
    now = int(time.time() * 1000)
    page, visitor = str(uuid.uuid4()), str(uuid.uuid4())
    view = {
        "type": "pageview",
        "at": now,
        "page_id": page,
        "url": f"{_ORIGIN}/pricing?utm_source=mail",
        "title": "Our prices",
        "data": {"viewport_width": 1280, "viewport_height": 720, "language": "de-DE"},
    }
    events = [{"id": str(uuid.uuid4()), **view} for _ in range(size)]
    batch = {"site": site, "visitor": visitor, "sent_at": now, "events": events}
    headers = {"Content-Type": "text/plain;charset=UTF-8", "Origin": _ORIGIN, "User-Agent": _BROWSER}
    path = "/api/v1/track/batch"
    first = httpx.post(f"http://127.0.0.1:{port}{path}", content=json.dumps(batch), headers=headers, timeout=10)
    return Post(path, headers, json.dumps({**batch, "token": first.json()["data"]["token"]}))
