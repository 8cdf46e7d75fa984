"""What a browser saw is what the bridge stored, once, whatever happened in between."""

import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as PlaywrightError

from tests.stack import Stack, running, until

from .conftest import LOST, Collector, Received
from .test_privacy import STORAGE_BLOCKED

pytestmark = [pytest.mark.browser, pytest.mark.process]

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


def counted(stack: Stack) -> list[tuple[str, int, int]]:
    """Visitors with their visits and page views, which are the same in their sessions and in the rollups."""
    with closing(sqlite3.connect(stack.folder / "bridge.db")) as database:
        found = database.execute("SELECT id, visits, page_views FROM visitors").fetchall()
        of_sessions = "SELECT visitor_id, count(*), sum(page_views) FROM sessions GROUP BY visitor_id"
        assert sorted(database.execute(of_sessions)) == sorted(found)
        total = "SELECT sum(visits), sum(page_views) FROM rollups WHERE period = 'month' AND dimension = 'total'"
        assert database.execute(total).fetchone() == (sum(row[1] for row in found), sum(row[2] for row in found))
    return found


def asked_to_erase(stack: Stack) -> list[str]:
    with closing(sqlite3.connect(stack.folder / "bridge.db")) as database:
        return [row[0] for row in database.execute("SELECT subject FROM erasures WHERE cause = 'consent'")]


def happened(stack: Stack) -> list[tuple[str, str | None, float]]:
    """Kind and name of each event, and when it happened in seconds since 1970."""
    with closing(sqlite3.connect(stack.folder / "bridge.db")) as database:
        found = database.execute("SELECT type, name, at FROM events").fetchall()
    return [(type_, name, datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp()) for type_, name, at in found]


def clock_off_by(*, hours: int) -> str:
    return f"const now = Date.now; Date.now = () => now() + {hours * 3_600_000};"


def stingy(collector: Collector) -> list[int]:
    """Keep the tokens of good answers from the page, so that the bridge has to ask for one; returns the statuses."""
    relay = collector.relay
    assert relay
    statuses: list[int] = []

    def without_token(received: Received) -> tuple[int, bytes]:
        status, text = relay(received)
        statuses.append(status)
        return status, text if status == 401 else b"{}"

    collector.relay = without_token
    return statuses


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
        collector.wait_for(lambda name=name: [e["name"] for e in collector.arrivals("event")].count(name) == 2)
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
    assert [row[1:] for row in counted(stack)] == [(1, 4)]


def test_a_browser_that_was_offline_for_a_day_loses_nothing(
    stack: Stack, collector: Collector, context: BrowserContext
) -> None:
    page = context.new_page()
    page.add_init_script(clock_off_by(hours=-23))
    page.route("**/api/v1/track/batch", lambda route: route.abort("internetdisconnected"))
    page.goto(collector.url("plain.html"))
    say(page, "offline")
    page.wait_for_function("Object.values(localStorage).some(kept => kept.includes('offline'))")
    page.close(run_before_unload=True)
    assert collector.events() == []
    last = context.new_page()
    last.goto(collector.url("second.html"))
    collector.wait_for_events("event")
    collector.wait_for_events("pageview", 2)
    everything_is_stored(stack, collector)
    (at,) = [at for _, name, at in happened(stack) if name == "offline"]
    assert abs(at - (time.time() - 23 * 3600)) < 60
    assert sum(row[2] for row in counted(stack)) == 2


@pytest.mark.parametrize("page_name", ["plain.html", "anonymous.html"])
def test_a_clock_that_is_a_day_off_loses_nothing(
    stack: Stack, collector: Collector, page: Page, page_name: str
) -> None:
    page.add_init_script(clock_off_by(hours=24))
    page.goto(collector.url(page_name))
    collector.wait_for_events("pageview")
    say(page, "tomorrow")
    collector.wait_for_events("event")
    everything_is_stored(stack, collector)
    assert [abs(at - time.time()) < 60 for *_, at in happened(stack)] == [True] * len(collector.events())


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
    lasting = page.evaluate("suitecrmBridge.visitor()")
    assert {visitor for *_, visitor in stored(stack)} == {lasting}
    assert counted(stack) == [(lasting, 1, 1)]


@pytest.mark.parametrize("trouble", ["busy", "offline", "no token"])
def test_a_withdrawal_erases_although_it_could_not_be_told_at_once(
    stack: Stack, collector: Collector, context: BrowserContext, page: Page, trouble: str
) -> None:
    answered = stingy(collector) if trouble == "no token" else []
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    until(lambda: answered or trouble != "no token", 10, "the bridge has had the first request of this page load")
    visitor = page.evaluate("suitecrmBridge.visitor()")
    collector.answers.extend([BUSY] if trouble == "busy" else [])
    context.set_offline(trouble == "offline")
    page.evaluate("suitecrmBridge('consent', false)")
    page.wait_for_timeout(300)
    context.set_offline(False)
    collector.wait_for_arrivals("consent", 1 if trouble == "offline" else 2)
    until(lambda: asked_to_erase(stack) == [visitor], 30, "the erasure is written down, once")
    page.wait_for_function("Object.keys(localStorage).join() === 'scb_consent'")
    assert (401 in answered) == (trouble == "no token")


def test_a_tab_that_is_killed_takes_nothing_along(stack: Stack, collector: Collector, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    collector.answers.append((503, {"Retry-After": "60"}))
    say(page, "before the end")
    collector.wait_for_events("event")
    page.wait_for_timeout(1_000)
    with pytest.raises(PlaywrightError, match="crash"):
        page.goto("chrome://crash")
    last = context.new_page()
    last.goto(collector.url("second.html"))
    collector.wait_for_events("pageview", 2)
    collector.wait_for(lambda: len(collector.arrivals("event")) == 2)
    everything_is_stored(stack, collector)
    assert [name for _, type_, name, _ in stored(stack) if type_ == "event"] == ["before the end"]
    assert [row[1:] for row in counted(stack)] == [(1, 2)]


def test_a_page_out_of_the_back_forward_cache_is_seen_again(stack: Stack, collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.click("#next")
    collector.wait_for_events("pageview", 2)
    page.evaluate("history.back()")
    collector.wait_for_events("pageview", 3)
    assert page.evaluate("restored"), "the browser loaded the page anew, so this proves nothing"
    everything_is_stored(stack, collector)
    assert [row[1:] for row in counted(stack)] == [(1, 3)]
