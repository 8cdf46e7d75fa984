"""Rows of the tables as the model's dataclasses, and back."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from suitecrm_bridge.features.tracking.model import Event, Session, Touch, Visitor, confidence_of

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


def evidence_row(event: Event) -> dict[str, Any] | None:
    """The row of evidence that an event is; None when it says nothing of who the visitor is."""
    module, record_id = event.record or (None, None)
    if event.email:
        evidence = "signed_identify" if event.verified else "identify"
    elif event.record:
        evidence = "email_click"
    else:
        return None
    return {
        "event_id": event.id,
        "visitor_id": event.visitor_id,
        "email": event.email,
        "module": None if event.email else module,
        "record_id": None if event.email else record_id,
        "evidence": evidence,
        "confidence": confidence_of(evidence, daily=event.daily),
        "at": event.at,
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
