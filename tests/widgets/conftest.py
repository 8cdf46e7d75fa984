"""A browser, a website that carries the tracker, and a bridge that only writes down what it is sent."""

import contextlib
import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "suitecrm_bridge" / "features" / "sites" / "static"
PAGES = Path(__file__).parent / "pages"
PATIENCE = 8.0
STARTED = time.time()
TOKEN = "the-token"
LOST = (0, dict[str, str]())

Event = dict[str, Any]


@dataclass(frozen=True)
class Received:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def batch(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.body)
        return read


@dataclass
class Collector:
    """What arrived. `answers` are given first, one for each batch; then everything is accepted.

    `delay` is how many seconds an answer takes; a `strict` one wants its token from the second batch on. With a `relay`
    that one says what becomes of a batch, even if its answer then gets lost on the way: LOST among the `answers`.
    """

    port: int
    received: list[Received] = field(default_factory=list)
    answers: deque[tuple[int, dict[str, str]]] = field(default_factory=deque)
    changed: threading.Condition = field(default_factory=threading.Condition)
    site: str = "site_test"
    relay: Callable[[Received], tuple[int, bytes]] | None = None
    delay: float = 0
    strict: bool = False
    firsts: set[tuple[object, object]] = field(default_factory=set)

    def url(self, page: str) -> str:
        return f"http://shop.test:{self.port}/{page}"

    @property
    def batches(self) -> list[dict[str, Any]]:
        return [request.batch for request in self.received if request.method == "POST"]

    def verdict(self, batch: dict[str, Any]) -> int:
        """As the bridge: a visitor's first batch of a page load needs no token."""
        first = (batch.get("visitor"), batch.get("load"))
        if batch.get("token") == TOKEN or not self.strict:
            return 202
        known = first in self.firsts
        self.firsts.add(first)
        return 401 if known else 202

    def events(self, kind: str | None = None) -> list[Event]:
        """In the order they arrived, each once: who leaves before the answer comes sends again under the same id."""
        once: dict[str, Event] = {}
        for event in self.arrivals(kind):
            once.setdefault(event["id"], event)
        return list(once.values())

    def arrivals(self, kind: str | None = None) -> list[Event]:
        """In the order they arrived, repeats included."""
        return [event for batch in self.batches for event in batch["events"] if kind in (None, event["type"])]

    def wait_for(self, wanted: Callable[[], object]) -> None:
        """Until `wanted` is true, looking again whenever something arrives."""
        with self.changed:
            if not self.changed.wait_for(wanted, PATIENCE):
                pytest.fail(f"did not arrive; there is {[(e['type'], e['url']) for e in self.events()]}")

    def wait_for_events(self, kind: str, count: int = 1) -> list[Event]:
        self.wait_for(lambda: len(self.events(kind)) >= count)
        return self.events(kind)

    def wait_for_arrivals(self, kind: str, count: int) -> list[Event]:
        self.wait_for(lambda: len(self.arrivals(kind)) >= count)
        return self.arrivals(kind)

    def stays_at(self, count: int, *, seconds: float = 0.4) -> None:
        """Give the page time to send something it should not."""
        time.sleep(seconds)
        assert len(self.received) == count


def hold_clock(page: Page) -> None:
    """From here on the page's time passes only when the test says so, however busy the machine is."""
    page.clock.install(time=STARTED)
    page.clock.pause_at(STARTED + 1)
    # A clock that jumps would end each request before its answer comes; old browsers have no such timer. After the
    # clock, which brings its own.
    page.add_init_script("delete AbortSignal.timeout")


class Handler(BaseHTTPRequestHandler):
    """Answers as the collector was told to; a subclass is made for each collector."""

    collector: Collector
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].strip("/") or "plain.html"
        if name == "tracking.js":
            return self.answer(200, "text/javascript", (STATIC / name).read_bytes())
        # Any path of the single-page site can be reloaded.
        file = next((found for found in (PAGES / name, PAGES / "spa.html") if found.is_file()), PAGES)
        text = file.read_text().replace("site_test", self.collector.site)
        for name in ("bridge", "elsewhere"):
            text = text.replace(f"{{{{{name}}}}}", f"http://{name}.test:{self.collector.port}")
        return self.answer(200, "text/html", text.encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        received = Received("POST", self.path, dict(self.headers), body)
        with self.collector.changed:
            self.collector.received.append(received)
            told = self.collector.answers.popleft() if self.collector.answers else None
            status, headers = told or (self.collector.verdict(json.loads(body)), {})
            self.collector.changed.notify_all()
        time.sleep(self.collector.delay)
        said: dict[int, Any] = {202: {"data": {"token": TOKEN}}, 401: {"error": {"details": {"token": [TOKEN]}}}}
        text = json.dumps(said.get(status, {}), separators=(",", ":")).encode()
        if self.collector.relay and told in (None, LOST):
            status, text = self.collector.relay(received)
        if told == LOST:
            self.close_connection = True
            return
        # A visitor who has left does not wait for the answer.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.answer(status, "application/json", text, headers)
        with self.collector.changed:
            self.collector.changed.notify_all()

    def do_OPTIONS(self) -> None:
        self.collector.received.append(Received("OPTIONS", self.path, dict(self.headers), b""))
        self.answer(204, "text/plain", b"")

    def answer(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        told = {
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Expose-Headers": "Retry-After",
            **(headers or {}),
        }
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **told}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None: ...


@pytest.fixture
def collector() -> Iterator[Collector]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    found = Collector(server.server_port)
    server.RequestHandlerClass = type("BoundHandler", (Handler,), {"collector": found})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor; whatever the tracker throws into one of its pages fails the test."""
    opened = chromium.new_context()
    thrown: list[str] = []
    opened.on("weberror", lambda found: thrown.append(str(found.error)))
    yield opened
    opened.close()
    assert thrown == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
