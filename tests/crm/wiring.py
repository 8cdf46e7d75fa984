"""Put a client together around an invented or a real server."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from suitecrm_bridge.core.clock import Clock, SystemClock
from suitecrm_bridge.crm import Connection, Crm, CrmLogin, FieldCatalog, OAuthClient, Record, UserCrms
from suitecrm_bridge.crm.auth import WorkerAuth
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.tokens import Logins, SealedStore

Maker = Callable[..., Record]
Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]
LEAD_FIELDS: Mapping[str, Mapping[str, Any]] = {
    "id": {"type": "id", "dbType": "id"},
    "name": {"type": "name", "source": "non-db", "dbType": "name"},
    "last_name": {"type": "varchar", "len": "100", "required": True, "dbType": "varchar"},
    "description": {"type": "text", "dbType": "text"},
    "status": {"type": "enum", "len": "100", "dbType": "enum"},
    "do_not_call": {"type": "bool", "default": "0", "dbType": "bool"},
    "opportunity_amount": {"type": "decimal", "len": "26", "dbType": "decimal"},
    "ai_score": {"type": "int", "dbType": "int"},
    "birthdate": {"type": "date", "dbType": "date"},
    "date_entered": {"type": "datetime", "dbType": "datetime"},
    "ai_scored_at": {"type": "datetime", "dbType": "datetime"},
    "email1": {"type": "varchar", "source": "non-db", "dbType": "varchar"},
    "assigned_user_id": {"type": "relate", "dbType": "id"},
    "assigned_user_name": {"type": "relate", "source": "non-db", "dbType": "relate"},
    "lawful_basis": {"type": "multienum", "dbType": "multienum"},
    "map_c": {"type": "varchar", "len": 255, "source": "custom_fields", "dbType": "varchar"},
    "flag_c": {"type": "bool", "source": "custom_fields", "dbType": "bool"},
    "tasks": {"type": "link", "relationship": "lead_tasks", "source": "non-db", "dbType": "link"},
}


@dataclass
class Site:
    """One SuiteCRM and the bridge's two clients in it."""

    connection: Connection
    store: SealedStore
    service: OAuthClient
    people: OAuthClient
    user_name: str
    password: str
    clock: Clock = field(default_factory=SystemClock)
    catalog: FieldCatalog = field(default_factory=lambda: FieldCatalog(SystemClock()))

    def worker(self) -> Crm:
        auth = WorkerAuth(self.connection, self.service, self.store, self.clock)
        return Crm(Caller(self.connection, auth, self.catalog))

    def administrator(self) -> Crm:
        """The client of somebody who may do everything; the workers' user may do what the bridge needs."""
        sessions = self.sessions()
        sessions.keep("administrator", self.login().login(self.user_name, self.password))
        return sessions.of("administrator")

    def login(self) -> CrmLogin:
        return CrmLogin(self.connection, self.people, self.catalog, self.clock)

    def sessions(self) -> UserCrms:
        return UserCrms(self.connection, self.people, Logins(self.store), self.catalog, self.login(), self.clock)


class Server:
    """An invented SuiteCRM: answers by method and path, in order, the last one for ever; keeps what it was asked."""

    def __init__(self, base: str = "/Api") -> None:
        self.base = base
        self.asked: list[httpx.Request] = []
        self._answers: dict[tuple[str, str], list[Answer]] = {}
        self.on("GET", "V8/meta/fields/Leads", described(LEAD_FIELDS))
        self.on("GET", "access_token", httpx.Response(405))

    def on(self, method: str, path: str, *answers: Answer) -> None:
        self._answers[method, path] = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        known = path.startswith(f"{self.base}/")
        waiting = self._answers.get((request.method, path.removeprefix(f"{self.base}/"))) if known else None
        if not waiting:
            return httpx.Response(404, text="<html>Not Found</html>")
        if path.endswith("access_token") and request.method == "GET":
            return httpx.Response(405)
        self.asked.append(request)
        answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content, request=request)

    def sent(self, method: str, path: str) -> list[httpx.Request]:
        return [one for one in self.asked if one.method == method and one.url.path == f"{self.base}/{path}"]

    def bodies(self, method: str, path: str) -> list[Any]:
        return [json.loads(one.content) for one in self.sent(method, path)]


def described(fields: Mapping[str, Mapping[str, Any]]) -> httpx.Response:
    return said({"data": {"type": "fields", "attributes": fields}})


def said(body: object, status: int = 200) -> httpx.Response:
    return httpx.Response(status, json=body, headers={"Content-Type": "application/vnd.api+json"})


def refusal(detail: str, status: int = 400) -> httpx.Response:
    return said({"errors": {"status": status, "title": None, "detail": detail}}, status)


def token(access: str = "first", refresh: str = "", lasts: int = 3600) -> httpx.Response:
    pair = {"refresh_token": refresh} if refresh else {}
    return said({"token_type": "Bearer", "expires_in": lasts, "access_token": access, **pair})


def record(record_id: str, **attributes: object) -> dict[str, Any]:
    return {"type": "Lead", "id": record_id, "attributes": attributes or []}


def unauthenticated(connection: Connection, clock: Clock) -> Crm:
    """A client that sends no token, for servers that ask for none."""
    return Crm(Caller(connection, None, FieldCatalog(clock)))
