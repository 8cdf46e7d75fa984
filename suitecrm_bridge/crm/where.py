"""Say which records are wanted, in the part of V8's filter language that answers truthfully."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from suitecrm_bridge.crm.errors import Rejected
from suitecrm_bridge.crm.fields import Field, Fields, Kind
from suitecrm_bridge.crm.model import Value
from suitecrm_bridge.crm.text import guard
from suitecrm_bridge.crm.writing import Unfit, day, stamp

Op = Literal["eq", "neq", "gt", "gte", "lt", "lte", "like"]


@dataclass(frozen=True)
class Condition:
    field: str
    op: Op
    value: Value


@dataclass(frozen=True)
class Where:
    """Conditions on stored fields, all of which must hold (`Where().eq("status", "New").gt("date_entered", t)`),
    or any of which (`Where.any_of(Where().eq(…), Where().like(…))`).

    Comparison is SuiteCRM's database's: without regard to case and accents. A record that has no value in a field
    meets no condition on it, `ne` included. Equal operator on the same field twice can be asked of `Crm.scan` only.
    """

    conditions: tuple[Condition, ...] = ()
    joined: Literal["and", "or"] = "and"

    def eq(self, field: str, value: Value) -> "Where":
        return self._and(field, "eq", value)

    def ne(self, field: str, value: Value) -> "Where":
        return self._and(field, "neq", value)

    def gt(self, field: str, value: Value) -> "Where":
        return self._and(field, "gt", value)

    def gte(self, field: str, value: Value) -> "Where":
        return self._and(field, "gte", value)

    def lt(self, field: str, value: Value) -> "Where":
        return self._and(field, "lt", value)

    def lte(self, field: str, value: Value) -> "Where":
        return self._and(field, "lte", value)

    def like(self, field: str, pattern: str) -> "Where":
        """`%` stands for any text and `_` for any one letter; a backslash before them takes them literally."""
        return self._and(field, "like", pattern)

    def contains(self, field: str, text: str) -> "Where":
        return self.like(field, f"%{_literally(text)}%")

    def starts_with(self, field: str, text: str) -> "Where":
        return self.like(field, f"{_literally(text)}%")

    @classmethod
    def any_of(cls, *alternatives: "Where") -> "Where":
        """Records that meet at least one of several single conditions."""
        if any(len(one.conditions) != 1 for one in alternatives):
            raise Rejected("SuiteCRM cannot nest conditions: each alternative must be a single one.")
        return cls(tuple(one.conditions[0] for one in alternatives), "or")

    @classmethod
    def one_of(cls, field: str, values: Sequence[Value]) -> "Where":
        """Records whose `field` has one of `values`; for `Crm.scan`."""
        return cls(tuple(Condition(field, "eq", value) for value in values), "or")

    def alternatives(self) -> Iterator["Where"]:
        """What to ask one after the other to get them all."""
        if self.joined == "and":
            yield self
        else:
            yield from (Where((condition,)) for condition in self.conditions)

    def _and(self, field: str, op: Op, value: Value) -> "Where":
        if self.joined == "or":
            raise Rejected("SuiteCRM cannot nest conditions: add none to alternatives.")
        return replace(self, conditions=(*self.conditions, Condition(field, op, value)))


def parameters(where: Where, fields: Fields | None) -> list[tuple[str, str]]:
    """The query parameters. Raises Rejected for what V8 would answer wrongly or only one condition of."""
    sent: dict[str, str] = {}
    for condition in where.conditions:
        name = f"filter[{condition.field}][{condition.op}]"
        if name in sent:
            raise Rejected(f"SuiteCRM takes one {condition.op} condition on {condition.field} at a time.")
        try:
            sent[name] = _wanted(condition, fields)
        except Unfit as why:
            raise _refusal(condition, str(why)) from None
    if where.joined == "or" and sent:
        sent["filter[operator]"] = "or"
    return list(sent.items())


def _wanted(condition: Condition, fields: Fields | None) -> str:
    value = condition.value
    if value is None or value == "":
        raise Unfit("SuiteCRM cannot look for records without a value.")
    if condition.field in {"deleted", "operator"} or not condition.field.isidentifier():
        raise Unfit("SuiteCRM cannot look for this field.")
    if condition.field in {"email1", "email2"}:
        raise Unfit("E-mail addresses are found by find_by_email.")
    field = _column(condition, fields)
    if isinstance(value, str) and (field is None or field.kind not in {Kind.DATETIME, Kind.DATE}):
        return _for_column(guard(value), field)
    return _plain(value, field)


def _column(condition: Condition, fields: Fields | None) -> Field | None:
    if fields is None:
        return None
    field = fields.get(condition.field)
    if field is None:
        raise Unfit("There is no such field.")
    if not field.in_column:
        raise Unfit("SuiteCRM cannot look for a field that it does not store with the record.")
    if field.custom and field.kind is Kind.BOOL and condition.value in {False}:
        raise Unfit("SuiteCRM overlooks records where this was never set.")
    return field


def _plain(value: Value, field: Field | None) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, datetime) or (field is not None and field.kind is Kind.DATETIME and "T" in str(value)):
        return stamp(value)
    if isinstance(value, date | str):
        return day(value)
    if isinstance(value, int | float | Decimal):
        return str(value)
    raise Unfit("SuiteCRM compares with one value at a time.")


def _for_column(text: str, field: Field | None) -> str:
    # A custom table's text holds `&amp;` for `&`, and the filter decodes one level of what is sent.
    return text.replace("&", "&amp;amp;") if field is not None and field.custom else text


def _literally(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


def _refusal(condition: Condition, why: str) -> Rejected:
    return Rejected(f"Cannot filter by {condition.field}: {why}", details={condition.field: [why]})
