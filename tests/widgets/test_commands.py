"""What the host page may tell the tracker, and that it cannot be hurt by it."""

import pytest
from playwright.sync_api import Page

from .conftest import Collector

pytestmark = pytest.mark.browser


def test_calls_made_before_the_script_has_loaded_arrive_in_order(collector: Collector, page: Page) -> None:
    page.goto(collector.url("early.html"))
    collector.wait_for_events("event")
    view, identify, event = collector.events()
    assert [view["type"], identify["type"], event["type"]] == ["pageview", "identify", "event"]
    assert (identify["email"], identify["traits"]) == ("ada@example.com", {"plan": "pro"})
    assert (event["name"], event["props"]) == ("Guide downloaded", {"pages": 12})
    assert identify["page_id"] == event["page_id"] == view["page_id"]


def test_identify_brings_the_time_so_far_along(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.wait_for_timeout(1_100)
    page.evaluate("suitecrmBridge('identify', 'ada@example.com')")
    collector.wait_for_events("identify")
    assert [event["type"] for event in collector.events()] == ["pageview", "engagement", "identify"]
    assert "traits" not in collector.events("identify")[0]


def test_a_signature_travels_with_the_address(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    page.evaluate("suitecrmBridge('identify', 'ada@example.com', null, '1790000000.abc')")
    (identify,) = collector.wait_for_events("identify")
    assert (identify["signature"], "traits" in identify) == ("1790000000.abc", False)


def test_wrong_calls_are_ignored_and_right_ones_still_work(collector: Collector, page: Page) -> None:
    page.goto(collector.url("misused.html"))
    (event,) = collector.wait_for_events("event")
    assert event["name"] == "fine"
    assert collector.events("identify") == []


def test_later_changes_of_what_was_handed_over_are_not_seen(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    page.evaluate("const props = {plan: 'pro'}; suitecrmBridge('event', 'chosen', props); props.plan = 'free'")
    assert collector.wait_for_events("event")[0]["props"] == {"plan": "pro"}


def test_a_burst_of_calls_goes_out_in_batches_the_server_takes(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    # 90 events of about 3 kB each, most of it in characters that take three bytes.
    page.evaluate("for (let n = 0; n < 90; n++) suitecrmBridge('event', `event ${n}`, {text: '語'.repeat(1000)})")
    collector.wait_for_events("event", 90)
    assert [event["name"] for event in collector.events("event")] == [f"event {n}" for n in range(90)]
    assert all(len(batch["events"]) <= 50 for batch in collector.batches)
    assert all(len(request.body) <= 60_000 for request in collector.received)


def test_no_request_needs_a_preflight_or_carries_cookies(collector: Collector, page: Page) -> None:
    page.context.add_cookies(
        [{"name": "session", "value": "secret", "url": collector.url("").replace("shop", "bridge")}]
    )
    page.goto(collector.url("early.html"))
    collector.wait_for_events("event")
    assert {request.method for request in collector.received} == {"POST"}
    assert all("Cookie" not in request.headers for request in collector.received)
