"""Replays of the contract: against the sandbox always, against a real SuiteCRM with --live."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import httpx
import pytest

from suitecrm_bridge.sandbox import create_sandbox
from tests.contract import bridge
from tests.contract.accounts import account_of, real_account
from tests.contract.interactions import replay
from tests.contract.replay import JSON_API, Account, Answer, Replayer
from tests.live import live

RECORDINGS = Path(__file__).with_name("recordings-7.14.6.json")
FIELDS_PAGES = [Path(__file__).parents[2] / "docs" / name for name in ("lead-fields.md", "fields.md")]


@cache
def recordings() -> dict[str, Answer]:
    """The recorded answers by name."""
    rows = json.loads(RECORDINGS.read_text(encoding="utf-8"))["interactions"]
    return {row["name"]: Answer(**row["response"]) for row in rows}


@cache
def package_fields() -> frozenset[str]:
    """The fields our package adds, as its pages list them, with the twins that its screens show and link by."""
    # The second page goes on with the package's own modules, whose fields are common names.
    pages = "".join(page.read_text(encoding="utf-8").partition("\n## Modules")[0] for page in FIELDS_PAGES)
    table = re.findall(r"^\| (`[^|]+`) \|", pages, re.MULTILINE)
    names = {name for cell in table for name in re.findall(r"`(\w+)`", cell)}
    twins = ("", "_text", "_name", "_link", "_badge", "_list")
    return frozenset(f"{name}{twin}" for name in names for twin in twins)


@pytest.fixture(scope="session", params=["sandbox", pytest.param("real", marks=pytest.mark.live)])
def answers(request: pytest.FixtureRequest) -> Iterator[dict[str, Answer]]:
    """What the sandbox, or a real SuiteCRM, says to the whole replay."""
    with _sandbox() if request.param == "sandbox" else _real() as replayer:
        yield replay(replayer)


class _Opened:
    def __init__(self, http: httpx.Client, account: Account) -> None:
        self._http = http
        self._account = account

    def __enter__(self) -> Replayer:
        return Replayer(self._http, self._account)

    def __exit__(self, *_: object) -> None:
        self._http.close()


def _sandbox() -> _Opened:
    # The recordings were taken without the package.
    sandbox = create_sandbox(package=False)
    clients = sandbox.clients
    transport = httpx.WSGITransport(app=sandbox.wsgi)
    http = httpx.Client(transport=transport, base_url="http://sandbox/Api/", headers={"Accept": JSON_API})
    return _Opened(http, account_of(clients))


def _real() -> _Opened:
    live("start")
    http = httpx.Client(base_url=f"{live('url').strip()}/Api/", headers={"Accept": JSON_API}, timeout=60)
    return _Opened(http, real_account())


@pytest.fixture(scope="module", params=["sandbox", pytest.param("real", marks=pytest.mark.live)])
def crm(request: pytest.FixtureRequest) -> Iterator[bridge.Crm]:
    """The package's routes in one SuiteCRM; what is made there is cleared away."""
    opened = bridge.sandbox() if request.param == "sandbox" else bridge.real()
    yield opened
    opened.close()
