"""Rows of the tables as the model's dataclasses, and back."""

from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, or_

from suitecrm_bridge.features.tracking.model import (
    QUARANTINED,
    Client,
    Event,
    Origin,
    Session,
    Touch,
    Visitor,
    confidence_of,
)
from suitecrm_bridge.features.tracking.model.channels import DIRECT
from suitecrm_bridge.features.tracking.model.events import UNKNOWN
from suitecrm_bridge.features.tracking.storage.tables import events

_TOUCH = tuple(Touch.__dataclass_fields__)
_CLIENT = tuple(Client.__dataclass_fields__)
_ORIGIN = tuple(Origin.__dataclass_fields__)


EVENT_COLUMNS = (
    "id", "site_id", "visitor_id", "type", "at", "received_at", "page_id", "url", "title", "referrer", "seconds",
    "depth", "name", "props", "address", "user_agent", "suspect", "daily_id",
)  # fmt: skip
_stored = attrgetter(*(name for name in EVENT_COLUMNS if name != "props"))
_PROPS = EVENT_COLUMNS.index("props")


def event_values(event: Event) -> tuple[Any, ...]:
    """The values of EVENT_COLUMNS."""
    values = _stored(event)
    return (*values[:_PROPS], event.props or None, *values[_PROPS:])


def counted() -> ColumnElement[bool]:
    """The events that are not in quarantine."""
    return or_(events.c.suspect.is_(None), events.c.suspect.not_in(QUARANTINED))


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
    row = {**vars(session), **vars(session.touch), **_fields(session.origin), **_fields(session.client)}
    for nested in ("touch", "origin", "client"):
        del row[nested]
    return {**row, "pages": dict(session.pages) or None, "actions": dict(session.actions) or None}


def session_of(row: Row[Any]) -> Session:
    values: dict[str, Any] = dict(row._mapping)
    touch = Touch(**{name: values.pop(name) for name in _TOUCH})
    client = _client_of(values)
    channel, source, medium = (values.pop(name) for name in _ORIGIN)
    origin = Origin(channel, source, medium) if channel else DIRECT
    values["pages"] = values["pages"] or {}
    values["actions"] = values["actions"] or {}
    return Session(**values, touch=touch, origin=origin, client=client)


def visitor_row(visitor: Visitor) -> dict[str, Any]:
    row = {**vars(visitor), **vars(visitor.touch), **_fields(visitor.client)}
    row |= {f"last_{name}": getattr(visitor.last_touch, name) for name in _TOUCH}
    for nested in ("touch", "last_touch", "client"):
        del row[nested]
    return row


def visitor_of(row: Row[Any]) -> Visitor:
    values: dict[str, Any] = {name: value for name, value in row._mapping.items() if name not in _BOOKKEEPING}
    touch = Touch(**{name: values.pop(name) for name in _TOUCH})
    last = Touch(**{name: values.pop(f"last_{name}") for name in _TOUCH})
    client = _client_of(values)
    return Visitor(**values, touch=touch, last_touch=last, client=client)


def _client_of(values: dict[str, Any]) -> Client:
    client = Client(**{name: values.pop(name) for name in _CLIENT})
    return client if client != UNKNOWN else UNKNOWN


_BOOKKEEPING = frozenset({"synced_version", "synced_at", "behind_since"})


def _fields(value: Origin | Client) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}
