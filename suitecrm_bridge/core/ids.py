"""Identifiers: new ones, repeatable ones, and the check that a text is one."""

import re
from typing import NewType
from uuid import UUID, uuid4, uuid5

RecordId = NewType("RecordId", str)

# SuiteCRM makes ids that look like UUIDs without being RFC 4122, and numbers its first user "1".
_RECORD_ID = re.compile(r"\A(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,36})\Z")
_NAMESPACE = UUID("5f0a4d3e-3f5c-4c55-9b7b-0c1c2a6c7e11")


def new_id() -> str:
    return str(uuid4())


def id_from(key: str) -> RecordId:
    """The same UUID for the same `key`, so that a repeated create is recognised."""
    return RecordId(str(uuid5(_NAMESPACE, key)))


def record_id(text: str) -> RecordId | None:
    """`text` as a SuiteCRM record id, or None when it cannot be one."""
    lowered = text.lower()
    return RecordId(lowered) if _RECORD_ID.match(lowered) else None
