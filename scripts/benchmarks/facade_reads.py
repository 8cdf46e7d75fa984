"""Reading through the facade beside the real SuiteCRM: a list, a copy, and two hundred people at once."""

import asyncio
import html
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from benchmarks.facade_get import _facade_token, _folder, _resident, _v8_token
from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.live import live_environment
from tests.stack import Stack, running, until

_FIELDS = ("first_name", "last_name", "status", "title", "phone_work", "lead_source", "department", "account.name")
_LEADS, _ROUNDS = 50, 15
_PEOPLE, _SECONDS, _WARM_SECONDS = 200, 60, 20
_BLOCKS, _TURN, _MOSTLY = 20, 10, 0.9
_MOST_GROWTH_MB = 10.0
_MARK = "facade benchmark"
_KEPT = ('bridge_record_copies_total{outcome="hit"}', "bridge_ready_answers_total")
_LIMITS = {f"BRIDGE_LIMIT_{kind}": "1000000/60" for kind in ("READ", "SEARCH", "LOGIN", "ADDRESS")}


def run() -> Iterator[Figure]:
    """Against plain V8 in the same run, but for the crowd's."""
    extra = {**live_environment(), **_LIMITS}
    with (
        _folder() as folder,
        running(Path(folder), "redis", "facade", extra=extra) as stack,
        httpx.Client(timeout=60) as http,
    ):
        v8 = {"Authorization": f"Bearer {_v8_token(stack, http)}", "Accept": "application/vnd.api+json"}
        ours = {"Authorization": f"Bearer {_facade_token(stack, http)}"}
        leads = _made(stack, http, v8)
        try:
            yield _list(stack, http, v8, ours)
            stack.start("worker", "scheduler")
            yield _copy(stack, http, v8, ours, leads[0])
            yield from _crowd(stack, leads)
        finally:
            for lead in leads:
                http.delete(f"{stack.crm_url}/Api/V8/module/Leads/{lead}", headers=v8)


def _list(stack: Stack, http: httpx.Client, v8: Mapping[str, str], ours: Mapping[str, str]) -> Figure:
    """Nothing is kept yet: nobody reads the news."""
    address = f"{stack.facade_url}/api/v1/leads?per_page={_LEADS}&fields={','.join(_FIELDS)}"
    address += f"&filter[department][eq]={_MARK}"
    ask = _asking(http, address, ours)
    through, direct = [], []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        found = {(each["id"], each["attributes"]["account.name"]) for each in ask().json()["data"]}
        through.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        same = _through_v8(stack, http, v8)
        direct.append((time.perf_counter() - start) * 1000)
        if found != same or len(found) != _LEADS:
            raise RuntimeError(f"the two ways differ, so the speed means nothing: {sorted(found ^ same)[:4]}")
    value, baseline = statistics.median(through), statistics.median(direct)
    return _figure("list of 50 leads with account, uncached", value, baseline, "V8 takes 5 x as long", 5)


def _through_v8(stack: Stack, http: httpx.Client, v8: Mapping[str, str]) -> set[tuple[str, str]]:
    """A page of leads, and each of its accounts once, which V8 gives only by its own request."""
    base = f"{stack.crm_url}/Api/V8/module"
    query = {
        "fields[Leads]": ",".join([*_FIELDS[:-1], "account_id"]),
        "filter[department][eq]": _MARK,
        "page[size]": str(_LEADS),
        "page[number]": "1",
    }
    page = http.get(f"{base}/Leads", params=query, headers=v8).raise_for_status().json()["data"]
    wanted = {lead["id"]: lead["attributes"]["account_id"] for lead in page}
    names = {}
    for account in set(wanted.values()):
        answer = http.get(f"{base}/Accounts/{account}", params={"fields[Accounts]": "name"}, headers=v8)
        names[account] = answer.raise_for_status().json()["data"]["attributes"]["name"]
    # V8 sends entities.
    return {(lead, html.unescape(names[account])) for lead, account in wanted.items()}


def _copy(stack: Stack, http: httpx.Client, v8: Mapping[str, str], ours: Mapping[str, str], lead: str) -> Figure:
    """Asked by a lean client: a comfortable one takes longer than such an answer itself, on both sides."""
    ask, ask_v8 = _lean(stack.facade_url, ours), _lean(stack.crm_url, v8)
    path, path_v8 = f"/api/v1/leads/{lead}", f"/Api/V8/module/Leads/{lead}"

    def kept() -> float:
        shown = http.get(f"{stack.facade_url}/metrics").text.splitlines()
        return sum(float(line.split()[-1]) for line in shown if line.startswith(_KEPT))

    def answered() -> bool:
        before = kept()
        ask(path)
        return kept() > before

    until(answered, 60, "a copy answers")
    through: list[float] = []
    direct: list[float] = []
    before = kept()
    for _ in range(_BLOCKS):
        # In short turns, so that noise hits both, and what each needs is in the processor's caches as it is at work.
        direct += [ask_v8(path_v8) for _ in range(_TURN)]
        through += [ask(path) for _ in range(_TURN)]
    share = (kept() - before) / len(through)
    if share < _MOSTLY:
        raise RuntimeError(f"only {share:.0%} of the reads were answered from what was kept")
    value, baseline = statistics.median(through), statistics.median(direct)
    return _figure(
        f"GET /leads/{{id}}, from a copy ({share:.0%} of {len(through)})", value, baseline, "V8 takes 10 x as long", 10
    )


