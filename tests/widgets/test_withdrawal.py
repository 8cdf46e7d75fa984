"""Consent that is taken back reaches the bridge, whatever stands in between, and is then forgotten."""

import json
import time
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from .conftest import TOKEN, Collector
from .test_privacy import STORAGE_BLOCKED, STORED

pytestmark = pytest.mark.browser

BUSY = (503, {"Retry-After": "60"})
DAY = 86_400_000
VISITOR = "6f1ab1ee-1111-4222-8333-123456789abc"
LEFT = """([answer, events]) => { localStorage.scb_consent = answer;
          localStorage.scb_queue_left = JSON.stringify(events); }"""


def withdraw(page: Page) -> None:
    page.evaluate("suitecrmBridge('consent', false)")


def open_known(collector: Collector, page: Page) -> str:
    """A page with consent; returns the visitor's id."""
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    visitor: str = collector.batches[0]["visitor"]
    page.wait_for_function("Object.keys(localStorage).join() === 'scb_visitor'")
    return visitor


def farewells(collector: Collector) -> list[dict[str, Any]]:
    """The batches that withdraw, each of which has nothing else."""
    found = [batch for batch in collector.batches if any(one["type"] == "consent" for one in batch["events"])]
    assert all(len(batch["events"]) == 1 for batch in found)
    return found


def nothing_is_left(page: Page) -> None:
    page.wait_for_function("Object.keys(localStorage).join() === 'scb_consent'")
    assert page.evaluate(STORED) == ["scb_consent"]


def left_over(at: float, visitor: str | None) -> dict[str, Any]:
    told = {"id": VISITOR, "type": "consent", "at": at, "url": "http://shop.test/", "data": {"granted": False}}
    return {**told, "visitor": visitor}


def test_what_was_withdrawn_offline_is_told_when_the_network_is_back(
    collector: Collector, context: BrowserContext, page: Page
) -> None:
    visitor = open_known(collector, page)
    context.set_offline(True)
    withdraw(page)
    page.evaluate("suitecrmBridge('event', 'seen')")
    page.wait_for_timeout(300)
    assert page.evaluate("localStorage.scb_visitor") is None
    context.set_offline(False)
    (farewell,) = collector.wait_for_events("consent")
    assert farewell["data"] == {"granted": False}
    assert farewells(collector)[0]["visitor"] == visitor
    nothing_is_left(page)
    collector.stays_at(2)


@pytest.mark.parametrize("answer", [(503, {}), (429, {"Retry-After": "1"}), (401, {}), (500, {})])
def test_a_withdrawal_is_repeated_until_it_is_accepted(
    collector: Collector, page: Page, answer: tuple[int, dict[str, str]]
) -> None:
    visitor = open_known(collector, page)
    collector.answers.append(answer)
    withdraw(page)
    first, second = collector.wait_for_arrivals("consent", 2)
    assert first == second
    assert [batch["visitor"] for batch in farewells(collector)] == [visitor] * 2
    nothing_is_left(page)
    collector.stays_at(3)


def test_a_withdrawal_without_the_token_that_is_asked_for_is_repeated_with_it(collector: Collector, page: Page) -> None:
    collector.answers.extend([BUSY, (401, {})])
    page.goto(collector.url("plain.html"))
    page.wait_for_function("Object.keys(localStorage).length === 2")  # the visitor, and the view to be repeated
    withdraw(page)
    collector.wait_for_arrivals("consent", 2)
    assert [batch.get("token") for batch in farewells(collector)] == [None, TOKEN]
    nothing_is_left(page)


def test_the_next_page_tells_although_nothing_else_may_be_told(collector: Collector, page: Page) -> None:
    visitor = open_known(collector, page)
    collector.answers.append(BUSY)
    withdraw(page)
    collector.wait_for_arrivals("consent", 1)
    page.goto(collector.url("second.html"))
    collector.wait_for_arrivals("consent", 2)
    assert farewells(collector)[1]["visitor"] == visitor
    nothing_is_left(page)
    page.reload()
    collector.stays_at(3)


def test_a_refusal_for_good_is_not_repeated_here_but_on_the_next_page(collector: Collector, page: Page) -> None:
    open_known(collector, page)
    collector.answers.append((403, {}))
    withdraw(page)
    collector.wait_for_arrivals("consent", 1)
    collector.stays_at(2, seconds=3)
    page.goto(collector.url("second.html"))
    collector.wait_for_arrivals("consent", 2)
    nothing_is_left(page)


def test_a_blocked_withdrawal_is_kept_when_the_page_gives_up(collector: Collector, page: Page) -> None:
    open_known(collector, page)
    # The token that comes with each is shown at once, so that ten failures take no time.
    collector.answers.extend([(401, {})] * 10)
    withdraw(page)
    collector.wait_for_arrivals("consent", 10)
    collector.stays_at(11, seconds=1)
    page.goto(collector.url("second.html"))
    collector.wait_for_arrivals("consent", 11)
    nothing_is_left(page)


