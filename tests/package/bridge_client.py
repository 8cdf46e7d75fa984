"""Tests' way into the package's routes of a real SuiteCRM, as the bridge, the administrator or anybody."""

import json
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import httpx

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment, live_root

FIXTURES = Path(__file__).parent / "fixtures"


class Client:
    """One user's calls; an answer is the decoded body, or its `errors`, after a check of the status."""

    def __init__(self, **grant: str) -> None:
        env = live_environment()
        self.http = httpx.Client(base_url=f"{env['SUITECRM_URL']}/Api/", timeout=60)
        token = self.http.post("access_token", json=grant).json()["access_token"]
        self.http.headers["Authorization"] = f"Bearer {token}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def get(self, path: str, status: int = 200, **query: str) -> dict[str, Any]:
        return self._body(self.http.get(f"V8/custom/bridge/{path}", params=query), status)

    def post(self, path: str, body: object, status: int = 200) -> dict[str, Any]:
        return self._body(self.http.post(f"V8/custom/bridge/{path}", json=body), status)

    def write(self, op: str, module: str, record: str, by: str = "", **fields: object) -> dict[str, Any]:
        """The result of one full write."""
        item = {"op": op, "module": module, "id": record, "fields": fields} | ({"by": by} if by else {})
        return dict(self.post("write", {"mode": "full", "items": [item]})["data"][0])

    def make(self, module: str, **fields: object) -> str:
        """A new record's id."""
        record = str(uuid.uuid4())
        result = self.write("create", module, record, **fields)
        assert result["status"] == "created", result
        return record

    def delete(self, module: str, record: str) -> None:
        self.http.delete(f"V8/module/{module}/{record}")

    @staticmethod
    def _body(answer: httpx.Response, status: int) -> dict[str, Any]:
        assert answer.status_code == status, answer.text
        body: dict[str, Any] = answer.json()
        return dict(body.get("errors", body))


def bridge() -> Client:
    env = live_environment()
    secret = {"client_id": env["SUITECRM_CLIENT_ID"], "client_secret": env["SUITECRM_CLIENT_SECRET"]}
    return Client(grant_type="client_credentials", **secret)


def person(user_name: str = ADMIN, password: str = ADMIN_PASSWORD) -> Client:
    env = live_environment()
    secret = {"client_id": env["SUITECRM_LOGIN_CLIENT_ID"], "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"]}
    return Client(grant_type="password", username=user_name, password=password, **secret)


@contextmanager
def somebody(name: str, *rights: str) -> Iterator[str]:
    """A plain user's id; the password is the name, and a right is module:action:access."""
    try:
        yield _php("restricted_person.php", "add", name, *rights)
    finally:
        _php("restricted_person.php", "remove", name)


def query(statement: str, *values: object) -> list[list[Any]]:
    """The rows of one SQL statement, with a ? for each value, for what no route can set up or show."""
    return list(json.loads(_php("query.php", statement, *(str(value) for value in values))))


def _php(fixture: str, *arguments: str) -> str:
    command = ["php", str(FIXTURES / fixture), str(live_root()), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