def _lean(base: str, headers: Mapping[str, str]) -> Callable[[str], float]:
    """Asks for a path over one kept connection; returns the milliseconds that its whole answer took."""
    address = urlsplit(base)
    connection = HTTPConnection(str(address.hostname), address.port, timeout=10)

    def ask(path: str) -> float:
        start = time.perf_counter()
        connection.request("GET", path, headers=dict(headers))
        answer = connection.getresponse()
        answer.read()
        took = (time.perf_counter() - start) * 1000
        if answer.status != HTTPStatus.OK:
            raise RuntimeError(f"{path} answered {answer.status}")
        return took

    return ask


def _crowd(stack: Stack, leads: list[str]) -> Iterator[Figure]:
    with httpx.Client(timeout=60) as http:
        tokens = [_facade_token(stack, http) for _ in range(_PEOPLE)]
    # Until threads, pools and caches, which all have bounds, have come to their size: what grows then is a leak.
    asyncio.run(_reading(stack, leads, tokens, _WARM_SECONDS))
    before = _resident(stack.pid("facade"))
    answered, failed = asyncio.run(_reading(stack, leads, tokens, _SECONDS))
    after = _resident(stack.pid("facade"))
    yield Figure(
        f"{_PEOPLE} people for {_SECONDS} s, answers/s", answered / _SECONDS, "1/s", None, None, "some", answered > 0
    )
    yield Figure(f"{_PEOPLE} people for {_SECONDS} s, errors", failed, "answers", None, None, "none", failed == 0)
    target = f"+{_MOST_GROWTH_MB:.0f} MB at most"
    flat = after - before <= _MOST_GROWTH_MB
    yield Figure("facade resident after the crowd", after, "MB", before, after / before, target, flat)


async def _reading(stack: Stack, leads: list[str], tokens: list[str], seconds: int) -> tuple[int, int]:
    """Answers and failures of people who each read on as soon as they have an answer."""
    end, counts = time.monotonic() + seconds, [0, 0]

    async def person(number: int, token: str, http: httpx.AsyncClient) -> None:
        addresses = [f"/leads/{leads[(number + step) % len(leads)]}" for step in range(4)] + ["/leads?per_page=20"]
        for address in cycle(addresses):
            if time.monotonic() > end:
                return
            try:
                answer = await http.get(f"/api/v1{address}", headers={"Authorization": f"Bearer {token}"})
                counts[0 if answer.status_code == 200 else 1] += 1
            except httpx.HTTPError:
                counts[1] += 1

    limits = httpx.Limits(max_connections=_PEOPLE, max_keepalive_connections=_PEOPLE)
    async with httpx.AsyncClient(base_url=stack.facade_url, timeout=60, limits=limits) as http:
        await asyncio.gather(*(person(number, token, http) for number, token in enumerate(tokens)))
    return counts[0], counts[1]


def _asking(http: httpx.Client, url: str, headers: Mapping[str, str]) -> Callable[[], httpx.Response]:
    return lambda: http.get(url, headers=headers).raise_for_status()


def _made(stack: Stack, http: httpx.Client, v8: Mapping[str, str]) -> list[str]:
    """Leads spread over as many accounts as there are."""
    base = f"{stack.crm_url}/Api/V8/module"
    page = {"fields[Accounts]": "name", "page[size]": str(_LEADS), "page[number]": "1"}
    accounts = [each["id"] for each in http.get(f"{base}/Accounts", params=page, headers=v8).json()["data"]]
    leads = []
    for number in range(_LEADS):
        values = {
            "last_name": f"Bench {number}",
            "department": _MARK,
            "account_id": accounts[number % len(accounts)],
        }
        sent = {"data": {"type": "Leads", "attributes": values}}
        leads.append(str(http.post(base, json=sent, headers=v8).raise_for_status().json()["data"]["id"]))
    return leads


def _figure(name: str, value: float, baseline: float, target: str, times: float) -> Figure:
    return Figure(name, value, "ms", baseline, value / baseline, target, baseline >= times * value)
