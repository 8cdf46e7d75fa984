"""One operation of a batch, and the step on records that it means."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Method = Literal["GET", "POST", "PATCH", "DELETE"]
Effect = Literal["full", "quiet"]
Action = Literal["read", "create", "update", "delete", "link", "unlink"]

_BASE = "/api/v1"
_COLLECTION = r"/(?P<collection>modules/[A-Za-z0-9_]{1,64}|[a-z][a-z-]{0,40})"
_ID = r"[A-Za-z0-9-]{1,36}"
_NAME = r"[A-Za-z0-9_]{1,64}"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COLLECTION_ONLY = re.compile(_COLLECTION)
_ONE = re.compile(rf"{_COLLECTION}/(?P<id>{_ID})")
_LINK = re.compile(rf"{_COLLECTION}/(?P<id>{_ID})/(?P<link>{_NAME})")
_LINKED = re.compile(rf"{_COLLECTION}/(?P<id>{_ID})/(?P<link>{_NAME})/(?P<far>{_ID})")
# By method: what each form of an address means. The longer forms come first, `modules/` being two steps of its own.
_MEANINGS: Mapping[Method, Sequence[tuple[re.Pattern[str], Action]]] = {
    "GET": ((_ONE, "read"),),
    "POST": ((_COLLECTION_ONLY, "create"), (_LINK, "link")),
    "PATCH": ((_ONE, "update"),),
    "DELETE": ((_ONE, "delete"), (_LINKED, "unlink")),
}


class BadTarget(ValueError):
    """The method and the address name nothing that a batch can do; the text says what it can."""


@dataclass(frozen=True)
class Operation:
    """As it was asked for, references not filled in yet."""

    index: int
    method: Method
    path: str
    body: Mapping[str, Any] | None = None
    ref: str | None = None
    if_match: str | None = None
    effect: Effect = "full"


@dataclass(frozen=True)
class Batch:
    operations: Sequence[Operation]
    atomic: bool = False


@dataclass(frozen=True)
class Step:
    """What an operation does to a record. `collection` is its address: `leads`, `modules/SCB_Forms`."""

    index: int
    action: Action
    collection: str
    record_id: str | None = None
    link: str | None = None
    far_id: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    if_match: str | None = None
    effect: Effect = "full"


def step_of(operation: Operation) -> Step:
    """Raises BadTarget. The operation's references must be filled in."""
    path = operation.path.removeprefix(_BASE)
    matches = ((form.fullmatch(path), action) for form, action in _MEANINGS[operation.method])
    meant = next(((found, action) for found, action in matches if found and found["collection"] != "modules"), None)
    if meant is None:
        raise BadTarget(f"A batch cannot {operation.method} this address; it takes {_taken(operation.method)}.")
    found, action = meant
    parts = found.groupdict()
    record_id, values = parts.get("id"), dict(operation.body or {})
    if action == "create" and values.get("id") is not None:
        record_id = str(values.pop("id"))
        if not _UUID.fullmatch(record_id):
            raise BadTarget("The id of a new record must be a lower-case UUID, or left out.")
    if operation.method in {"GET", "DELETE"} and operation.body:
        raise BadTarget(f"{operation.method} takes no body.")
    if operation.method in {"POST", "PATCH"} and operation.body is None:
        raise BadTarget(f"{operation.method} needs a body.")
    return Step(
        operation.index,
        action,
        parts["collection"],
        record_id,
        parts.get("link"),
        parts.get("far"),
        values,
        operation.if_match,
        operation.effect,
    )


_FORMS = {
    "GET": "/leads/{id}",
    "POST": "/leads and /leads/{id}/{link}",
    "PATCH": "/leads/{id}",
    "DELETE": "/leads/{id} and /leads/{id}/{link}/{id}",
}


def _taken(method: Method) -> str:
    return f"addresses such as {_FORMS[method]}"
