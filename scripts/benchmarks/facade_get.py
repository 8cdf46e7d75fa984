"""GET /leads/{id} through the facade, nothing cached, against the V8 GET that it makes; and the facade's memory."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment
from tests.stack import Stack, running

_ROUNDS, _WARM_UP = 300, 30
_MOST_EXTRA_MS, _MOST_MB = 4.0, 150.0


def run() -> Iterator[Figure]:
    """Two figures beside the sandbox: milliseconds added at the median, and the facade's resident megabytes."""
    with _folder() as folder, running(Path(folder), "redis", "sandbox", "facade") as stack:
        yield _added(stack, "sandbox")
        megabytes = _resident(stack.pid("facade"))
        light = megabytes <= _MOST_MB and not _loaded(stack.pid("facade"), "torch")
        yield Figure(
            "facade resident, torch not loaded", megabytes, "MB", None, None, f"{_MOST_MB:.0f} MB at most", light
        )


def run_live() -> Iterator[Figure]:
    """The first of the two beside the real SuiteCRM."""
    with _folder() as folder, running(Path(folder), "redis", "facade", extra=live_environment()) as stack:
        yield _added(stack, "real SuiteCRM")


def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="scb-bench-", ignore_cleanup_errors=True)


def _added(stack: Stack, where: str) -> Figure:
    direct, through = _interleaved(stack)
    target = f"+{_MOST_EXTRA_MS:.0f} ms at most"
    fast = through - direct <= _MOST_EXTRA_MS
    return Figure(f"GET /leads/{{id}} uncached, {where}", through, "ms", direct, through / direct, target, fast)


def _interleaved(stack: Stack) -> tuple[float, float]:
    """Medians in milliseconds of the V8 GET and of the facade's, asked in turn so that noise hits both."""
    with httpx.Client(timeout=10) as client:
        token = _v8_token(stack, client)
        lead = _first_lead(stack, client, token)
        ask_v8 = _get(client, f"{stack.crm_url}/Api/V8/module/Leads/{lead}", token)
        ask_facade = _get(client, f"{stack.facade_url}/api/v1/leads/{lead}", _facade_token(stack, client))
        for _ in range(_WARM_UP):
            ask_v8(), ask_facade()
        pairs = [(_timed(ask_v8), _timed(ask_facade)) for _ in range(_ROUNDS)]
    return statistics.median(first for first, _ in pairs), statistics.median(second for _, second in pairs)


def _timed(ask: Callable[[], httpx.Response]) -> float:
    start = time.perf_counter()
    ask().raise_for_status()
    return (time.perf_counter() - start) * 1000


def _get(client: httpx.Client, url: str, token: str) -> Callable[[], httpx.Response]:
    # The facade answers any Accept; V8 must be told.
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/vnd.api+json, application/json"}
    return lambda: client.get(url, headers=headers)


def _v8_token(stack: Stack, client: httpx.Client) -> str:
    env = stack.environment
    grant = {
        "grant_type": "password",
        "client_id": env["SUITECRM_LOGIN_CLIENT_ID"],
        "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"],
        "username": ADMIN,
        "password": ADMIN_PASSWORD,
    }
    return str(client.post(f"{stack.crm_url}/Api/access_token", json=grant).json()["access_token"])


def _first_lead(stack: Stack, client: httpx.Client, token: str) -> str:
    address = f"{stack.crm_url}/Api/V8/module/Leads?page[size]=1&page[number]=1&sort=id"
    return str(_get(client, address, token)().json()["data"][0]["id"])


def _facade_token(stack: Stack, client: httpx.Client) -> str:
    login = {"user_name": ADMIN, "password": ADMIN_PASSWORD}
    answer = client.post(f"{stack.facade_url}/api/v1/auth/login", json=login).raise_for_status()
    return str(answer.json()["data"]["attributes"]["access_token"])


def _resident(pid: int) -> float:
    """Megabytes resident of `pid` and its children, shared pages counted once for each (an upper bound)."""
    total = 0.0
    for process in [pid, *_children(pid)]:
        status = Path(f"/proc/{process}/status").read_text()
        total += int(status.split("VmRSS:")[1].split()[0]) / 1024
    return total


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _loaded(pid: int, library: str) -> bool:
    return any(f"/{library}/" in Path(f"/proc/{process}/maps").read_text() for process in [pid, *_children(pid)])
