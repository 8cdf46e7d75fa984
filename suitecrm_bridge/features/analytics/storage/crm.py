"""Leads and deals out of SuiteCRM, as the person who asks may see them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.errors import Forbidden, Invalid, NotFound, Unavailable
from suitecrm_bridge.core.permissions import reach
from suitecrm_bridge.crm import AllOf, Filter, Fits, Include, Query, Row
from suitecrm_bridge.features.analytics.model.attribution import Outcome
from suitecrm_bridge.features.analytics.model.people import KnownRecord
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.ports import Person
from suitecrm_bridge.features.records.ports import Reading
from suitecrm_bridge.web.identity import Identity

# In one question: some two dozen requests to SuiteCRM.
MOST_RECORDS = 5000
_PAGE = 200
_WON = "Closed Won"
_KINDS = {"Leads": "leads", "Contacts": "contacts", "Opportunities": "opportunities"}


class CrmOutcomesAsUser:
    """`CrmOutcomes`, out of the copies that reading keeps for each person while they are fresh."""

    def __init__(self, records: Reading) -> None:
        self._records = records

    def leads(self, who: Identity, span: Span, ids: Sequence[str]) -> tuple[Sequence[Outcome], int]:
        made = Fits("date_entered", "between", [span.begin, span.end - timedelta(seconds=1)])
        counted = Query("Leads", ["id"], _mine(who, "Leads", made), limit=1, with_total=True)
        total = self._records.page(who, counted).total or 0
        wanted = frozenset(ids)
        # Whichever are fewer are read: those that were made, or those whose visits are known.
        _not_too_many(min(total, len(wanted)))
        narrowed = [[]] if total <= len(wanted) else [[Fits("id", "in", some)] for some in batched(ids, _PAGE)]
        found = [
            Outcome("lead", row.id, _instant(row.fields["date_entered"]), (("Leads", row.id),))
            for more in narrowed
            for row in self._rows(who, Query("Leads", ["date_entered"], _mine(who, "Leads", made, *more), sort=["id"]))
            if row.id in wanted
        ]
        return found, total

    def won(self, who: Identity, span: Span) -> Sequence[Outcome]:
        closed = Fits("date_closed", "between", [span.first, span.last])
        _whole(who, "Leads")
        _whole(who, "Contacts")
        query = Query(
            "Opportunities",
            ["amount_usdollar", "amount", "date_closed"],
            _mine(who, "Opportunities", closed, Fits("sales_stage", "eq", _WON)),
            sort=["id"],
            include={"contacts": Include(["id"], limit=50), "leads": Include(["id"], limit=50)},
        )
        return [_deal(row) for row in self._rows(who, query)]

    def known(self, who: Identity, people: Iterable[Person]) -> Mapping[Person, KnownRecord]:
        wanted: dict[str, list[str]] = {}
        for module, record_id in people:
            wanted.setdefault(module, []).append(record_id)
        found: dict[Person, KnownRecord] = {}
        for module, ids in wanted.items():
            if module in _KINDS and reach(who.permissions, f"{_KINDS[module]}.list"):
                found |= self._named(who, module, sorted(set(ids)))
        return found

    def _named(self, who: Identity, module: str, ids: Sequence[str]) -> Mapping[Person, KnownRecord]:
        try:
            rows = [
                row
                for some in batched(ids, _PAGE)
                for row in self._rows(
                    who, Query(module, ["first_name", "last_name"], _mine(who, module, Fits("id", "in", some)))
                )
            ]
        except (Forbidden, NotFound, Invalid, Unavailable):
            # Without names the list is still a list of visitors.
            return {}
        return {(module, row.id): KnownRecord(module, row.id, _name(row.fields)) for row in rows}

    def _rows(self, who: Identity, query: Query) -> Iterator[Row]:
        count, cursor = 0, None
        while True:
            page = self._records.page(who, _at(query, cursor))
            yield from page.rows
            count += len(page.rows)
            _not_too_many(count)
            cursor = page.next_cursor
            if cursor is None:
                return


def _at(query: Query, cursor: str | None) -> Query:
    return Query(query.module, query.fields, query.where, query.sort, _PAGE, cursor, include=query.include)


def _mine(who: Identity, module: str, *conditions: Filter) -> Filter:
    """All of the conditions, and for whom only their own records are open, that it is theirs. Raises Forbidden."""
    permission = f"{_KINDS[module]}.list"
    far = reach(who.permissions, permission)
    if far is None:
        raise Forbidden(f"Your roles do not include {permission}.")
    mine = [Fits("assigned_user_id", "eq", who.user_id)] if far == "own" else []
    return AllOf([*conditions, *mine])


def _whole(who: Identity, module: str) -> None:
    """The people behind a deal's links cannot be told apart by owner."""
    if reach(who.permissions, f"{_KINDS[module]}.list") != "all":
        raise Forbidden(f"You may see only your own records of {module}; the people of a deal would show others' too.")


def _deal(row: Row) -> Outcome:
    people = [
        (module, person.id)
        for link, module in (("contacts", "Contacts"), ("leads", "Leads"))
        for person in row.included[link].records
    ]
    amount = row.fields.get("amount_usdollar")
    amount = row.fields.get("amount") if amount is None else amount
    # A deal has a day and no time: all visits of that day came before it.
    closed = _instant(f"{row.fields['date_closed']}T23:59:59Z")
    return Outcome("opportunity", row.id, closed, tuple(people), float(amount or 0))


def _name(fields: Mapping[str, Any]) -> str:
    return " ".join(str(fields[name]) for name in ("first_name", "last_name") if fields.get(name))


def _instant(text: Any) -> datetime:  # noqa: ANN401  # JSON
    return datetime.fromisoformat(str(text)).astimezone(UTC)


def _not_too_many(count: int) -> None:
    if count > MOST_RECORDS:
        said = f"More than {MOST_RECORDS} records would have to be read; ask for fewer days."
        raise Invalid("The range is too long.", details={"from": [said]})
