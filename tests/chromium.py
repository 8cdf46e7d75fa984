"""Debian's Chromium, one for each test process: Playwright's synchronous form allows no second one beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
# A browser without a screen, or one that a program drives, is no visitor: the tests' one must not say that it is.
_ENGINE = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
_VISITOR = f"--user-agent=Mozilla/5.0 (X11; Linux x86_64) {_ENGINE}"
# Any name under .test is this machine: two of them are two sites to the browser, and neither is a secure context.
_NAMES = "--host-resolver-rules=MAP *.test 127.0.0.1"


@contextmanager
def launched() -> Iterator[Browser]:
    """Skips the test where there is no Chromium."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is missing; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM),
            args=[*_QUIET, _VISITOR, _NAMES, "--disable-blink-features=AutomationControlled"],
            # The tests want the browser that visitors have, with its back/forward cache.
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield browser
        browser.close()
