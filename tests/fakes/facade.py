"""The whole facade over a sandbox in this process: real client, real Redis, no network."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from suitecrm_bridge.app import create_app
from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Secrets, Settings
from suitecrm_bridge.core.evenness import EvenTime
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Connection
from suitecrm_bridge.features.analytics.ports import Visitors
from suitecrm_bridge.features.analytics.service import LiveView, Scope
from suitecrm_bridge.sandbox import Clients, Sandbox, create_sandbox
from tests.databases import migrated_sqlite
from tests.leaks import Watch, watch_logs

PASSWORDS = {"admin": "admin123"}


def settings_for(redis_url: str, folder: Path, clients: Clients, **changed: object) -> Settings:
    known = {
        "suitecrm_url": "http://suitecrm.test",
        "suitecrm_client_id": clients.service_id,
        "suitecrm_login_client_id": clients.login_id,
        "redis_url": redis_url,
        "database_url": f"sqlite:///{folder / 'bridge.db'}",
        "public_url": "http://bridge.test",
        "host": "127.0.0.1",
        "port": 8000,
        "log_level": "info",
        "openai_base_url": None,
        "openai_model": "none",
        "cors_origins": ("https://app.example",),
        "trusted_proxies": 0,
        "audit_days": 730,
        "event_months": 13,
        "event_archive": None,
        "outbound_http": False,
        "outbound_networks": (),
        "secrets": Secrets(
            suitecrm_client_secret=clients.service_secret,
            suitecrm_login_client_secret=clients.login_secret,
            secret_key="a secret of the tests, long enough for the rule",
            openai_api_key=None,
        ),
    }
    return Settings(**(known | changed))  # type: ignore[arg-type]


@dataclass
class Facade:
    """One running facade; `log_in` first, then `get`, `post` and `patch` as that user."""

    app: Flask
    services: Services
    sandbox: Sandbox
    client: FlaskClient
    watch: Watch = field(default_factory=Watch)
    headers: dict[str, str] = field(default_factory=dict)
    tokens: Mapping[str, Any] = field(default_factory=dict)

    def log_in(self, user_name: str = "admin", password: str | None = None) -> TestResponse:
        word = password or PASSWORDS.get(user_name, user_name)
        self.watch.keep("a password", word if word != user_name else None)
        answer = self.client.post("/api/v1/auth/login", json={"user_name": user_name, "password": word})
        if answer.status_code == 200:
            self.tokens = answer.json["data"]["attributes"]
            for name in ("access_token", "refresh_token"):
                self.watch.keep(name, self.tokens.get(name))
            self.headers = {"Authorization": f"Bearer {self.tokens['access_token']}"}
        return answer

    def get(self, path: str, headers: Mapping[str, str] | None = None, **options: object) -> TestResponse:
        return self.client.get(f"/api/v1{path}", headers={**self.headers, **(headers or {})}, **options)

    def post(self, path: str, headers: Mapping[str, str] | None = None, **options: object) -> TestResponse:
        return self.client.post(f"/api/v1{path}", headers={**self.headers, **(headers or {})}, **options)

    def patch(self, path: str, headers: Mapping[str, str] | None = None, **options: object) -> TestResponse:
        return self.client.patch(f"/api/v1{path}", headers={**self.headers, **(headers or {})}, **options)

    def delete(self, path: str, headers: Mapping[str, str] | None = None, **options: object) -> TestResponse:
        return self.client.delete(f"/api/v1{path}", headers={**self.headers, **(headers or {})}, **options)


def _watch(app: Flask, services: Services) -> Watch:
    watch, secrets = Watch(), services.get(Settings).secrets
    watch.keep("the secret key", secrets.secret_key)
    watch.keep("a client secret", secrets.suitecrm_client_secret)
    watch.keep("a client secret", secrets.suitecrm_login_client_secret)
    app.wsgi_app = watch.app(app.wsgi_app)  # type: ignore[method-assign]  # Flask's own way to put middleware in front
    return watch


@contextmanager
def running_facade(redis_url: str, folder: Path, *, package: bool = True, **changed: object) -> Iterator[Facade]:
    """A facade with a sandbox of its own; `changed` replaces single settings, `database_url` by a migrated database."""
    sandbox = create_sandbox(package=package)
    services = assemble(settings_for(redis_url, folder, sandbox.clients, **changed))
    services.provide(
        Connection,
        lambda s: Connection("http://suitecrm.test", s.get(Clock), transport=httpx.WSGITransport(app=sandbox.wsgi)),
    )
    # Refusals take as long as they take; one test of its own is about their being even.
    services.provide(EvenTime, lambda _: EvenTime(0, 100))
    # Followers are answered at once and not for a minute.
    services.provide(
        LiveView, lambda s: LiveView(s.get(Scope), s.get(Visitors), patience=1, pause=1, rest=lambda _seconds: None)
    )
    if "database_url" not in changed and not (place := folder / "bridge.db").exists():
        migrated_sqlite(place)
    app = create_app(services)
    watch = _watch(app, services)
    stop = watch_logs(watch)
    try:
        yield Facade(app, services, sandbox, app.test_client(), watch)
        # Whatever a test was about: nothing it sent or got may have leaked.
        assert watch.found == []
    finally:
        stop()
        services.get(Connection).close()
        services.get(Engine).dispose()
        sandbox.close()
