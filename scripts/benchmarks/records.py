"""A page of leads with their accounts through `records`, against the plain V8 calls that fetch the same."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from benchmarks.figure import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment

_LEADS, _ROUNDS = 200, 5
_TARGET = 10.0
_MARK = "records benchmark"
_FIELDS = [
    "first_name",
    "last_name",
    "status",
    "title",
    "phone_work",
    "lead_source",
    "date_entered",
    "department",
    "account_id",
]


def run() -> Iterator[Figure]:
    """Milliseconds for 200 leads with 10 fields each, one of them of their account; the median of five rounds."""
    with _admin() as http, _leads_with_accounts(http):
        ours, theirs = [], []
        for _ in range(_ROUNDS):
            ours.append(_milliseconds(_through_records, http))
            theirs.append(_milliseconds(_through_v8, http))
    value, baseline = statistics.median(ours), statistics.median(theirs)
    yield Figure(
        "records, 200 leads with account",
        value,
        "ms",
        baseline,
        value / baseline,
        f"V8 takes {_TARGET:.0f} x as long",
        baseline >= _TARGET * value,
    )


def _milliseconds(read: Callable[[httpx.Client], set[tuple[str, str]]], http: httpx.Client) -> float:
    start = time.perf_counter()
    found = read(http)
    took = (time.perf_counter() - start) * 1000
    if len(found) != _LEADS or not all(account for _, account in found):
        raise RuntimeError("leads or accounts are missing, so the speed means nothing")
    return took


def _through_records(http: httpx.Client) -> set[tuple[str, str]]:
    body = {"module": "Leads", "fields": [*_FIELDS, "account.name"], "filter": _ours(), "limit": _LEADS}
    page = http.post("V8/custom/bridge/records", json=body).json()["data"]
    return {(record["id"], record["fields"]["account.name"] or "") for record in page}


def _through_v8(http: httpx.Client) -> set[tuple[str, str]]:
    """One page of leads, and each account once, which V8 gives only by its own request."""
    query = {
        "fields[Leads]": ",".join(_FIELDS),
        "filter[department][eq]": _MARK,
        "page[size]": str(_LEADS),
        "page[number]": "1",
    }
    page = http.get("V8/module/Leads", params=query).json()["data"]
    wanted = {lead["id"]: lead["attributes"]["account_id"] for lead in page}
    names = {account: _account(http, account) for account in set(wanted.values())}
    return {(lead, names[account]) for lead, account in wanted.items()}


def _account(http: httpx.Client, account: str) -> str:
    answer = http.get(f"V8/module/Accounts/{account}", params={"fields[Accounts]": "name"})
    return str(answer.json()["data"]["attributes"]["name"])


def _ours() -> Mapping[str, object]:
    return {"field": "department", "op": "eq", "value": _MARK}


@contextmanager
def _admin() -> Iterator[httpx.Client]:
    env = live_environment()
    client = {"client_id": env["SUITECRM_LOGIN_CLIENT_ID"], "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"]}
    grant = {"grant_type": "password", "username": ADMIN, "password": ADMIN_PASSWORD, **client}
    with httpx.Client(base_url=f"{env['SUITECRM_URL']}/Api/", timeout=120) as http:
        token = http.post("access_token", json=grant).json()["access_token"]
        http.headers["Authorization"] = f"Bearer {token}"
        yield http


@contextmanager
def _leads_with_accounts(http: httpx.Client) -> Iterator[None]:
    """200 leads spread over the accounts there are, gone again afterwards."""
    accounts = _ids(http, {"module": "Accounts", "fields": [], "limit": 200})
    try:
        for number in range(_LEADS):
            attributes = {
                "last_name": f"Bench {number}",
                "department": _MARK,
                "account_id": accounts[number % len(accounts)],
            }
            created = http.post("V8/module", json={"data": {"type": "Leads", "attributes": attributes}})
            created.raise_for_status()
        yield
    finally:
        for lead in _ids(http, {"module": "Leads", "fields": [], "filter": _ours(), "limit": 200}):
            http.delete(f"V8/module/Leads/{lead}")


def _ids(http: httpx.Client, query: Mapping[str, Any]) -> list[str]:
    return [str(record["id"]) for record in http.post("V8/custom/bridge/records", json=query).json()["data"]]
