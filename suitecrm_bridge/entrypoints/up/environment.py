"""The settings of a machine that runs everything itself: what `.env` says, and embedded defaults for the rest."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

from suitecrm_bridge.entrypoints.up import redis
from suitecrm_bridge.sandbox import Clients

_SANDBOX_PORT = "8001"


@dataclass(frozen=True)
class LocalEnvironment:
    """The environment for every child process, and which embedded parts it needs."""

    variables: Mapping[str, str]
    embedded_redis: bool
    sandbox: bool

    @property
    def port(self) -> int:
        return int(self.variables["BRIDGE_PORT"])

    @property
    def suitecrm_url(self) -> str:
        return self.variables["SUITECRM_URL"]

    @property
    def sandbox_port(self) -> int:
        return int(self.variables["BRIDGE_SANDBOX_PORT"])


def local_environment(folder: Path, given: Mapping[str, str]) -> LocalEnvironment:
    """Complete `given` (the process's environment; `.env` in the working directory fills gaps) for this machine.

    Without SUITECRM_URL it is the sandbox's. A signing secret is made once and kept in `folder`, so that logins
    survive a restart.
    """
    # An empty setting is one that nobody set, in .env.example's own manner.
    variables = {name: value for source in (dotenv_values(".env"), given) for name, value in source.items() if value}
    sandbox = not variables.get("SUITECRM_URL")
    variables.setdefault("BRIDGE_HOST", "127.0.0.1")
    variables.setdefault("BRIDGE_PORT", "8000")
    variables.setdefault("BRIDGE_SANDBOX_PORT", _SANDBOX_PORT)
    embedded_redis = not variables.get("BRIDGE_REDIS_URL")
    if embedded_redis:
        variables["BRIDGE_REDIS_URL"] = redis.url(folder / "redis")
    variables.setdefault("BRIDGE_DATABASE_URL", f"sqlite:///{folder / 'bridge.db'}")
    variables.setdefault("BRIDGE_EVENT_ARCHIVE", str(folder / "archive"))
    variables.setdefault("BRIDGE_SECRET_KEY", _kept_secret(folder / "secret_key"))
    if sandbox:
        variables["SUITECRM_URL"] = f"http://127.0.0.1:{variables['BRIDGE_SANDBOX_PORT']}"
        variables.update(sandbox_clients())
    return LocalEnvironment(variables, embedded_redis, sandbox)


def sandbox_clients() -> dict[str, str]:
    """The settings that name the sandbox's OAuth2 clients."""
    known = Clients()
    return {
        "SUITECRM_CLIENT_ID": known.service_id,
        "SUITECRM_CLIENT_SECRET": known.service_secret,
        "SUITECRM_LOGIN_CLIENT_ID": known.login_id,
        "SUITECRM_LOGIN_CLIENT_SECRET": known.login_secret,
    }


def _kept_secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
