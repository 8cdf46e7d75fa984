"""People, roles and records made for one test run in a real SuiteCRM, and each person's way into our routes."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.live import live_environment, live_root

_FIXTURE = Path(__file__).parent / "fixtures/access_matrix.php"
ROLES = ("admin", "all", "group", "owner", "none", "disabled", "mixed", "blind")

Verdicts = Mapping[str, Mapping[str, Mapping[str, bool]]]


@dataclass(frozen=True)
class Link:
    """A link field of a module, and the module it leads to."""

    field: str
    module: str


@dataclass(frozen=True)
class Matrix:
    """Everything made: users by role, records by module and name, one link and one text field per module."""

    users: Mapping[str, str]
    user_ids: Mapping[str, str]
    password: str
    records: Mapping[str, Mapping[str, str]]
    links: Mapping[str, Link]
    texts: Mapping[str, str]
    tables: Mapping[str, str]

    def seen_by(self, role: str, module: str) -> dict[str, str]:
        """The records that tell the access levels apart for this role: shared ones and its own."""
        mine = {"foreign", "grouped", "gone", f"own-{role}", f"made-{role}"}
        return {name: record for name, record in self.records[module].items() if name in mine}


def run_statement(statement: str) -> None:
    """SQL in SuiteCRM's database, for what no form makes any more but an old database holds."""
    command = ["php", str(_FIXTURE.with_name("statement.php")), str(live_root()), statement]
    subprocess.run(command, check=True, timeout=60, capture_output=True)


def _fixture(*arguments: str) -> dict[str, Any]:
    command = ["php", str(_FIXTURE), str(live_root()), *arguments]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    return dict(json.loads(printed))


@contextmanager
def matrix() -> Iterator[Matrix]:
    """The fixture's records, for as long as the context lasts."""
    live_environment()
    made = _fixture("create")
    # Without fresh statistics MariaDB takes 150 ms for the question that SuiteCRM asks of a role at every call.
    run_statement("ANALYZE TABLE acl_actions, acl_roles_actions, acl_roles_users, securitygroups_users")
    users = {role: user["user_name"] for role, user in made["users"].items()}
    links = {module: Link(link["link"], link["module"]) for module, link in made["links"].items()}
    try:
        ids = {role: user["id"] for role, user in made["users"].items()}
        yield Matrix(users, ids, made["password"], made["records"], links, made["texts"], made["tables"])
    finally:
        _fixture("remove")


def revive(made: Matrix) -> None:
    """Undo the deletions of the matrix that ran before; what was gone from the beginning stays so."""
    for module, records in made.records.items():
        kept = ", ".join(f"'{record}'" for name, record in records.items() if name != "gone")
        run_statement(f"UPDATE {made.tables[module]} SET deleted = 0 WHERE id IN ({kept})")  # noqa: S608


@cache
def allowed(role: str) -> Verdicts:
    """What SuiteCRM's own classes let this role's user do: module → record → verb; record "" is the module itself."""
    return _fixture("allowed", role)


def accounts_of_own_lead(made: Matrix, role: str) -> Iterator[tuple[str, bool]]:
    """Puts the role's own lead to one account after another: the its name, and whether the role may be told of it."""
    lead, verdicts = made.records["Leads"][f"own-{role}"], allowed(role)
    if not verdicts["Leads"][f"own-{role}"]["list"]:
        pytest.skip("this role lists no lead to look from")
    for name, account in made.seen_by(role, "Accounts").items():
        run_statement(f"UPDATE leads SET account_id = '{account}' WHERE id = '{lead}'")  # noqa: S608
        # A relation is judged as the detail view's query judges rows: by owner and group, not by who made them.
        yield (
            name,
            verdicts["Accounts"][name]["view"]
            and not (name.startswith("made") and role in ("group", "owner", "mixed")),
        )


class Person:
    """One user's calls to the package's routes and to plain V8."""

    def __init__(self, user_name: str, password: str) -> None:
        env = live_environment()
        self._http = httpx.Client(base_url=f"{env['SUITECRM_URL']}/Api/", timeout=60)
        client = {"client_id": env["SUITECRM_LOGIN_CLIENT_ID"], "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"]}
        grant = {"grant_type": "password", "username": user_name, "password": password, **client}
        token = self._http.post("access_token", json=grant).json()["access_token"]
        self._http.headers["Authorization"] = f"Bearer {token}"

    def records(self, module: str, **query: object) -> httpx.Response:
        return self._http.post("V8/custom/bridge/records", json={"module": module, **query})

    def record(self, module: str, record: str, **query: str) -> httpx.Response:
        return self._http.get(f"V8/custom/bridge/records/{module}/{record}", params=query)

    def related(self, module: str, record: str, link: str, **query: str) -> httpx.Response:
        return self._http.get(f"V8/custom/bridge/related/{module}/{record}/{link}", params=query)

    def link(self, module: str, record: str, link: Link, other: str) -> httpx.Response:
        body = {"module": link.module, "id": other}
        return self._http.post(f"V8/custom/bridge/related/{module}/{record}/{link.field}", json=body)

    def unlink(self, module: str, record: str, link: Link, other: str) -> httpx.Response:
        return self._http.delete(f"V8/custom/bridge/related/{module}/{record}/{link.field}/{other}")

    def create(self, module: str, record: str, **attributes: object) -> None:
        body = {"data": {"type": module, "id": record, "attributes": attributes}}
        self._http.post("V8/module", json=body).raise_for_status()

    def post(self, route: str, body: bytes) -> httpx.Response:
        return self._http.post(f"V8/custom/bridge/{route}", content=body)

    def save(self, module: str, record: str, field: str, text: str) -> None:
        """A change through plain V8; whether it happened is for the caller to find out."""
        body = {"data": {"type": module, "id": record, "attributes": {field: text}}}
        self._http.patch("V8/module", json=body)

    def delete(self, module: str, record: str) -> None:
        self._http.delete(f"V8/module/{module}/{record}")

    def text(self, module: str, record: str, field: str) -> str | None:
        """None when the record is gone; the text may be empty."""
        answer = self.record(module, record, fields=field)
        return None if answer.status_code == 404 else answer.json()["data"]["fields"][field] or ""

    def close(self) -> None:
        self._http.close()
