"""Check that everything the product needs is there and fits, and say what to do about what does not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

import click
import redis
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import SQLAlchemyError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm, CrmLogin, PackageInfo

# A token's "not before" has no leeway, so a clock that is off makes SuiteCRM refuse fresh tokens.
_CLOCK_TOLERANCE = timedelta(seconds=30)
_NEEDED_CAPABILITIES = {"changes", "write.quiet", "write.full"}
_TESTED_VERSION = "7.14."

Mark = Literal["ok", "warning", "failed"]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; `said` tells what was found and, when it is not well, what to do."""

    subject: str
    mark: Mark
    said: str

    @property
    def failed(self) -> bool:
        return self.mark == "failed"


def examine(services: Services) -> Sequence[Finding]:
    """Look at everything once; a part that cannot be reached ends its own findings, not the others'."""
    return [
        *_attempt("Redis", lambda: _redis(services.get(redis.Redis))),
        *_attempt("Database", lambda: _database(services.get(Engine))),
        *_attempt("SuiteCRM", lambda: _suitecrm(services)),
        *_attempt("People's logins", lambda: _login(services.get(CrmLogin))),
    ]


def report(findings: Sequence[Finding]) -> None:
    colours = {"ok": "green", "warning": "yellow", "failed": "red"}
    width = max(len(finding.subject) for finding in findings)
    for finding in findings:
        mark = click.style(f"{finding.mark:<8}", fg=colours[finding.mark])
        click.echo(f"{mark} {finding.subject:<{width}}  {finding.said}")


def _attempt(subject: str, look: Callable[[], Iterator[Finding]]) -> list[Finding]:
    try:
        return list(look())
    except BridgeError as wrong:
        return [Finding(subject, "failed", wrong.message)]
    except (redis.RedisError, SQLAlchemyError) as wrong:
        return [Finding(subject, "failed", f"does not answer ({type(wrong).__name__}); is its address right?")]


def _redis(client: "redis.Redis") -> Iterator[Finding]:
    client.ping()
    config = client.config_get("appendonly", "maxmemory-policy")
    if config.get("appendonly") != "yes":
        yield Finding("Redis", "warning", "set `appendonly yes`, or accepted events are lost when Redis stops.")
    elif config.get("maxmemory-policy") != "noeviction":
        yield Finding("Redis", "warning", "set `maxmemory-policy noeviction`, or a full Redis drops queued work.")
    else:
        yield Finding("Redis", "ok", "answers; append-only file on, nothing is evicted.")


def _database(engine: Engine) -> Iterator[Finding]:
    if "alembic_version" not in inspect(engine).get_table_names():
        yield Finding("Database", "failed", "has no tables yet: run `suitecrm-bridge migrate`.")
    else:
        yield Finding("Database", "ok", f"answers ({engine.dialect.name}).")


def _suitecrm(services: Services) -> Iterator[Finding]:
    info = services.get(Crm).info()
    fits = info.suitecrm_version.startswith(_TESTED_VERSION)
    yield Finding(
        "SuiteCRM",
        "ok" if fits else "warning",
        f"version {info.suitecrm_version}" + ("." if fits else f"; tested with {_TESTED_VERSION}x."),
    )
    yield _package(info)
    yield _acting_user(info)
    yield _clock_skew(info, services.get(Clock))


def _package(info: PackageInfo) -> Finding:
    missing = _NEEDED_CAPABILITIES - set(info.capabilities)
    if missing or "ai_score" not in info.owned_fields.get("Leads", ()):
        lacks = ", ".join(sorted(missing)) or "its fields on Leads"
        return Finding(
            "Package", "failed", f"{info.package_version} lacks {lacks}: install the package of this version."
        )
    return Finding("Package", "ok", f"version {info.package_version}; {info.backlog} changes waiting.")


def _acting_user(info: PackageInfo) -> Finding:
    if not info.is_bridge_user:
        return Finding(
            "Workers' user", "warning", f"acts as {info.user_name}; the installer's own bridge user has fewer rights."
        )
    return Finding("Workers' user", "ok", f"acts as {info.user_name}.")


def _clock_skew(info: PackageInfo, clock: Clock) -> Finding:
    skew = abs(info.time - clock.now())
    if skew > _CLOCK_TOLERANCE:
        return Finding("Clocks", "failed", f"differ by {skew.total_seconds():.0f} s: set both machines by NTP.")
    return Finding("Clocks", "ok", f"differ by {skew.total_seconds():.0f} s.")


def _login(login: CrmLogin) -> Iterator[Finding]:
    login.check_client()
    yield Finding("People's logins", "ok", "the login client is accepted.")
