"""A sandbox of its own for each test, and a way to ask it."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from suitecrm_bridge.sandbox import Sandbox, create_sandbox

JSON_API = "application/vnd.api+json"


class Api:
    """One user's way to a sandbox, without a socket."""

    def __init__(self, sandbox: Sandbox, user: str = "admin", password: str = "admin123") -> None:  # noqa: S107 (the stand-in's)
        self.sandbox = sandbox
        transport = httpx.WSGITransport(app=sandbox.wsgi)
        self.http = httpx.Client(transport=transport, base_url="http://crm/Api/", headers={"Accept": JSON_API})
        tokens = self.log_in(user, password).json()
        self.refresh_token = tokens.get("refresh_token", "")
        self.http.headers["Authorization"] = f"Bearer {tokens['access_token']}"

    def log_in(self, user: str, password: str) -> httpx.Response:
        clients = self.sandbox.clients
        client = {"client_id": clients.login_id, "client_secret": clients.login_secret}
        return self.http.post(
            "access_token", json={"grant_type": "password", **client, "username": user, "password": password}
        )

    def refresh(self, token: str | None = None) -> httpx.Response:
        clients = self.sandbox.clients
        client = {"client_id": clients.login_id, "client_secret": clients.login_secret}
        grant = {"grant_type": "refresh_token", **client, "refresh_token": token or self.refresh_token}
        return self.http.post("access_token", json=grant)

    def get(self, path: str) -> httpx.Response:
        return self.http.get(f"V8/{path}")

    def data(self, path: str) -> Any:  # noqa: ANN401 (JSON)
        response = self.get(path)
        assert response.status_code == 200, response.text
        return response.json()["data"]

    def detail(self, path: str) -> str:
        """The text of a refusal."""
        response = self.get(path)
        assert response.status_code == 400, response.text
        return str(response.json()["errors"]["detail"])

    def create(self, module: str = "Leads", **attributes: object) -> str:
        response = self.http.post("V8/module", json={"data": {"type": module, "attributes": attributes}})
        assert response.status_code == 201, response.text
        return str(response.json()["data"]["id"])

    def patch(self, identity: str, module: str = "Leads", **attributes: object) -> httpx.Response:
        body = {"data": {"type": module, "id": identity, "attributes": attributes}}
        return self.http.patch("V8/module", json=body)

    def field(self, identity: str, name: str, module: str = "Leads") -> Any:  # noqa: ANN401 (JSON)
        return self.data(f"module/{module}/{identity}?fields[{module}]={name}")["attributes"][name]

    def stored(self, identity: str, name: str, table: str = "leads", key: str = "id") -> Any:  # noqa: ANN401 (a column)
        """A value as the database holds it."""
        return self.sandbox.world.database.value(
            f'SELECT "{name}" FROM "{table}" WHERE "{key}" = ?',  # noqa: S608 (names come from the tests)
            (identity,),
        )


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A SuiteCRM in which the bridge's package is installed."""
    opened = create_sandbox()
    yield opened
    opened.close()


@pytest.fixture
def plain() -> Iterator[Sandbox]:
    """A SuiteCRM without the package."""
    opened = create_sandbox(package=False)
    yield opened
    opened.close()


@pytest.fixture
def api(sandbox: Sandbox) -> Api:
    return Api(sandbox)


@pytest.fixture
def as_user(sandbox: Sandbox) -> Callable[[str], Api]:
    """Log in as will, sarah, chris, sally or max: their passwords are their names."""
    return lambda name: Api(sandbox, name, name)


@pytest.fixture
def bridge(sandbox: Sandbox) -> httpx.Client:
    """The bridge's own user on the package's routes."""
    clients = sandbox.clients
    client = {"client_id": clients.service_id, "client_secret": clients.service_secret}
    transport = httpx.WSGITransport(app=sandbox.wsgi)
    site = httpx.Client(transport=transport, base_url="http://crm/Api/")
    token = site.post("access_token", json={"grant_type": "client_credentials", **client}).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Client(transport=transport, base_url="http://crm/Api/V8/custom/bridge/", headers=headers)
