"""Leads from SuiteCRM, asked as the user who is logged in."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.crm import Crm, Field, Page, Record, Where
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.model import Condition, LeadQuery, Leads

_MODULE = "Leads"
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class CrmLeads:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def get(self, session_id: str, lead_id: str, fields: tuple[str, ...]) -> Record:
        return self._crms.of(session_id).get(_MODULE, lead_id, fields=fields)

    def list(self, session_id: str, query: LeadQuery) -> Leads:
        crm = self._crms.of(session_id)
        address = _address_asked_for(query)
        if address is not None:
            found = crm.find_by_email(_MODULE, address)
            return Leads(found, len(found), None)
        if query.after is not None or query.sort in {None, "id"}:
            return _by_id(crm, query)
        page = crm.list(
            _MODULE,
            fields=query.fields,
            where=_where(crm, query),
            sort=query.sort,
            size=query.per_page,
            number=query.page,
        )
        return Leads(page.records, _total(page, query), None)

    def update(self, session_id: str, lead_id: str, changes: Mapping[str, Any]) -> Record:
        plain = {name: tuple(value) if isinstance(value, list) else value for name, value in changes.items()}
        return self._crms.of(session_id).update(_MODULE, lead_id, plain)

    def field_names(self, session_id: str) -> frozenset[str]:
        return frozenset(self._crms.of(session_id).fields(_MODULE)) | {"id"}


def _by_id(crm: Crm, query: LeadQuery) -> Leads:
    """In the order of ids, where a cursor can continue and no row is lost between two pages."""
    where = _where(crm, query)
    if query.after is not None:
        where = where.gt("id", query.after)
    page = crm.list(_MODULE, fields=query.fields, where=where, sort="id", size=query.per_page, number=query.page)
    # A page can be short although there are more: SuiteCRM leaves out what the user may not see after it counted.
    more = bool(page.records) and (page.total_pages is None or page.total_pages > query.page)
    return Leads(page.records, None if query.after else _total(page, query), page.records[-1].id if more else None)


def _total(page: Page, query: LeadQuery) -> int | None:
    """SuiteCRM counts pages, and rows the user may not see: only a single page gives the number away."""
    return len(page.records) if query.page == 1 and page.total_pages in {0, 1} else None


def _address_asked_for(query: LeadQuery) -> str | None:
    if len(query.conditions) == 1 and query.conditions[0].field == "email1" and query.conditions[0].operator == "eq":
        return query.conditions[0].values[0]
    return None


def _where(crm: Crm, query: LeadQuery) -> Where:
    known = crm.fields(_MODULE) if query.conditions else {}
    where = Where()
    for condition in query.conditions:
        where = _with(where, condition, known.get(condition.field))
    return where


def _with(where: Where, condition: Condition, field: Field | None) -> Where:
    if condition.operator == "like":
        return where.like(condition.field, condition.values[0])
    values = [_typed(condition, field, text) for text in condition.values]
    if condition.operator == "between":
        return where.gte(condition.field, values[0]).lte(condition.field, values[1])
    add = {"eq": where.eq, "neq": where.ne, "gt": where.gt, "gte": where.gte, "lt": where.lt, "lte": where.lte}
    return add[condition.operator](condition.field, values[0])


def _typed(condition: Condition, field: Field | None, text: str) -> str | bool | Decimal | date:
    try:
        return _value(field.kind.value if field else "text", text)
    except (ValueError, KeyError, InvalidOperation, OverflowError):
        reason = f"{text[:40]!r} is not a value this field can have."
        raise Invalid("Some arguments cannot be accepted.", details={f"filter.{condition.field}": [reason]}) from None


def _value(kind: str, text: str) -> str | bool | Decimal | date:
    if kind == "bool":
        return _BOOLEANS[text.lower()]
    if kind in {"int", "decimal", "float"}:
        number = Decimal(text)
        if not number.is_finite():
            raise ValueError(text)
        return number
    if kind == "date":
        return date.fromisoformat(text)
    if kind == "datetime":
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError("without offset")
        return moment.astimezone(UTC)  # OverflowError on the first and last day that Python knows
    return text
