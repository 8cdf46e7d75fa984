"""What may be asked of a list, and how a record's values become JSON."""

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

OPERATORS = frozenset({"eq", "neq", "gt", "gte", "lt", "lte", "like", "between"})

# Most ids are UUIDs; imported records and the first users bring their own.
_ID = re.compile(r"\A[A-Za-z0-9_-]{1,36}\Z")

# Text columns of our package that hold JSON lists.
JSON_FIELDS = frozenset({"ai_score_reasons", "ai_next_actions", "ai_objections", "intent_signals"})


@dataclass(frozen=True)
class Condition:
    """`values` has one entry, two for `between`."""

    field: str
    operator: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class LeadQuery:
    """`after` pages by id and is complete however records change meanwhile; `page` counts from 1 and is not."""

    fields: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    sort: str | None = None
    per_page: int = 50
    page: int = 1
    after: str | None = None


@dataclass(frozen=True)
class Leads:
    """One page. `total` is None where SuiteCRM did not say."""

    records: Sequence[Any]
    total: int | None
    next_after: str | None


def cursor_of(last_id: str) -> str:
    return urlsafe_b64encode(last_id.encode()).decode().rstrip("=")


def is_id(text: str) -> bool:
    return bool(_ID.match(text))


def id_in(cursor: str) -> str | None:
    """The record id inside a cursor we gave out; None for anything else."""
    try:
        text = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except ValueError:
        return None
    return text if is_id(text) else None


def as_json(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Numbers, booleans, null, text, lists; date-times in UTC with seconds, as `2026-11-22T12:34:56Z`."""
    return {name: _json_list(value) if name in JSON_FIELDS else _plain(value) for name, value in attributes.items()}


def _plain(value: Any) -> Any:  # noqa: ANN401  # whatever a field holds
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return list(value) if isinstance(value, tuple) else value


def _json_list(value: Any) -> Any:  # noqa: ANN401  # whatever a field holds
    if not value:
        return []
    if not isinstance(value, str):
        return value
    try:
        found = json.loads(value)
    except ValueError:
        # Somebody's hand in the database: better no reasons than no lead.
        return []
    return found if isinstance(found, list) else []
