"""What could not be sent is sent later, under the same ids, and there is an end to trying."""

import json
import time

import pytest
from playwright.sync_api import BrowserContext, Page

from .conftest import PATIENCE, Collector, hold_clock

pytestmark = pytest.mark.browser

QUEUES = "Object.keys(localStorage).filter(key => key.startsWith('scb_queue_'))"
HOUR = 3_600_000


def ids(batch: dict[str, list[dict[str, str]]]) -> list[str]:
    return [event["id"] for event in batch["events"]]


def open_timed(collector: Collector, page: Page) -> None:
    hold_clock(page)
    page.goto(collector.url("plain.html"))
    page.clock.run_for(300)
    collector.wait_for_events("pageview")
    page.wait_for_function(f"{QUEUES}.length === 1")


@pytest.mark.parametrize("status", [408, 429, 503])
def test_a_busy_server_gets_the_same_events_again(collector: Collector, page: Page, status: int) -> None:
    collector.answers.append((status, {}))
    open_timed(collector, page)
    page.clock.run_for(2_500)
    collector.wait_for(lambda: len(collector.batches) == 2)
    first, second = collector.batches
    assert ids(first) == ids(second)
    page.wait_for_function(f"{QUEUES}.length === 0")
    page.clock.run_for(4_000)
    collector.stays_at(2, seconds=0.2)


@pytest.mark.parametrize("status", [400, 403])
def test_what_the_server_refuses_is_not_sent_again(collector: Collector, page: Page, status: int) -> None:
    collector.answers.append((status, {}))
    hold_clock(page)
    page.goto(collector.url("plain.html"))
    page.clock.run_for(300)
    collector.wait_for_events("pageview")
    page.clock.run_for(4_000)
    collector.stays_at(1, seconds=0.2)
    assert page.evaluate(QUEUES) == []


def test_the_server_says_how_long_to_wait(collector: Collector, page: Page) -> None:
    collector.answers.append((429, {"Retry-After": "30"}))
    open_timed(collector, page)
    page.clock.run_for(25_000)
    page.evaluate("suitecrmBridge('event', 'seen')")
    page.clock.run_for(1_000)
    collector.stays_at(1, seconds=0.2)
    page.clock.run_for(5_000)
    collector.wait_for(lambda: len(collector.batches) == 2)
    assert {event["type"] for event in collector.batches[1]["events"]} >= {"pageview", "event"}


def test_offline_events_arrive_once_when_the_network_is_back(
    collector: Collector, context: BrowserContext, page: Page
) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    context.set_offline(True)
    page.evaluate("suitecrmBridge('event', 'offline')")
    page.wait_for_function(f"{QUEUES}.length === 1")
    (kept,) = page.evaluate(f"JSON.parse(localStorage[{QUEUES}[0]])")
    assert len(collector.received) == 1
    context.set_offline(False)
    (event,) = collector.wait_for_events("event")
    assert event == kept
    collector.stays_at(2)
    assert page.evaluate(QUEUES) == []


def test_the_next_page_sends_what_the_last_one_could_not(collector: Collector, page: Page) -> None:
    collector.answers.extend([(503, {"Retry-After": "60"})])
    page.goto(collector.url("plain.html"))
    (view,) = collector.wait_for_events("pageview")
    page.wait_for_function(f"{QUEUES}.length === 1")
    page.goto(collector.url("second.html"))
    views = collector.wait_for_arrivals("pageview", 3)
    assert [found["id"] for found in views[:2]] == [view["id"]] * 2
    assert views[2]["url"] == collector.url("second.html")
    page.wait_for_function(f"{QUEUES}.length === 0")


def test_a_tab_closed_while_the_server_is_down_loses_nothing(collector: Collector, context: BrowserContext) -> None:
    collector.answers.extend([(503, {"Retry-After": "60"})])
    page = context.new_page()
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.wait_for_function(f"{QUEUES}.length === 1")
    page.wait_for_timeout(1_100)
    page.close(run_before_unload=True)
    context.new_page().goto(collector.url("second.html"))
    (report,) = collector.wait_for_events("engagement")
    assert report["url"] == collector.url("plain.html")
    assert report["seconds"] >= 1


def test_a_blocked_tracker_gives_up_and_leaves_nothing_behind(collector: Collector, page: Page) -> None:
    # Nobody looks: a report that comes up while an attempt is under way would be an attempt of its own.
    page.add_init_script("document.hasFocus = () => false")
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.route("**/api/v1/track/batch", lambda route: route.abort("blockedbyclient"))
    hold_clock(page)
    page.goto(collector.url("plain.html"))
    deadline = time.monotonic() + PATIENCE
    while len(failed) < 10 and time.monotonic() < deadline:
        page.clock.run_for(60_000)
        page.wait_for_timeout(20)
    page.wait_for_timeout(200)
    page.clock.run_for(HOUR)
    page.wait_for_timeout(200)
    assert len(failed) == 10
    assert page.evaluate(QUEUES) == []


def test_what_is_kept_is_bounded(collector: Collector, context: BrowserContext, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    context.set_offline(True)
    page.evaluate("for (let n = 0; n < 500; n++) suitecrmBridge('event', `event ${n}`, {text: 'x'.repeat(500)})")
    page.wait_for_function(f"{QUEUES}.length === 1")
    text = page.evaluate(f"localStorage[{QUEUES}[0]]")
    assert len(text) <= 20_000
    assert json.loads(text)[-1]["name"] == "event 499"
    context.set_offline(False)
    collector.wait_for(lambda: len(collector.events("event")) == 100)


def test_stale_and_unreadable_leftovers_are_dropped(collector: Collector, page: Page) -> None:
    page.goto(collector.url("bare.html"))
    page.evaluate("""const old = {id: 'old', type: 'event', at: Date.now() - 9e7, url: 'x'};
                     localStorage.scb_queue_old = JSON.stringify([old]);
                     localStorage.scb_queue_bad = '{not json'; localStorage.scb_queue_odd = '{"at": 1}'""")
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.wait_for_function(f"{QUEUES}.length === 0")
    assert [event["type"] for event in collector.events()] == ["pageview"]
