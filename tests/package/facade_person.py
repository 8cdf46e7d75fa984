"""One user's calls to the bridge's facade, which stands before a real SuiteCRM and takes nothing away."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from suitecrm_bridge.app import create_app
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.store.migrate import upgrade
from tests.live import live_services
from tests.package.parity import Link

_EVERYTHING = 'default = ["everything"]\n[roles.everything]\nabout = "All of it."\npermissions = ["*"]\n'
_LIMITS = {f"BRIDGE_LIMIT_{kind}": "1000000/60" for kind in ("READ", "WRITE", "SEARCH", "LOGIN", "ADDRESS")}


class FacadePerson:
    def __init__(self, app: Flask, user_name: str, password: str) -> None:
        # Without a jar of cookies it can be used by several threads.
        self._client = app.test_client(use_cookies=False)
        self._headers: dict[str, str] = {}
        login = self._client.post("/api/v1/auth/login", json={"user_name": user_name, "password": password})
        token = login.json["data"]["attributes"]["access_token"]
        self._headers = {"Authorization": f"Bearer {token}"}

    def together(self, calls: Iterable[Callable[["FacadePerson"], TestResponse]]) -> Sequence[TestResponse]:
        """The answers to several calls, in their order, a few at a time: most of each is waiting for SuiteCRM."""
        with ThreadPoolExecutor(4) as pool:
            return [*pool.map(lambda call: call(self), calls)]

    def list(self, module: str, ids: list[str], **query: object) -> TestResponse:
        asked = {"filter[id][in]": ",".join(ids), "per_page": 200, "fields": "id", **query}
        return self._asked("GET", module, query_string=asked)

    def search(self, module: str, **query: object) -> TestResponse:
        return self._asked("POST", f"{module}/search", json={"per_page": 200, **query})

    def get(self, module: str, record: str, **query: str) -> TestResponse:
        return self._asked("GET", f"{module}/{record}", query_string=query)

    def related(self, module: str, record: str, link: str) -> TestResponse:
        return self._asked("GET", f"{module}/{record}/{link}", query_string={"per_page": 200})

    def link(self, module: str, record: str, link: Link, other: str) -> TestResponse:
        return self._asked("POST", f"{module}/{record}/{link.field}", json={"module": link.module, "id": other})

    def unlink(self, module: str, record: str, link: Link, other: str) -> TestResponse:
        return self._asked("DELETE", f"{module}/{record}/{link.field}/{other}")

    def change(self, module: str, record: str, **values: object) -> TestResponse:
        return self._asked("PATCH", f"{module}/{record}", json=values)

    def delete(self, module: str, record: str) -> TestResponse:
        return self._asked("DELETE", f"{module}/{record}")

    def convert(self, lead: str, **parts: object) -> TestResponse:
        return self._asked("POST", f"Leads/{lead}/convert", json=parts)

    def create(self, module: str, **values: object) -> TestResponse:
        return self._asked("POST", module, json=values)

    def batch(self, *operations: dict[str, object], **options: object) -> TestResponse:
        return self.call("POST", "/batch", json={"operations": operations, **options})

    def call(self, method: str, path: str, **options: object) -> TestResponse:
        return self._client.open(f"/api/v1{path}", method=method, headers=self._headers, **options)

    def _asked(self, method: str, place: str, **options: object) -> TestResponse:
        module, slash, rest = place.partition("/")
        address = f"/api/v1/{kind_of(module).path}{slash}{rest}"
        return self._client.open(address, method=method, headers=self._headers, **options)


@contextmanager
def live_facade() -> Iterator[Flask]:
    """A facade before the real SuiteCRM, in which everybody has the permission `*`."""
    with tempfile.TemporaryDirectory() as folder:
        roles = Path(folder, "roles.toml")
        roles.write_text(_EVERYTHING)
        with live_services(BRIDGE_ROLES_FILE=str(roles), **_LIMITS) as services:
            upgrade(services.get(Engine))
            yield create_app(services)
            services.get(Engine).dispose()
