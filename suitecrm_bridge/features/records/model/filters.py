"""Filters: a JSON tree, or texts from an address that get their types from the fields they speak of."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, cast, get_args

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.crm import AllOf, AnyOf, DescribedField, Filter, Fits, Not
from suitecrm_bridge.crm.query import Operator
from suitecrm_bridge.features.records.model.asking import TextCondition

OPERATORS: tuple[str, ...] = get_args(Operator)
_MOST_LEVELS = 8
_LISTS = {"in", "not_in"}
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_REFUSED = "Some arguments cannot be accepted."


def filter_in(tree: Any) -> Filter:  # noqa: ANN401  # JSON
    """The filter that a JSON tree stands for. Raises Invalid naming each mistake by its place."""
    wrong: dict[str, list[str]] = {}
    found = _node(tree, "filter", 1, wrong)
    if wrong:
        raise Invalid(_REFUSED, details=wrong)
    return found


def filter_of(conditions: Sequence[TextCondition], field_of: Callable[[str], DescribedField | None]) -> Filter:
    """All of the conditions, their texts typed by `field_of`. Raises Invalid naming each mistake by its field."""
    parts: list[Filter] = []
    wrong: dict[str, list[str]] = {}
    for each in conditions:
        try:
            parts.append(Fits(each.field, _operator(each.op), _typed(each, field_of(each.field))))
        except ValueError as reason:
            wrong.setdefault(f"filter.{each.field}", []).append(str(reason))
    if wrong:
        raise Invalid(_REFUSED, details=wrong)
    return AllOf(parts)


def fields_in(where: Filter) -> list[str]:
    """The names of all fields that a filter speaks of."""
    match where:
        case AllOf(parts) | AnyOf(parts):
            return [name for part in parts for name in fields_in(part)]
        case Not(part):
            return fields_in(part)
        case Fits(name, _, _):
            return [name]


def _node(raw: Any, at: str, level: int, wrong: dict[str, list[str]]) -> Filter:  # noqa: ANN401  # JSON
    if level > _MOST_LEVELS:
        return _mistake(wrong, at, f"Is more than {_MOST_LEVELS} levels deep.")
    if not isinstance(raw, Mapping):
        return _mistake(wrong, at, "A condition is an object.")
    if set(raw) == {"not"}:
        return Not(_node(raw["not"], f"{at}.not", level + 1, wrong))
    if set(raw) in ({"and"}, {"or"}):
        return _group(next(iter(raw)), raw, at, level, wrong)
    return _condition(raw, at, wrong)


def _condition(raw: Mapping[str, Any], at: str, wrong: dict[str, list[str]]) -> Filter:
    if set(raw) != {"field", "op", "value"} or not isinstance(raw["field"], str):
        return _mistake(wrong, at, "A condition has `and`, `or` or `not`, or it has `field`, `op` and `value`.")
    if raw["op"] not in OPERATORS:
        return _mistake(wrong, f"{at}.op", f"op is one of {', '.join(OPERATORS)}.")
    return Fits(raw["field"], raw["op"], raw["value"])


def _group(word: str, raw: Mapping[str, Any], at: str, level: int, wrong: dict[str, list[str]]) -> Filter:
    parts = raw[word]
    if not isinstance(parts, list) or not parts:
        return _mistake(wrong, f"{at}.{word}", f"{word} is a list of conditions.")
    found = [_node(part, f"{at}.{word}.{index}", level + 1, wrong) for index, part in enumerate(parts)]
    return AllOf(found) if word == "and" else AnyOf(found)


def _mistake(wrong: dict[str, list[str]], at: str, reason: str) -> Filter:
    wrong.setdefault(at, []).append(reason)
    return AllOf([])


def _operator(text: str) -> Operator:
    if text not in OPERATORS:
        raise ValueError(f"There is no operator {text[:20]!r}.")
    return cast("Operator", text)


def _typed(condition: TextCondition, field: DescribedField | None) -> Any:  # noqa: ANN401  # JSON
    op, text = condition.op, condition.text
    if field is None:
        raise ValueError("There is no such field.")
    if op == "is_null":
        return _value("boolean", text)
    if op in {"like", "not_like"}:
        return text
    several = op in _LISTS or (field.type == "multienum" and op in {"eq", "ne"})
    if several:
        return [_value(field.type, part) for part in text.split(",")] if text else []
    if op == "between":
        first, comma, last = text.partition(",")
        if not comma:
            raise ValueError("between takes two values separated by a comma.")
        return [_value(field.type, first.strip()), _value(field.type, last.strip())]
    return _value(field.type, text)


def _value(kind: str, text: str) -> Any:  # noqa: ANN401  # JSON
    try:
        return _READERS.get(kind, str)(text)
    except (ValueError, KeyError, OverflowError):
        raise ValueError(f"{text[:40]!r} is not a value this field can have.") from None


def _boolean(text: str) -> bool:
    return _BOOLEANS[text.lower()]


def _whole(text: str) -> int:
    # Python reads other scripts' digits and underscores, too.
    if len(text) > 20 or not text.isascii() or "_" in text:
        raise ValueError(text)
    return int(text)


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number) or not text.isascii() or "_" in text:
        raise ValueError(text)
    return number


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _moment(text: str) -> str:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("without offset")
    # OverflowError on the first and last day that Python knows.
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_READERS: Mapping[str, Callable[[str], Any]] = {
    "boolean": _boolean,
    "integer": _whole,
    "number": _number,
    "date": _day,
    "datetime": _moment,
}
