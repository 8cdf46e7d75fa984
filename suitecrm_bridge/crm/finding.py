"""What was found: by one text in several modules, or as possible duplicates of a record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from suitecrm_bridge.crm.model import Json

FoundBy = Literal["name", "email", "number", "phone", "account"]
Reason = Literal["email", "phone", "name", "company", "website"]


@dataclass(frozen=True)
class Hit:
    """A record; `rank` is 1 for the whole text, 2 for its beginning, 3 for words in it. `fields` tell more of it."""

    module: str
    id: str
    name: str | None
    rank: int
    by: FoundBy
    fields: Mapping[str, Json]


@dataclass(frozen=True)
class ModuleHits:
    """The best of one module; `more` says that there are others."""

    module: str
    label: str
    records: Sequence[Hit]
    more: bool


@dataclass(frozen=True)
class Duplicate:
    """A record that may be the same, by `score` (1 to 100) and the reasons for it."""

    module: str
    id: str
    name: str | None
    score: int
    reasons: Sequence[Reason]
    fields: Mapping[str, Json]


def module_hits(said: Mapping[str, Any]) -> ModuleHits:
    records = [Hit(**{**each, "fields": each["fields"] or {}}) for each in said["records"]]
    return ModuleHits(said["module"], said["label"], records, said["more"])


def duplicate(said: Mapping[str, Any]) -> Duplicate:
    return Duplicate(**{**said, "fields": said["fields"] or {}})
