"""Rows of the tables as the model's dataclasses, and back."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from suitecrm_bridge.features.tracking.model import Event, Session, Touch, Visitor

_TOUCH = tuple(Touch.__dataclass_fields__)


def event_row(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "site_id": event.site_id,
        "visitor_id": event.visitor_id,
        "type": event.type,
        "at": event.at,
        "received_at": event.received_at,
        "page_id": event.page_id,
        "url": event.url,
        "title": event.title,
        "referrer": event.referrer,
        "seconds": event.seconds,
        "depth": event.depth,
        "name": event.name,
        "props": dict(event.props) or None,
        "address": event.address,
        "user_agent": event.user_agent,
        "suspect": event.suspect,
    }


def session_row(session: Session) -> dict[str, Any]:
    return _flat(vars(session))


def session_of(row: Row[Any]) -> Session:
    return Session(**_nested(row._mapping))


def visitor_row(visitor: Visitor) -> dict[str, Any]:
    return _flat(vars(visitor))


def visitor_of(row: Row[Any]) -> Visitor:
    values = {name: value for name, value in row._mapping.items() if name not in _BOOKKEEPING}
    return Visitor(**_nested(values))


_BOOKKEEPING = frozenset({"synced_version", "synced_at", "behind_since"})


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    flat = {**vars(values["touch"]), **values}
    del flat["touch"]
    return flat


def _nested(values: Mapping[Any, Any]) -> dict[str, Any]:
    plain = {name: value for name, value in values.items() if name not in _TOUCH}
    return {**plain, "touch": Touch(**{name: values[name] for name in _TOUCH})}
