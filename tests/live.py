"""The real SuiteCRM that a contributor brought: served, with the package of this checkout installed."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Connection
from tests.embedded import embedded_redis
from tests.settings import settings_for

PROJECT = Path(__file__).parents[1]
ADMIN = os.environ.get("SUITECRM_ADMIN_USER", "admin")
ADMIN_PASSWORD = os.environ.get("SUITECRM_ADMIN_PASSWORD", "admin123")


def live_root() -> Path:
    return Path(os.environ.get("SUITECRM_LIVE_ROOT", Path.home() / ".suitecrm-live"))


def live(*arguments: str) -> str:
    """`scripts/live` with these arguments; raises CalledProcessError with its output."""
    command = [PROJECT / "scripts/live", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@cache
def live_environment() -> Mapping[str, str]:
    """The settings that the package's installer prints, from an installation made just now."""
    live("start")
    installer = ["php", str(PROJECT / "custom_php/bin/scb-install"), str(live_root()), "--new-secrets"]
    printed = subprocess.run(installer, capture_output=True, text=True, check=True, timeout=300).stdout
    return dict(re.findall(r"^(SUITECRM_[A-Z_]+)=(\S+)$", printed, re.MULTILINE))


def live_settings(redis_url: str, database_url: str, **extra: str) -> Settings:
    return settings_for(
        {
            **live_environment(),
            "BRIDGE_REDIS_URL": redis_url,
            "BRIDGE_DATABASE_URL": database_url,
            "BRIDGE_SECRET_KEY": "a secret of the tests, long enough for the rule",
            **extra,
        }
    )


@contextmanager
def live_services(**extra: str) -> Iterator[Services]:
    """Everything, wired to the real SuiteCRM, with a Redis and a database of its own; `extra` are further settings."""
    with embedded_redis() as redis_url, tempfile.TemporaryDirectory() as folder:
        services = assemble(live_settings(redis_url, f"sqlite:///{folder}/bridge.db", **extra))
        with closing(services.get(Connection)):
            yield services
