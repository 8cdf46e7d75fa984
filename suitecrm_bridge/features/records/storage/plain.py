"""Records through plain V8: what it answers truthfully; for the rest the package is missing."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import NoReturn

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.crm import (
    AllOf,
    Crm,
    Filter,
    Fits,
    Include,
    PackageMissing,
    Query,
    Record,
    Rejected,
    Row,
    RowPage,
    Where,
)
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.model.resources import USERS
from suitecrm_bridge.features.records.model.shown import plain
from suitecrm_bridge.features.records.ports import Values
from suitecrm_bridge.features.records.storage.directory import FIELDS as USER_FIELDS
from suitecrm_bridge.web.identity import Identity


class PlainRecords:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def page(self, who: Identity, asked: Query) -> RowPage:
        """In the order of ids: the one order in which V8 loses no row between two pages."""
        if list(asked.sort) not in ([], ["id"]):
            _refuse("sorts")
        if asked.include or asked.with_total or any("." in name for name in asked.fields or ()):
            _refuse("totals, included records and fields of other records")
        crm = self._crms.of(who.session_id)
        conditions = _conditions(asked.where)
        if any(each.field in {"email", "email1"} for each in conditions):
            return _by_address(crm, asked, conditions)
        where = _where(conditions)
        mark = _mark(asked.module, where)
        if asked.cursor is not None:
            where = where.gt("id", _last_id(asked.cursor, mark))
        page = crm.list(asked.module, fields=_stored(asked), where=where, sort="id", size=asked.limit)
        # A page can be short although there are more: SuiteCRM leaves out what the user may not see after it counted.
        more = bool(page.records) and (page.total_pages is None or page.total_pages > 1)
        following = _cursor(mark, page.records[-1].id) if more else None
        return RowPage([_row(each, asked.fields) for each in page.records], following)

    def record(
        self,
        who: Identity,
        module: str,
        record_id: str,
        fields: Sequence[str] | None = None,
        include: Mapping[str, Include] | None = None,
    ) -> Row:
        if include or any("." in name for name in fields or ()):
            _refuse("included records and fields of other records")
        return _row(self._crms.of(who.session_id).get(module, record_id), fields)

    def related(self, who: Identity, near: tuple[str, str, str], asked: Query) -> RowPage:  # noqa: ARG002
        _refuse("related records")

    def create(self, who: Identity, module: str, record_id: str, values: Values) -> bool:
        self._crms.of(who.session_id).create(module, _for_v8(values), record_id=record_id)
        return True

    def update(self, who: Identity, module: str, record_id: str, values: Values, seen: str | None = None) -> None:  # noqa: ARG002  # V8 compares nothing
        self._crms.of(who.session_id).update(module, record_id, _for_v8(values))

    def delete(self, who: Identity, module: str, record_id: str, seen: str | None = None) -> None:  # noqa: ARG002
        self._crms.of(who.session_id).delete(module, record_id)

    def link(self, who: Identity, near: tuple[str, str, str], far: tuple[str, str]) -> bool:  # noqa: ARG002
        _refuse("links")

    def unlink(self, who: Identity, near: tuple[str, str, str], far_id: str) -> None:  # noqa: ARG002
        _refuse("links")


def _refuse(what: str) -> NoReturn:
    raise PackageMissing(f"Without the bridge's package SuiteCRM cannot answer this truthfully: {what}.")


def _conditions(where: Filter | None) -> list[Fits]:
    """Conditions all of which must hold; anything nested otherwise V8 does not know."""
    match where:
        case None:
            return []
        case Fits():
            return [where]
        case AllOf(parts):
            return [each for part in parts for each in _conditions(part)]
        case _:
            _refuse("filters with `or` and `not`")


def _where(conditions: Sequence[Fits]) -> Where:
    where = Where()
    for each in conditions:
        if "." in each.field:
            _refuse("filters by other records' fields")
        match each.op:
            case "between":
                first, last = each.value if isinstance(each.value, list) and len(each.value) == 2 else (None, None)
                where = where.gte(each.field, first).lte(each.field, last)
            case "eq" | "gt" | "gte" | "lt" | "lte":
                where = getattr(where, each.op)(each.field, each.value)
            case "like":
                where = where.like(each.field, str(each.value))
            case _:
                # `ne` among them: V8 leaves out records without a value, which are different as well.
                _refuse(f"filters with `{each.op}`")
    return where


def _by_address(crm: Crm, asked: Query, conditions: Sequence[Fits]) -> RowPage:
    if len(conditions) != 1 or conditions[0].op != "eq":
        _refuse("addresses together with other conditions")
    found = crm.find_by_email(asked.module, str(conditions[0].value))
    return RowPage([_row(each, asked.fields) for each in found], None)


def _stored(asked: Query) -> Sequence[str]:
    """Users' fields are trimmed afterwards: V8 tells nobody which of them it stores."""
    return () if asked.module == USERS.module else [name for name in asked.fields or () if name != "id"]


def _row(record: Record, fields: Sequence[str] | None) -> Row:
    shown = {name: plain(value) for name, value in record.attributes.items()}
    if record.module == USERS.module:
        words = [shown.get("first_name"), shown.get("last_name")]
        name = " ".join(str(word) for word in words if word) or shown.get("user_name")
        shown = {each: shown.get(each) for each in USER_FIELDS} | {"name": name, "full_name": name}
    strange = [name for name in fields or () if name not in shown and name != "id"]
    if strange:
        raise Rejected("Some fields do not exist.", details={"fields": [f"There is no field {n}." for n in strange]})
    wanted = shown if fields is None else {name: shown.get(name, record.id) for name in fields}
    return Row(record.module, record.id, wanted)


def _for_v8(values: Values) -> Values:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _mark(module: str, where: Where) -> str:
    return blake2b(f"{module} {where.conditions!r}".encode(), digest_size=6).hexdigest()


def _cursor(mark: str, last_id: str) -> str:
    return urlsafe_b64encode(json.dumps([mark, last_id]).encode()).decode().rstrip("=")


def _last_id(cursor: str, mark: str) -> str:
    try:
        found = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        found = None
    if isinstance(found, list) and len(found) == 2 and found[0] == mark and is_id(str(found[1])):
        return str(found[1])
    raise Invalid("Some arguments cannot be accepted.", details={"cursor": ["Not a cursor of this list."]})
