"""A real SuiteCRM's API as the bridge, an administrator and a restricted person use it."""

from typing import Any

import httpx

from tests.live import ADMIN, ADMIN_PASSWORD

RESTRICTED = "scb_restricted"


class Api:
    """Both of the package's clients, and a person who may not do everything."""

    def __init__(self, http: httpx.Client, env: dict[str, str]) -> None:
        self.http = http
        worker = {"client_id": env["SUITECRM_CLIENT_ID"], "client_secret": env["SUITECRM_CLIENT_SECRET"]}
        login = {"client_id": env["SUITECRM_LOGIN_CLIENT_ID"], "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"]}
        self._bridge = self._token(grant_type="client_credentials", **worker)
        self._admin = self._token(grant_type="password", username=ADMIN, password=ADMIN_PASSWORD, **login)
        self._restricted = self._token(grant_type="password", username=RESTRICTED, password=RESTRICTED, **login)

    def _token(self, **grant: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.http.post('access_token', json=grant).json()['access_token']}"}

    def write(self, mode: str, op: str, module: str, record: str, **fields: object) -> str:
        item = {"op": op, "module": module, "id": record, "fields": fields}
        body = {"mode": mode, "items": [item]}
        answer = self.http.post("V8/custom/bridge/write", json=body, headers=self._bridge).json()
        return str(answer["data"][0]["status"])

    def news(self, record: str) -> list[tuple[str, list[str]]]:
        rows = self.http.get("V8/custom/bridge/changes?limit=1000", headers=self._bridge).json()["data"]
        mine = [row for row in rows if row["id"] == record]
        if mine:
            seen = {"sequences": [row["sequence"] for row in mine]}
            self.http.post("V8/custom/bridge/changes/ack", json=seen, headers=self._bridge)
        return [(row["event"], row["changed"]) for row in mine]

    def admin(self, method: str, path: str, **body: object) -> httpx.Response:
        return self.http.request(method, f"V8/{path}", json=body or None, headers=self._admin)

    def restricted(self, path: str) -> httpx.Response:
        return self.http.get(f"V8/{path}", headers=self._restricted)

    def attributes(self, module: str, record: str) -> dict[str, Any]:
        return dict(self.admin("GET", f"module/{module}/{record}").json()["data"]["attributes"])
