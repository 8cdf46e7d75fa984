"""What can be asked of the package's `records` route, and what it gives back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Literal

from suitecrm_bridge.crm.errors import Rejected
from suitecrm_bridge.crm.model import Json
from suitecrm_bridge.crm.text import guard, without_guards

Operator = Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "not_in", "between", "is_null", "like", "not_like"]


@dataclass(frozen=True)
class Fits:
    """One condition on a field (`status`) or on one of linked records (`account.industry`).

    `value` has the field's JSON type; aware datetimes and dates are taken too.
    """

    field: str
    op: Operator
    value: Json


@dataclass(frozen=True)
class AllOf:
    """Every part holds."""

    parts: Sequence["Filter"]


@dataclass(frozen=True)
class AnyOf:
    """At least one part holds."""

    parts: Sequence["Filter"]


@dataclass(frozen=True)
class Not:
    """The part does not hold; empty values count as not holding."""

    part: "Filter"


Filter = Fits | AllOf | AnyOf | Not


@dataclass(frozen=True)
class Include:
    """Records behind a link that come along; `sort` and `limit` (to 50, for each record) are for links to many."""

    fields: Sequence[str] | None = None
    sort: Sequence[str] = ()
    limit: int | None = None


@dataclass(frozen=True)
class Query:
    """A list of one module's records. `fields` None is all stored ones, an empty list none.

    `limit` is 1 to 200; `cursor` comes from the page before, with the same module, filter and sort.
    """

    module: str
    fields: Sequence[str] | None = None
    where: Filter | None = None
    sort: Sequence[str] = ()
    limit: int = 50
    cursor: str | None = None
    with_total: bool = False
    with_access: bool = False
    include: Mapping[str, Include] = field(default_factory=dict)


@dataclass(frozen=True)
class Access:
    """What SuiteCRM would let the acting user do with a record."""

    view: bool
    edit: bool
    delete: bool


@dataclass(frozen=True)
class Linked:
    """The records behind one link; `more` says that the list was cut, `to_one` that there is never more than one."""

    records: Sequence["Row"]
    more: bool = False
    to_one: bool = False


@dataclass(frozen=True)
class Row:
    """One record; `fields` hold JSON: date-times as `2026-11-22T12:34:56Z`, None for what is empty.

    `version` stands for all of its fields, where all were asked for together with `access`.
    """

    module: str
    id: str
    fields: Mapping[str, Json]
    included: Mapping[str, Linked] = field(default_factory=dict)
    access: Access | None = None
    version: str | None = None


@dataclass(frozen=True)
class RowPage:
    """One page; `next_cursor` is None on the last, `total` None unless asked for."""

    rows: Sequence[Row]
    next_cursor: str | None
    total: int | None = None


def body(query: Query) -> Mapping[str, Json]:
    """The query as the route takes it. Raises Rejected for values that have no JSON form."""
    asked: dict[str, Json] = {"module": query.module, "limit": query.limit}
    asked |= {} if query.fields is None else {"fields": list(query.fields)}
    asked |= {} if query.where is None else {"filter": tree(query.where)}
    asked |= {"sort": list(query.sort)} if query.sort else {}
    asked |= {} if query.cursor is None else {"cursor": query.cursor}
    asked |= {"total": True} if query.with_total else {}
    asked |= {"access": True} if query.with_access else {}
    if query.include:
        asked["include"] = {link: _include(include) for link, include in query.include.items()}
    return asked


def tree(where: Filter) -> Mapping[str, Json]:
    match where:
        case AllOf(parts):
            return {"and": [tree(part) for part in parts]}
        case AnyOf(parts):
            return {"or": [tree(part) for part in parts]}
        case Not(part):
            return {"not": tree(part)}
        case Fits(name, op, value):
            return {"field": name, "op": op, "value": _guarded(wire(name, value))}


def _guarded(value: Json) -> Json:
    """Texts as SuiteCRM stores them; see crm/text.py."""
    if isinstance(value, list):
        return [_guarded(each) for each in value]
    return guard(value) if isinstance(value, str) else value


def wire(name: str, value: Json) -> Json:
    """A value of field `name` as JSON. Raises Rejected for a datetime without an offset."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise Rejected(f"{name} must say its offset from UTC.", details={name: ["Must say its offset from UTC."]})
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple, set, frozenset)):
        return [wire(name, each) for each in value]
    return value


def page(said: Mapping[str, Any]) -> RowPage:
    """The answer to a list."""
    meta = said["meta"]
    return RowPage([row(each) for each in said["data"]], meta["next_cursor"], meta.get("total"))


def row(said: Mapping[str, Any]) -> Row:
    access = said.get("access")
    return Row(
        said["module"],
        said["id"],
        # PHP writes an empty object as a list.
        {name: _plain(value) for name, value in (said["fields"] or {}).items()},
        {link: _linked(each) for link, each in (said.get("included") or {}).items()},
        Access(access["view"], access["edit"], access["delete"]) if access else None,
        said.get("version"),
    )


def _plain(value: Json) -> Json:
    return without_guards(value) if isinstance(value, str) else value


def _include(include: Include) -> Mapping[str, Json]:
    asked: dict[str, Json] = {} if include.fields is None else {"fields": list(include.fields)}
    asked |= {"sort": list(include.sort)} if include.sort else {}
    return asked | ({} if include.limit is None else {"limit": include.limit})


def _linked(said: Mapping[str, Any]) -> Linked:
    return Linked(list(_rows(said["data"])), bool(said.get("more")), to_one=not isinstance(said["data"], list))


def _rows(data: Any) -> Iterator[Row]:  # noqa: ANN401 (a list, an object or null)
    found = data if isinstance(data, list) else [data] if data else []
    return (row(each) for each in found)
