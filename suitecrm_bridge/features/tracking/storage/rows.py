"""Rows of the tables as the model's dataclasses, and back."""

from typing import Any

from sqlalchemy import Row

from suitecrm_bridge.features.tracking.model import Client, Event, Origin, Session, Touch, Visitor
from suitecrm_bridge.features.tracking.model.channels import DIRECT
from suitecrm_bridge.features.tracking.model.events import UNKNOWN

_TOUCH = tuple(Touch.__dataclass_fields__)
_CLIENT = tuple(Client.__dataclass_fields__)
_ORIGIN = tuple(Origin.__dataclass_fields__)


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
