"""A hundred changes in one POST /batch against a hundred of V8's PATCHes, on the real SuiteCRM."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
from benchmarks.facade_get import _facade_token, _folder, _v8_token
from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.live import live_environment
from tests.stack import Stack, running

_CHANGES = int(os.environ.get("BENCH_CHANGES", "100"))
_ROUNDS = 3
_FULL, _QUIET = 3.0, 50.0
_LIMITS = {f"BRIDGE_LIMIT_{kind}": "1000000/60" for kind in ("READ", "WRITE", "BATCH", "LOGIN", "ADDRESS")}
Headers = Mapping[str, str]


def run() -> Iterator[Figure]:
    """Changes per second: with hooks, workflows and audit on both sides, and quietly."""
    extra = {**live_environment(), **_LIMITS}
    with (
        _folder() as folder,
        running(Path(folder), "redis", "facade", extra=extra) as stack,
        httpx.Client(timeout=300) as http,
    ):
        v8 = {"Authorization": f"Bearer {_v8_token(stack, http)}", "Accept": "application/vnd.api+json"}
        ours = {"Authorization": f"Bearer {_facade_token(stack, http)}"}
        leads = _made(stack, http, ours)
        try:
            yield from _compared(stack, http, v8, ours, leads)
        finally:
            _batch(stack, http, ours, [{"method": "DELETE", "path": f"/leads/{lead}"} for lead in leads])


def _compared(stack: Stack, http: httpx.Client, v8: Headers, ours: Headers, leads: Sequence[str]) -> Iterator[Figure]:
    patched, batched, quietly = [], [], []
    for number in range(_ROUNDS):
        # In turn, so that noise hits all of them.
        patched.append(_rate(lambda n=number: _patches(stack, http, v8, leads, n)))
        batched.append(_rate(lambda n=number: _changed(stack, http, ours, leads, {"title": f"Batched {n}"})))
        score = {"ai_score": 20 + number, "ai_score_band": "cold"}
        quietly.append(_rate(lambda s=score: _changed(stack, http, ours, leads, s, effect="quiet")))
    baseline = statistics.median(patched)
    for name, rates, times in (("full", batched, _FULL), ("quiet", quietly, _QUIET)):
        value = statistics.median(rates)
        target = f"{times:.0f} x PATCH"
        met = value >= times * baseline
        yield Figure(
            f"batch of {_CHANGES} changes, {name}", value, "changes/s", baseline, value / baseline, target, met
        )


def _rate(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return _CHANGES / (time.perf_counter() - start)


def _patches(stack: Stack, http: httpx.Client, v8: Headers, leads: Sequence[str], number: int) -> None:
    for lead in leads:
        body = {"data": {"type": "Leads", "id": lead, "attributes": {"title": f"Patched {number}"}}}
        http.patch(f"{stack.crm_url}/Api/V8/module", json=body, headers=v8).raise_for_status()


def _changed(
    stack: Stack, http: httpx.Client, ours: Headers, leads: Sequence[str], values: Mapping[str, Any], **how: str
) -> None:
    _batch(stack, http, ours, [{"method": "PATCH", "path": f"/leads/{lead}", "body": values, **how} for lead in leads])


def _made(stack: Stack, http: httpx.Client, ours: Headers) -> Sequence[str]:
    bodies = [{"last_name": f"Batch benchmark {number}"} for number in range(_CHANGES)]
    items = _batch(stack, http, ours, [{"method": "POST", "path": "/leads", "body": body} for body in bodies])
    return [str(item["data"]["id"]) for item in items]


def _batch(stack: Stack, http: httpx.Client, ours: Headers, operations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    answer = http.post(f"{stack.facade_url}/api/v1/batch", json={"operations": operations}, headers=ours)
    if answer.status_code != 200:
        raise RuntimeError(
            f"the batch was answered {answer.status_code}, so its speed means nothing: {answer.text[:300]}"
        )
    return list(answer.json()["data"])
