"""Seconds from a person's save, and from a visitor's identify, to what the lead's record shows in SuiteCRM."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.crm import Crm
from tests.live import live_environment
from tests.settings import settings_for
from tests.stack import OURS, Stack, running
from tests.tracker import Tracker

_ROUNDS, _MOST = 7, 5.0


def run() -> Iterator[Figure]:
    """Two medians beside the sandbox; `run_live` gives the same beside the real SuiteCRM."""
    with _folder() as folder, running(Path(folder), "redis", "sandbox", *OURS) as stack:
        yield from _figures(stack, "sandbox")


def run_live() -> Iterator[Figure]:
    with _folder() as folder, running(Path(folder), "redis", *OURS, extra=live_environment()) as stack:
        yield from _figures(stack, "real SuiteCRM")


def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="scb-bench-", ignore_cleanup_errors=True)


def _figures(stack: Stack, where: str) -> Iterator[Figure]:
    crm = assemble(settings_for(stack.environment)).get(Crm)
    tracker = Tracker(stack, stack.cli("sites", "demo").strip())
    saved = [_saved(crm, number) for number in range(_ROUNDS)]
    identified = [_identified(crm, tracker, number) for number in range(_ROUNDS)]
    for name, seconds in (("save to score", saved), ("identify to visits on the lead", identified)):
        median = statistics.median(seconds)
        target = f"{_MOST:.0f} s at most, every time"
        yield Figure(f"{name}, {where}", median, "s", None, None, target, max(seconds) <= _MOST)


def _saved(crm: Crm, number: int) -> float:
    lead = crm.create("Leads", {"last_name": f"Latency {number}", "title": "Assistant"})
    _wait(lambda: crm.get("Leads", lead.id, fields=["ai_score"]).attributes["ai_score"] is not None)
    before = crm.get("Leads", lead.id, fields=["ai_score"]).attributes["ai_score"]
    crm.update("Leads", lead.id, {"title": "Chief Executive Officer", "phone_work": "+49 30 1234567"})
    return _wait(lambda: crm.get("Leads", lead.id, fields=["ai_score"]).attributes["ai_score"] != before)


def _identified(crm: Crm, tracker: Tracker, number: int) -> float:
    email = f"latency.{number}.{time.time_ns()}@example.com"
    lead = crm.create("Leads", {"last_name": f"Visitor {number}", "email1": email})
    _wait(lambda: crm.get("Leads", lead.id, fields=["ai_score"]).attributes["ai_score"] is not None)
    tracker.visit("/pricing", "/product", email=email)
    return _wait(lambda: crm.get("Leads", lead.id, fields=["total_page_views"]).attributes["total_page_views"] == 2)


def _wait(holds: Callable[[], bool]) -> float:
    start = time.monotonic()
    while not holds():
        if time.monotonic() - start > 6 * _MOST:
            raise RuntimeError("what was waited for never came")
        time.sleep(0.05)
    return time.monotonic() - start
