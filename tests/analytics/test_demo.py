"""The demo site shows its visitor what the bridge has counted of them, a moment after it happened."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fakes.facade import Facade
from tests.stack import Stack, running


@pytest.fixture
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with running(Path(tmp_path_factory.mktemp("d")), "redis", "sandbox", "facade", "ingest") as up:
        up.cli("sites", "demo")
        yield up


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.process
def test_the_demo_shows_what_was_counted_of_its_visitor(stack: Stack, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{stack.facade_url}/demo/?utm_source=newsletter&utm_medium=email&utm_campaign=autumn")
    seen = page.locator(".panel.seen")
    figures = seen.locator("dd")
    expect(figures.nth(1)).to_have_text("1", timeout=15_000)
    expect(seen).to_contain_text("newsletter")
    page.get_by_role("link", name="Pricing", exact=True).first.click()
    expect(figures.nth(1)).to_have_text("2", timeout=15_000)
    expect(seen).to_contain_text("/ → /pricing")
    expect(seen).to_contain_text("looked at the prices 1")
    page.get_by_role("button", name="Yes, you may").click()
    # Agreeing goes on with the same visit under an id that the browser keeps.
    page.get_by_role("link", name="Docs", exact=True).first.click()
    expect(seen).to_contain_text(re.compile(r"→ /docs|: /docs"), timeout=15_000)
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_text("What the tracker sent").click()
    expect(figures.first).not_to_be_visible()
    page.get_by_text("What the tracker sent").click()
    page.get_by_text("What the bridge sees").click()
    expect(figures.first).to_be_visible()
    assert said == []


def test_nobody_is_told_of_other_sites_or_of_other_visitors(facade: Facade) -> None:
    for query in ("", "?visitor=nonsense", "?visitor=00000000-1111-4111-8111-111111111111"):
        answer = facade.client.get(f"/site/seen{query}")
        assert answer.status_code == 200
        assert answer.json["data"] is None
        assert answer.headers["Cache-Control"] == "no-store"
