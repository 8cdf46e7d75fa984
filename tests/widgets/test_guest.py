"""A quiet guest on any page: strict policies, frames, hostile surroundings, and tokens nobody has to think of."""

import pytest
from playwright.sync_api import BrowserContext, Page

from .conftest import TOKEN, Collector

pytestmark = pytest.mark.browser

VIOLATIONS = "window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.blockedURI))"
HOSTILE = {
    "frozen history": "Object.freeze(history)",
    "no observer": "delete window.PerformanceObserver",
    "an observer that throws": "PerformanceObserver.prototype.observe = () => { throw new Error('no'); }",
    "a fetch that throws": "window.fetch = () => { throw new Error('no'); }",
    "a fetch that gives nothing": "window.fetch = () => undefined",
    "no crypto": "Object.defineProperty(window, 'crypto', {value: undefined})",
    "a global of another's": "window.suitecrmBridge = {q: 7, loaded: false}",
    "an element of that name": "window.suitecrmBridge = document.createElement('a')",
    "storage that gives nonsense": "Storage.prototype.getItem = () => ({})",
    "json that throws": "JSON.stringify = () => { throw new Error('no'); }",
    "no timers": "window.setTimeout = window.setInterval = () => { throw new Error('no'); }",
}


def test_a_strict_policy_is_kept(collector: Collector, page: Page) -> None:
    page.add_init_script(VIOLATIONS)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(collector.url("strict.html"))
    collector.wait_for_events("pageview")
    page.click("p")
    page.evaluate("history.pushState({}, '', '/strict-more')")
    collector.wait_for_events("pageview", 2)
    assert (page.evaluate("violations"), said) == ([], [])


def test_pages_in_frames_are_counted_whether_they_may_store_or_not(collector: Collector, page: Page) -> None:
    page.goto(collector.url("frames.html"))
    views = collector.wait_for_events("pageview", 3)
    titles = {view["title"]: view for view in views}
    assert set(titles) == {"Links", "Plain", "Second"}
    assert titles["Second"]["referrer"] == collector.url("frames.html")
    visitors = {batch["events"][0]["title"]: batch.get("visitor") for batch in collector.batches}
    assert visitors["Links"]
    # Neither a sandboxed frame nor another site's may store anything.
    assert (visitors["Plain"], visitors["Second"]) == (None, None)


@pytest.mark.parametrize("trouble", HOSTILE.values(), ids=HOSTILE)
def test_nothing_is_thrown_into_a_hostile_page(collector: Collector, context: BrowserContext, trouble: str) -> None:
    context.add_init_script(trouble)
    page = context.new_page()
    page.goto(collector.url("links.html"))
    page.wait_for_function("document.readyState === 'complete'")
    page.wait_for_timeout(350)
    page.locator("#shop button").first.click()
    page.evaluate("typeof suitecrmBridge === 'function' && suitecrmBridge('identify', 'ada@example.com')")
    page.evaluate("history.pushState({}, '', '/elsewhere'); dispatchEvent(new Event('pagehide'))")
    page.wait_for_timeout(100)  # the fixture sees what was thrown


def test_later_requests_bring_the_token_of_the_first_answer(collector: Collector, page: Page) -> None:
    collector.strict = True
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    for name in ("one", "two"):
        page.wait_for_timeout(50)
        page.evaluate("(name) => suitecrmBridge('event', name)", name)
        collector.wait_for(lambda name=name: name in [event["name"] for event in collector.events("event")])
    assert [batch.get("token") for batch in collector.batches] == [None, TOKEN, TOKEN]
    assert ["load" in batch for batch in collector.batches] == [True, False, False]


def test_a_token_that_is_asked_for_is_brought_at_once(collector: Collector, page: Page) -> None:
    collector.answers.extend([(401, {}), (202, {})])
    page.goto(collector.url("plain.html"))
    first, second = collector.wait_for_arrivals("pageview", 2)
    assert first["id"] == second["id"]
    assert [batch.get("token") for batch in collector.batches] == [None, TOKEN]
    collector.stays_at(2)


def test_a_server_that_takes_no_token_is_not_asked_for_ever(collector: Collector, page: Page) -> None:
    collector.answers.extend([(401, {})] * 50)
    page.goto(collector.url("plain.html"))
    collector.wait_for(lambda: len(collector.received) == 10)
    collector.stays_at(10, seconds=1)


def test_whoever_leaves_before_the_first_answer_is_counted(collector: Collector, page: Page) -> None:
    collector.strict, collector.delay = True, 3
    page.goto(collector.url("anonymous.html"))
    collector.wait_for_events("pageview")
    page.wait_for_timeout(1_200)
    page.close(run_before_unload=True)
    (last,) = collector.wait_for_events("engagement")
    assert last["seconds"] >= 1
    assert len(collector.firsts) == 2