def test_where_nothing_can_be_stored_the_page_itself_keeps_it(collector: Collector, context: BrowserContext) -> None:
    context.add_init_script(STORAGE_BLOCKED)
    page = context.new_page()
    page.goto(collector.url("anonymous.html"))
    collector.wait_for_events("pageview")
    collector.answers.append((503, {}))
    withdraw(page)
    collector.wait_for_arrivals("consent", 2)
    assert [batch["visitor"] for batch in farewells(collector)] == [None] * 2
    collector.stays_at(3)


def test_consent_given_again_leaves_the_old_id_to_be_erased(collector: Collector, page: Page) -> None:
    before = open_known(collector, page)
    collector.answers.append((503, {"Retry-After": "1"}))
    withdraw(page)
    collector.wait_for_arrivals("consent", 1)
    page.evaluate("suitecrmBridge('consent', true)")
    collector.wait_for_arrivals("consent", 2)
    collector.wait_for_events("pageview", 2)
    assert [batch["visitor"] for batch in farewells(collector)] == [before] * 2
    now = page.evaluate("suitecrmBridge.visitor()")
    assert collector.batches[-1]["visitor"] == now != before
    page.wait_for_function("Object.keys(localStorage).sort().join() === 'scb_consent,scb_visitor'")
    page.reload()
    collector.wait_for_events("pageview", 3)
    assert len(farewells(collector)) == 2


def test_two_withdrawals_are_both_told(collector: Collector, context: BrowserContext, page: Page) -> None:
    open_known(collector, page)
    context.set_offline(True)
    named = [page.evaluate("suitecrmBridge.visitor()")]
    withdraw(page)
    page.evaluate("suitecrmBridge('consent', true)")
    named.append(page.evaluate("suitecrmBridge.visitor()"))
    withdraw(page)
    context.set_offline(False)
    collector.wait_for_events("consent", 2)
    assert sorted(batch["visitor"] for batch in farewells(collector)) == sorted(named)
    assert len(set(named)) == 2
    nothing_is_left(page)


def test_however_much_happens_since_a_withdrawal_is_kept(
    collector: Collector, context: BrowserContext, page: Page
) -> None:
    open_known(collector, page)
    context.set_offline(True)
    withdraw(page)
    page.evaluate("suitecrmBridge('consent', true)")
    page.evaluate("for (let n = 0; n < 500; n++) suitecrmBridge('event', `event ${n}`, {text: 'x'.repeat(500)})")
    page.wait_for_timeout(300)
    kept = page.evaluate("JSON.parse(localStorage[Object.keys(localStorage).find((key) => /queue/.test(key))])")
    assert [one["type"] for one in kept].count("consent") == 1
    context.set_offline(False)
    collector.wait_for_events("consent")


def test_a_tab_that_hears_of_it_forgets_but_leaves_the_telling_to_the_other(
    collector: Collector, context: BrowserContext
) -> None:
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        tab.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview", 2)
    context.set_offline(True)
    other.evaluate("suitecrmBridge('event', 'seen')")
    other.wait_for_function("Object.keys(localStorage).some((key) => /queue/.test(key))")
    withdraw(one)
    other.wait_for_timeout(300)
    kept = other.evaluate("Object.entries(localStorage).filter(([key]) => /queue/.test(key)).map(([, text]) => text)")
    assert [[event["type"] for event in json.loads(text)] for text in kept] == [["consent"]]
    one.close()
    context.set_offline(False)
    other.reload()
    collector.wait_for_events("consent")
    nothing_is_left(other)
    assert collector.events("event") == []


def test_it_ends_after_a_day_and_without_an_id_with_the_day(collector: Collector, page: Page) -> None:
    page.goto(collector.url("bare.html"))
    now = time.time() * 1000
    yesterday = now - now % DAY - 1
    page.evaluate(LEFT, ["0", [left_over(now - DAY - 1000, VISITOR), left_over(yesterday, None)]])
    page.goto(collector.url("plain.html"))
    nothing_is_left(page)
    collector.stays_at(0)
    page.evaluate(LEFT, ["0", [left_over(yesterday + 1000, VISITOR)]])
    page.reload()
    collector.wait_for_events("consent")
    nothing_is_left(page)


def test_a_browser_that_says_no_by_now_still_tells(collector: Collector, page: Page) -> None:
    page.goto(collector.url("bare.html"))
    page.evaluate(LEFT, ["0", [left_over(time.time() * 1000, VISITOR)]])
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})")
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("consent")
    nothing_is_left(page)
    collector.stays_at(1)
