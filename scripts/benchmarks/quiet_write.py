"""Quiet bulk writes against one PATCH per record, on the real SuiteCRM."""

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.core.clock import SystemClock
from suitecrm_bridge.crm import Crm, Record, WriteItem
from tests.live import live_services

_MOST_RECORDS, _PATCHES, _ROUNDS = 500, 20, 5
_TARGET = 100.0


def run() -> Iterator[Figure]:
    """Records per second of `write` in mode quiet: every lead there is, at most 500, in one call."""
    with live_services() as services:
        crm = services.get(Crm)
        leads = list(crm.list("Leads", fields=["last_name"], sort="id", size=_MOST_RECORDS).records)
        patched, written = [], []
        for number in range(_ROUNDS):
            patched.append(_patches(crm, leads[:_PATCHES], number))
            written.append(_quiet(crm, leads, number))
    baseline, value = statistics.median(patched), statistics.median(written)
    yield Figure(
        "quiet bulk write, records",
        value,
        "records/s",
        baseline,
        value / baseline,
        f"{_TARGET:.0f} x PATCH",
        value >= _TARGET * baseline,
    )


def _patches(crm: Crm, leads: list[Record], number: int) -> float:
    start = time.perf_counter()
    for lead in leads:
        crm.update("Leads", lead.id, {"ai_score": 10 + number})
    return len(leads) / (time.perf_counter() - start)


def _quiet(crm: Crm, leads: list[Record], number: int) -> float:
    scored_at = SystemClock().now().isoformat(timespec="seconds").replace("+00:00", "Z")
    fields = {"ai_score": 50 + number, "ai_score_band": "warm", "ai_scored_at": scored_at}
    items = [WriteItem("Leads", lead.id, fields) for lead in leads]
    start = time.perf_counter()
    results = crm.write("quiet", items)
    if any(result.status != "written" for result in results):
        raise RuntimeError("a write was refused, so its speed means nothing")
    return len(items) / (time.perf_counter() - start)
