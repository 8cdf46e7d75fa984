"""What a browser saw is what the bridge stored, once, whatever happened in between."""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.stack import Stack, running, until

from .conftest import LOST, Collector, Received
from .test_privacy import STORAGE_BLOCKED

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.xdist_group("process")]

BUSY = (503, {"Retry-After": "1"})


@pytest.fixture
def stack(collector: Collector) -> Iterator[Stack]:
    """A real facade and ingest behind the collector, which relays to them what it does not spoil itself."""
    with (
        tempfile.TemporaryDirectory(prefix="scb-") as folder,
        running(Path(folder), "redis", "facade", "ingest") as started,
        httpx.Client(base_url=started.facade_url, timeout=20) as client,
    ):
        collector.site = started.cli("sites", "add", "Shop", "--origin", collector.url("").rstrip("/")).strip()

        def relay(received: Received) -> tuple[int, bytes]:
            passed = {name: received.headers[name] for name in ("Origin", "User-Agent", "Content-Type")}
            answer = client.post(received.path, content=received.body, headers=passed)
            return answer.status_code, answer.content

        collector.relay = relay
        yield started
        collector.relay = None


def stored(stack: Stack) -> list[tuple[str, str, str | None, str]]:
    with closing(sqlite3.connect(stack.folder / "bridge.db")) as database:
        return database.execute("SELECT id, type, name, visitor_id FROM events").fetchall()


def everything_is_stored(stack: Stack, collector: Collector) -> None:
    """Each event that reached us is in the table, and nothing is there twice (its key would not allow it)."""
    seen = {event["id"] for event in collector.events()}
    until(lambda: {row[0] for row in stored(stack)} == seen, 30, "what was seen is stored")


def say(page: Page, name: str) -> None:
    page.evaluate("(name) => suitecrmBridge('event', name)", name)


def test_nothing_seen_is_lost_or_counted_twice(
    stack: Stack, collector: Collector, context: BrowserContext, page: Page
) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    for answer, name in ((BUSY, "busy"), (LOST, "answer lost")):
        collector.answers.append(answer)
        say(page, name)
        collector.wait_for(lambda name=name: [e["name"] for e in collector.events("event")].count(name) == 2)
    context.set_offline(True)
    say(page, "offline")
    page.wait_for_timeout(400)
    context.set_offline(False)
    page.wait_for_timeout(400)
    page.route("**/api/v1/track/batch", lambda route: route.abort("blockedbyclient"))
    say(page, "blocked")
    page.wait_for_timeout(400)
    page.unroute("**/api/v1/track/batch")
    collector.delay = 1
    page.click("#next")
    page.wait_for_url("**/second.html")
    collector.wait_for_events("pageview", 2)
    page.evaluate("history.back()")
    collector.wait_for_events("pageview", 3)
    collector.delay = 0
    page.wait_for_timeout(1_200)
    page.close(run_before_unload=True)
    last = context.new_page()
    last.goto(collector.url("second.html"))
    collector.wait_for(lambda: "blocked" in [event["name"] for event in collector.events("event")])
    collector.wait_for(lambda: len({event["id"] for event in collector.events("pageview")}) == 4)
    everything_is_stored(stack, collector)
    names = Counter(name for _, type_, name, _ in stored(stack) if type_ == "event")
    assert names == Counter(["busy", "answer lost", "offline", "blocked"])
    kinds = Counter(type_ for _, type_, _, _ in stored(stack))
    assert kinds["pageview"] == 4
    assert kinds["engagement"] >= 2
    assert len({visitor for *_, visitor in stored(stack)}) == 1


def test_without_storage_and_consent_the_day_knows_the_visitor(
    stack: Stack, collector: Collector, context: BrowserContext
) -> None:
    context.add_init_script(STORAGE_BLOCKED)
    page = context.new_page()
    for name in ("anonymous.html", "plain.html"):
        page.goto(collector.url(name))
        page.wait_for_timeout(600)
        say(page, name)
        collector.wait_for(lambda name=name: name in [event["name"] for event in collector.events("event")])
    everything_is_stored(stack, collector)
    assert len({visitor for *_, visitor in stored(stack)}) == 1


def test_consent_joins_the_visit_so_far(stack: Stack, collector: Collector, page: Page) -> None:
    page.goto(collector.url("anonymous.html"))
    collector.wait_for_events("pageview")
    page.wait_for_timeout(300)
    page.evaluate("suitecrmBridge('consent', true)")
    collector.wait_for_events("consent")
    everything_is_stored(stack, collector)
    visitors = {type_: visitor for _, type_, _, visitor in stored(stack)}
    assert visitors["consent"] == page.evaluate("suitecrmBridge.visitor()") != visitors["pageview"]
    with closing(sqlite3.connect(stack.folder / "bridge.db")) as database:
        (props,) = database.execute("SELECT props FROM events WHERE type = 'consent'").fetchone()
    assert visitors["pageview"] in props
