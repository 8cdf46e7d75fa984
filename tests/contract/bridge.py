"""An administrator's way to the package's routes, in the sandbox or in a real SuiteCRM."""

from typing import Any

import httpx

from suitecrm_bridge.sandbox import create_sandbox
from tests.contract.accounts import account_of, real_account
from tests.contract.interactions import lead
from tests.contract.replay import JSON_API, Account, fresh_id
from tests.live import live, live_environment

BRIDGE = "V8/custom/bridge/"


class Crm:
    """An administrator's way to one SuiteCRM; what it makes, it clears away."""

    def __init__(self, http: httpx.Client, account: Account) -> None:
        self.http = http
        client = {"client_id": account.login_client, "client_secret": account.login_secret}
        grant = {"grant_type": "password", **client, "username": account.user, "password": account.password}
        token = http.post("access_token", json=grant).json()["access_token"]
        http.headers["Authorization"] = f"Bearer {token}"
        self.made: list[tuple[str, str]] = []
        # A feed in use may hold thousands of rows before ours.
        self.before: int = self.newest()

    def create(self, **attributes: object) -> str:
        identity = str(self.http.post("V8/module", json=lead(**attributes)).json()["data"]["id"])
        self.made.append(("Leads", identity))
        return identity

    def make(self, module: str, **attributes: object) -> str:
        """A record of any module."""
        body = {"data": {"type": module, "id": fresh_id(), "attributes": attributes}}
        identity = str(self.http.post("V8/module", json=body).json()["data"]["id"])
        self.made.append((module, identity))
        return identity

    def ask(self, method: str, path: str, status: int = 200, body: object = None) -> Any:  # noqa: ANN401 (JSON)
        """The whole answer of one of our routes."""
        answer = self.http.request(method, f"{BRIDGE}{path}", json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    def records(self, module: str = "Leads", **query: object) -> Any:  # noqa: ANN401 (JSON)
        return self.ask("POST", "records", body={"module": module, **query})

    def mistakes(self, **query: object) -> dict[str, list[str]]:
        """What a wrong query is told, by field."""
        answer = self.ask("POST", "records", 422, {"module": "Leads", **query})
        return dict(answer["errors"]["fields"])

    def close(self) -> None:
        for module, identity in reversed(self.made):
            self.http.delete(f"V8/module/{module}/{identity}")
        self.http.close()

    def patch(self, identity: str, **attributes: object) -> None:
        assert self.http.patch("V8/module", json=lead({"id": identity}, **attributes)).status_code == 201

    def field(self, identity: str, name: str) -> object:
        answer = self.http.get(f"V8/module/Leads/{identity}?fields[Leads]={name}").json()
        return answer["data"]["attributes"][name]

    def write(self, mode: str, identity: str, op: str = "update", **fields: object) -> dict[str, Any]:
        item = {"op": op, "module": "Leads", "id": identity, "fields": fields}
        answer = self.http.post(f"{BRIDGE}write", json={"mode": mode, "items": [item]})
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["data"][0])

    def newest(self) -> int:
        """The number of the latest row in the feed; 0 when it is empty or there is no package yet."""
        answer = self.http.get(f"{BRIDGE}info")
        return (answer.json()["data"]["feed"]["newest"] or 0) if answer.status_code == 200 else 0

    def rows(self, after: int | None = None) -> list[dict[str, Any]]:
        """The feed behind a number, by default behind what was in it when we came."""
        number = self.before if after is None else after
        return list(self.ask("GET", f"changes?limit=1000&after={number}")["data"])

    def news(self, identity: str) -> list[tuple[str, set[str]]]:
        """What the feed tells of one record, acknowledged as it is read."""
        ours = [row for row in self.rows() if row["id"] == identity]
        if ours:
            self.http.post(f"{BRIDGE}changes/ack", json={"sequences": [row["sequence"] for row in ours]})
        return [(row["event"], set(row["changed"])) for row in ours]


def sandbox() -> Crm:
    made = create_sandbox()
    transport = httpx.WSGITransport(app=made.wsgi)
    http = httpx.Client(transport=transport, base_url="http://sandbox/Api/", headers={"Accept": JSON_API})
    return Crm(http, account_of(made.clients))


def real() -> Crm:
    live("start")
    http = httpx.Client(base_url=f"{live('url').strip()}/Api/", headers={"Accept": JSON_API}, timeout=60)
    opened = Crm(http, real_account())
    if http.get(f"{BRIDGE}info").status_code == 404:
        live_environment()
    return opened
