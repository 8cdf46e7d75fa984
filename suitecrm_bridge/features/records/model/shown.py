"""How a record looks in the API."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from suitecrm_bridge.crm import Linked, Row
from suitecrm_bridge.features.records.model.resources import kind_of

# Our package's lists; whoever shows them would rather count to none than ask for null first.
LISTS = frozenset({"ai_score_reasons", "ai_next_actions", "ai_objections", "intent_signals"})


def shown(row: Row) -> dict[str, Any]:
    """`{"id", "type", "attributes", "relationships"?}`"""
    attributes = {name: [] if value is None and name in LISTS else value for name, value in row.fields.items()}
    record: dict[str, Any] = {"id": row.id, "type": kind_of(row.module).type, "attributes": attributes}
    if row.included:
        record["relationships"] = {link: _linked(each) for link, each in row.included.items()}
    return record


def with_access(row: Row) -> dict[str, Any]:
    """What goes with a single record: what this user may do with it, where SuiteCRM tells."""
    return {"access": asdict(row.access)} if row.access else {}


def plain(value: Any) -> Any:  # noqa: ANN401  # whatever a field holds
    """Python's value in JSON types; date-times in UTC with seconds."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return list(value) if isinstance(value, tuple) else value


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a change replaced, and by what; bookkeeping left out."""
    names = [name for name in after if before.get(name) != after[name] and name not in _BOOKKEEPING]
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def _linked(linked: Linked) -> dict[str, Any]:
    records = [shown(row) for row in linked.records]
    if linked.to_one:
        return {"data": records[0] if records else None}
    return {"data": records, "more": linked.more}


_BOOKKEEPING = {"date_modified", "modified_user_id"}
