"""Public data sets to measure on: beside the checkout, or where SCB_DATA_SETS says; whoever lacks them skips."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha1
from pathlib import Path
from typing import Any

import yaml

_REPOSITORY = Path(__file__).resolve().parents[1]


def data_set(name: str) -> Path | None:
    """The folder of a data set; None where it is not at hand."""
    named = os.environ.get("SCB_DATA_SETS")
    places = [Path(named)] if named else [parent / "shared" / "data" for parent in _REPOSITORY.parents]
    return next((place / name for place in places if (place / name).is_dir()), None)


def robots() -> list[str]:
    """User agents of robots, from the list whose names nothing of ours was made from."""
    return [entry["user_agent"] for entry in _fixtures("bots")]


def listed_crawlers() -> list[str]:
    folder = data_set("crawler-user-agents")
    entries = json.loads((folder / "crawler-user-agents.json").read_text()) if folder else []
    return [agent for entry in entries for agent in entry.get("instances", [])]


def crawler_pattern() -> re.Pattern[str]:
    """The public list as one pattern."""
    folder = data_set("crawler-user-agents")
    entries = json.loads((folder / "crawler-user-agents.json").read_text()) if folder else []
    return re.compile("|".join(entry["pattern"] for entry in entries) or r"(?!)")


def browsers() -> list[dict[str, Any]]:
    """What is known of real browsers, with their `user_agent`, `device`, `client` and `os_family`."""
    folder = data_set("device-detector")
    names = sorted(path.stem for path in folder.glob("*.yml")) if folder else []
    kinds = [name for name in names if name not in ("bots", "regexes_bots")]
    entries = [entry for name in kinds for entry in _fixtures(name)]
    return [
        entry for entry in entries if isinstance(entry.get("client"), dict) and entry["client"]["type"] == "browser"
    ]


def is_kept_apart(agent: str) -> bool:
    """Half of all, which nobody looked at while the rules were made."""
    return bool(sha1(agent.encode(), usedforsecurity=False).digest()[0] & 1)


def log_agents() -> Iterator[str]:
    """The user agent of each hit in a real web log."""
    folder = data_set("access-log")
    if folder:
        for line in (folder / "apache_logs").read_text(errors="replace").splitlines():
            yield line.rsplit('"', 2)[1]


@cache
def _fixtures(name: str) -> list[dict[str, Any]]:
    folder = data_set("device-detector")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((folder / f"{name}.yml").read_text(), loader) if folder else []  # noqa: S506  # both are safe
