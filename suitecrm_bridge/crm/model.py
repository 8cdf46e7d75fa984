"""What the client hands out and takes in: records, pages, users, changes and writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

Json = Any  # whatever `json` can carry; nested without bound, which the type system cannot say usefully


class Html(str):
    """Text that is meant as markup. SuiteCRM cleans it; plain `str` is kept to the letter instead."""

    __slots__ = ()


Value = str | int | float | Decimal | bool | date | datetime | tuple[str, ...] | None
"""A field's value in Python: aware UTC datetimes, Decimal for money and decimals, a tuple for multi-selects.

None is "nothing there": SuiteCRM does not tell an empty text from no text."""

Attributes = Mapping[str, Value]


@dataclass(frozen=True)
class Record:
    """One record; links to other records are not among its attributes (see `Crm.related`)."""

    module: str
    id: str
    attributes: Attributes


@dataclass(frozen=True)
class Page:
    """One page of a list. `total_pages` may be too high (SuiteCRM counts rows the user may not see), and is None
    where SuiteCRM does not say; a page with no records is the end."""

    records: Sequence[Record]
    total_pages: int | None
    number: int


@dataclass(frozen=True)
class CrmUser:
    """A SuiteCRM user. `name` is for people to read; `email` is None when there is none."""

    id: str
    user_name: str
    name: str
    email: str | None
    is_admin: bool


@dataclass(frozen=True)
class PackageInfo:
    """What our package in SuiteCRM says of itself. `backlog` and `newest` are None for ordinary users."""

    package_version: str
    suitecrm_version: str
    php_version: str
    php_timezone: str
    user_id: str
    user_name: str
    is_bridge_user: bool
    capabilities: frozenset[str]
    owned_fields: Mapping[str, frozenset[str]]
    backlog: int | None
    newest: int | None
    time: datetime


@dataclass(frozen=True)
class Change:
    """One row of the change feed: what happened to which record, which fields changed, by which user, when (UTC).

    Of `linked` and `unlinked` it says by which `link`, and the module and id of the `other` record.
    """

    sequence: int
    module: str
    record_id: str
    event: Literal["created", "updated", "deleted", "linked", "unlinked"]
    changed: tuple[str, ...]
    by: str
    at: datetime
    link: str | None = None
    other: tuple[str, str] | None = None


@dataclass(frozen=True)
class ChangePage:
    """The oldest unacknowledged changes; `backlog` counts all that wait, these included."""

    changes: Sequence[Change]
    backlog: int


WriteMode = Literal["quiet", "full"]
IndexTime = Literal["now", "later"]


@dataclass(frozen=True)
class WriteItem:
    """One record's new values. datetimes must be aware; None clears; lists and mappings only for JSON fields.

    An `upsert` (mode `full`) writes the record whose field `by` has the value given for it in `fields`; if there is
    none, it makes one with `record_id`. A `delete` (mode `full`) takes no fields. With `if_version` (of `Row`; mode
    `full`) a record that is not what it was then is left alone: CHANGED.
    """

    module: str
    record_id: str
    fields: Mapping[str, Json]
    op: Literal["update", "create", "upsert", "delete"] = "update"
    by: str | None = None
    if_version: str | None = None


@dataclass(frozen=True)
class WriteError:
    """The first thing that is wrong with an item; `fields` tells all that is, by field."""

    code: str
    field: str | None
    message: str
    fields: Mapping[str, Sequence[str]] = dataclass_field(default_factory=dict)


@dataclass(frozen=True)
class WriteResult:
    """What became of one item; `error` is there exactly when `status` is failed. In an atomic write that failed its
    code is ROLLED_BACK for the items that were not at fault."""

    record_id: str
    status: Literal["written", "created", "deleted", "unchanged", "failed"]
    error: WriteError | None = None
