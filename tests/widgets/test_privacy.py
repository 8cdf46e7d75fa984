"""Nothing is stored or sent against the visitor's will."""

import pytest
from playwright.sync_api import BrowserContext, Page

from .conftest import Collector

pytestmark = pytest.mark.browser

STORED = "Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie || [])"
DO_NOT_TRACK = "Object.defineProperty(Navigator.prototype, 'doNotTrack', {get: () => '1'})"
PRIVACY_CONTROL = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})"
STORAGE_BLOCKED = """for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError'); }})"""
STORAGE_FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize("signal", [DO_NOT_TRACK, PRIVACY_CONTROL])
def test_a_browser_that_says_no_is_left_alone(collector: Collector, context: BrowserContext, signal: str) -> None:
    context.add_init_script(signal)
    page = context.new_page()
    page.goto(collector.url("early.html"))
    page.evaluate("suitecrmBridge('consent', true); suitecrmBridge('event', 'seen')")
    collector.stays_at(0)
    assert page.evaluate("Object.keys(localStorage).filter(key => key !== 'scb_consent')") == []


def test_a_site_may_decide_to_ignore_the_signal(collector: Collector, context: BrowserContext) -> None:
    context.add_init_script(DO_NOT_TRACK)
    context.new_page().goto(collector.url("debug.html"))
    collector.wait_for_events("pageview")


def test_required_consent_is_awaited_and_remembered(collector: Collector, page: Page) -> None:
    page.goto(collector.url("consent.html"))
    collector.stays_at(0)
    assert page.evaluate(STORED) == []
    page.evaluate("suitecrmBridge('consent', true); suitecrmBridge('consent', true)")
    collector.wait_for_events("identify")
    assert [event["type"] for event in collector.events()] == ["pageview", "identify"]
    page.reload()
    collector.wait_for_events("pageview", 2)


def test_a_refusal_deletes_everything_and_lasts(collector: Collector, page: Page) -> None:
    collector.answers.append((503, {}))
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.wait_for_function("Object.keys(localStorage).length === 2")  # the visitor, and the view to be repeated
    page.evaluate("suitecrmBridge('consent', false)")
    assert page.evaluate("localStorage.scb_visitor") is None
    (farewell,) = collector.wait_for_events("consent")
    assert farewell["data"] == {"granted": False}
    page.wait_for_function(f"({STORED}).join() === 'scb_consent'")  # the withdrawal itself is kept until it is heard
    assert collector.batches[0]["visitor"] == collector.batches[1]["visitor"]
    page.evaluate("suitecrmBridge('event', 'seen'); history.pushState({}, '', '/more')")
    page.reload()
    page.evaluate("suitecrmBridge('identify', 'ada@example.com')")
    collector.stays_at(2)
    assert page.evaluate(STORED) == ["scb_consent"]


def test_consent_given_again_begins_with_a_new_visitor(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.evaluate("suitecrmBridge('consent', false); suitecrmBridge('consent', true)")
    collector.wait_for_events("pageview", 2)
    first, farewell, second = (batch["visitor"] for batch in collector.batches)
    assert first == farewell != second


def test_a_refusal_in_one_tab_reaches_the_others(collector: Collector, context: BrowserContext) -> None:
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        tab.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview", 2)
    one.evaluate("suitecrmBridge('consent', false)")
    collector.wait_for_events("consent")
    other.evaluate("suitecrmBridge('event', 'seen')")
    collector.stays_at(3)
    assert other.evaluate(STORED) == ["scb_consent"]


@pytest.mark.parametrize("trouble", [STORAGE_BLOCKED, STORAGE_FULL])
def test_without_storage_the_visitor_has_no_id_of_its_own(
    collector: Collector, context: BrowserContext, trouble: str
) -> None:
    context.add_init_script(trouble)
    page = context.new_page()
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.evaluate("suitecrmBridge('event', 'seen')")
    collector.wait_for_events("event")
    assert all("visitor" not in batch for batch in collector.batches)
    assert page.evaluate("suitecrmBridge.visitor()") is None


def test_the_visitor_is_the_same_on_every_page(collector: Collector, page: Page) -> None:
    for name in ("plain.html", "second.html"):
        page.goto(collector.url(name))
    collector.wait_for_events("pageview", 2)
    assert len({batch["visitor"] for batch in collector.batches}) == 1


def test_before_consent_nothing_is_kept_and_nobody_is_named(collector: Collector, page: Page) -> None:
    collector.answers.append((503, {}))
    page.goto(collector.url("anonymous.html"))
    collector.wait_for_arrivals("pageview", 2)
    page.evaluate("suitecrmBridge('event', 'seen')")
    collector.wait_for_events("event")
    assert page.evaluate(STORED) == []
    assert all("visitor" not in batch for batch in collector.batches)
    assert page.evaluate("suitecrmBridge.visitor()") is None


def test_consent_upgrades_in_place(collector: Collector, page: Page) -> None:
    page.goto(collector.url("anonymous.html"))
    (view,) = collector.wait_for_events("pageview")
    page.evaluate("suitecrmBridge('consent', true); suitecrmBridge('consent', true)")
    (consent,) = collector.wait_for_events("consent")
    assert (consent["data"], consent["page_id"]) == ({"granted": True}, view["page_id"])
    visitor = page.evaluate("suitecrmBridge.visitor()")
    assert collector.batches[-1]["visitor"] == visitor
    page.goto(collector.url("anonymous.html"))
    collector.wait_for_events("pageview", 2)
    assert collector.batches[-1]["visitor"] == visitor
    assert len(collector.events("consent")) == 1


def test_whoever_refuses_before_consent_is_left_alone(collector: Collector, page: Page) -> None:
    page.goto(collector.url("anonymous.html"))
    collector.wait_for_events("pageview")
    page.evaluate("suitecrmBridge('consent', false)")
    collector.wait_for_events("consent")
    page.wait_for_function(f"({STORED}).join() === 'scb_consent'")
    page.reload()
    page.evaluate("suitecrmBridge('event', 'seen')")
    collector.stays_at(2)
    assert page.evaluate(STORED) == ["scb_consent"]


def test_an_answer_in_one_tab_is_an_answer_in_all(collector: Collector, context: BrowserContext) -> None:
    asking, waiting = context.new_page(), context.new_page()
    for tab in (asking, waiting):
        tab.goto(collector.url("consent.html"))
    collector.stays_at(0)
    asking.evaluate("suitecrmBridge('consent', true)")
    collector.wait_for_events("pageview", 2)
    assert len({batch["visitor"] for batch in collector.batches}) == 1


def test_forms_and_chat_can_ask_who_the_visitor_is(collector: Collector, page: Page) -> None:
    page.goto(collector.url("bare.html"))
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    asked = page.evaluate("new Promise((tell) => suitecrmBridge('visitor', tell))")
    assert asked == page.evaluate("suitecrmBridge.visitor()") == collector.batches[0]["visitor"]
