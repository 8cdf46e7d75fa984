"""Read which behaviour is told to owners: the rules that come with the bridge, and a file of one's own over them."""

import re
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from suitecrm_bridge.core.config import SettingsMissing
from suitecrm_bridge.features.tracking.model.alerts import AlertBook, AlertRule

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")


class _Rule(Struct, forbid_unknown_fields=True):
    when: Literal["pages", "intent", "returned", "download"]
    at_least: int
    text: str
    matching: str | None = None
    off: bool = False


class _Book(Struct, forbid_unknown_fields=True):
    quiet_hours: float
    alerts: dict[str, _Rule]


def read_alert_book(path: str | None) -> AlertBook:
    """The rules in force. Raises SettingsMissing that says what is wrong with the file at `path`."""
    shipped = tomllib.loads((files(__package__ or "") / "alerts.toml").read_text(encoding="utf-8"))
    if not path:
        return _book(shipped)
    try:
        own = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        alerts = dict(shipped["alerts"])
        for name, rule in own.get("alerts", {}).items():
            alerts[name] = {**alerts.get(name, {}), **rule}
        return _book({**shipped, **own, "alerts": alerts})
    except (OSError, ValueError, TypeError, AttributeError) as wrong:
        raise SettingsMissing(f"BRIDGE_ALERTS_FILE {path} cannot be used: {wrong}") from None


def _book(said: Mapping[str, Any]) -> AlertBook:
    read = msgspec.convert(said, _Book)
    if not 1 <= read.quiet_hours <= 24 * 365:
        raise ValueError("quiet_hours must be from 1 to 8760")
    rules = [_rule(name, rule) for name, rule in read.alerts.items() if not rule.off]
    return AlertBook(tuple(rules), timedelta(hours=read.quiet_hours))


def _rule(name: str, said: _Rule) -> AlertRule:
    if not _NAME.match(name):
        raise ValueError(f"{name!r} is no name for an alert: a-z, 0-9 and _, up to 40")
    if said.at_least < 1:
        raise ValueError(f"alerts.{name}.at_least must be 1 or more")
    try:
        words = said.matching and re.compile(rf"(?:^|[/._-])(?:{said.matching})(?:[/._-]|$)", re.IGNORECASE)
        said.text.format(count=1, intent=1, days=1, file="")
    except (re.error, KeyError, IndexError) as wrong:
        raise ValueError(f"alerts.{name}: {wrong}") from None
    return AlertRule(name, said.when, said.at_least, said.text, words or None)
