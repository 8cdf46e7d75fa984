"""Send the recorded requests again and keep what comes back, by name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

JSON_API = "application/vnd.api+json"


@dataclass(frozen=True)
class Account:
    """What a replay logs in with: a client for people's logins, one for programs, and an administrator."""

    login_client: str
    login_secret: str
    service_client: str
    service_secret: str
    user: str = "admin"
    password: str = "admin123"


@dataclass(frozen=True)
class Answer:
    """One answer; a body that is no JSON is kept as `{"__text__": …}`, like in the recordings."""

    status: int
    content_type: str
    body: Any


class Replayer:
    """Asks as the recorder did and remembers every answer under the recording's name."""

    def __init__(self, http: httpx.Client, account: Account) -> None:
        self.http = http
        self.account = account
        self.answers: dict[str, Answer] = {}
        self._bearer: dict[str, str] = {}

    def ask(
        self,
        name: str,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        anonymous: bool = False,
        **body: object,
    ) -> Answer:
        """Send one request and remember its answer; `body` is json=, data= or content=."""
        sent = {**({} if anonymous else self._bearer), **(headers or {})}
        response = self.http.request(method, path, headers=sent, **body)
        answer = Answer(response.status_code, response.headers.get("content-type", ""), _body(response))
        assert name not in self.answers, f"two requests are called {name!r}"
        self.answers[name] = answer
        return answer

    def get(self, name: str, path: str, **more: object) -> Answer:
        return self.ask(name, "GET", f"V8/{path}", **more)

    def post(self, name: str, body: object) -> Answer:
        return self.ask(name, "POST", "V8/module", json=body)

    def patch(self, name: str, body: object) -> Answer:
        return self.ask(name, "PATCH", "V8/module", json=body)

    def token(self, name: str, body: Mapping[str, str], **more: object) -> Answer:
        return self.ask(name, "POST", "access_token", anonymous=True, **({"json": body} | more))

    def log_in(self) -> None:
        """Take the token that all further requests carry."""
        answer = self.http.post("access_token", json=self.password_grant())
        self._bearer = {"Authorization": f"Bearer {answer.json()['access_token']}"}

    def look(self, path: str) -> list[dict[str, Any]]:
        """Records to go on with; not part of the contract."""
        found = self.http.get(f"V8/{path}", headers=self._bearer).json()["data"]
        return list(found)

    def clear_away(self, *records: tuple[str, str]) -> None:
        """Delete what a replay made, so that an instance can be replayed again."""
        for module, identity in records:
            self.http.delete(f"V8/module/{module}/{identity}", headers=self._bearer)

    def password_grant(self) -> dict[str, str]:
        account = self.account
        client = {"client_id": account.login_client, "client_secret": account.login_secret}
        return {"grant_type": "password", **client, "username": account.user, "password": account.password}

    def client_grant(self) -> dict[str, str]:
        client = {"client_id": self.account.service_client, "client_secret": self.account.service_secret}
        return {"grant_type": "client_credentials", **client}

    def refresh_grant(self, token: str) -> dict[str, str]:
        client = {"client_id": self.account.login_client, "client_secret": self.account.login_secret}
        return {"grant_type": "refresh_token", **client, "refresh_token": token}


def fresh_id() -> str:
    """An id nobody used: SuiteCRM never gives one free again, not even after a deletion."""
    return str(uuid4())


def data_of(answer: Answer) -> dict[str, Any]:
    found = answer.body["data"]
    assert isinstance(found, dict), answer
    return found


def _body(response: httpx.Response) -> object:
    try:
        return response.json()
    except json.JSONDecodeError:
        return {"__text__": response.text}
