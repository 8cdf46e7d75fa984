"""Random filters give the rows that a brute-force evaluation of the same tree over the same data gives."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suitecrm_bridge.core.quotas import Limits, Quota
from tests.fakes.facade import Facade, running_facade

Row = Mapping[str, Any]
Tree = dict[str, Any]
PLENTY = Limits(search=(Quota(1_000_000, 60),), address=(Quota(1_000_000, 60),))
NAMES = {
    "first_name": "text",
    "status": "enum",
    "lead_source": "enum",
    "primary_address_city": "text",
    "do_not_call": "boolean",
    "engagement_score": "number",
    "ai_conversion_probability": "number",
    "date_entered": "moment",
    "birthdate": "day",
    "account.name": "text",
    "account.industry": "enum",
    "account.employees": "text",
    "assigned_user.user_name": "text",
}
COMPARED = ("eq", "ne", "gt", "gte", "lt", "lte", "in", "not_in", "between", "is_null")
OPERATORS = {
    "text": (*COMPARED, "like", "not_like"),
    "enum": ("eq", "ne", "in", "not_in", "is_null"),
    "boolean": ("eq", "ne"),
    "number": COMPARED,
    "moment": COMPARED,
    "day": COMPARED,
}


class World:
    """A facade, and all its leads as plain rows."""

    def __init__(self, facade: Facade, rows: Sequence[Row]) -> None:
        self.facade, self.rows = facade, rows


@pytest.fixture(scope="module")
def world(redis_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder: Path = tmp_path_factory.mktemp("filters")
    with running_facade(redis_url, folder, limits=PLENTY) as facade:
        facade.log_in("admin")
        # Nothing of the house has seen these, some have values in none of the demo records.
        database = facade.sandbox.world.database
        leads = [row["id"] for row in database.rows("SELECT id FROM leads WHERE deleted = 0 ORDER BY id")]
        for number, lead in enumerate(leads[::3]):
            values = (number % 7 or None, f"19{70 + number % 30}-0{1 + number % 9}-11", (number % 5) / 4, lead)
            database.run(
                "UPDATE leads SET engagement_score = ?, birthdate = ?, ai_conversion_probability = ? WHERE id = ?",
                values,
            )
        query = {"per_page": 200, "fields": ",".join(NAMES)}
        answer = facade.get("/leads", query_string=query).json
        assert answer["meta"]["next_cursor"] is None
        yield World(facade, [{"id": each["id"], **each["attributes"]} for each in answer["data"]])


def _folded(value: Any) -> Any:  # noqa: ANN401  # whatever a field holds
    return value.casefold() if isinstance(value, str) else value


def _like(pattern: str) -> "re.Pattern[str]":
    parts = {"%": ".*", "_": "."}
    return re.compile("".join(parts.get(each) or re.escape(each) for each in pattern), re.DOTALL | re.IGNORECASE)


def _fits(value: Any, op: str, asked: Any) -> bool:  # noqa: ANN401
    opposites = {"ne": "eq", "not_in": "in", "not_like": "like"}
    if op in opposites:
        return not _fits(value, opposites[op], asked)
    if op == "is_null":
        return (value is None) == asked
    if value is None:
        return False
    mine = _folded(value)
    tests: Mapping[str, Callable[[], bool]] = {
        "eq": lambda: mine == _folded(asked),
        "gt": lambda: mine > _folded(asked),
        "gte": lambda: mine >= _folded(asked),
        "lt": lambda: mine < _folded(asked),
        "lte": lambda: mine <= _folded(asked),
        "in": lambda: mine in [_folded(each) for each in asked],
        "between": lambda: _folded(asked[0]) <= mine <= _folded(asked[1]),
        "like": lambda: _like(asked).fullmatch(value) is not None,
    }
    return tests[op]()


def matches(row: Row, tree: Tree) -> bool:
    if "and" in tree:
        return all(matches(row, part) for part in tree["and"])
    if "or" in tree:
        return any(matches(row, part) for part in tree["or"])
    if "not" in tree:
        return not matches(row, tree["not"])
    return _fits(row[tree["field"]], tree["op"], tree["value"])


@st.composite
def conditions(draw: st.DrawFn, world: World) -> Tree:
    name = draw(st.sampled_from(sorted(NAMES)))
    op = draw(st.sampled_from(OPERATORS[NAMES[name]]))
    known = sorted({row[name] for row in world.rows if row[name] is not None}, key=str)
    one = st.sampled_from(known) if known else st.just("2026-01-01")
    value: Any = draw(one)
    if op == "is_null":
        value = draw(st.booleans())
    elif op in {"in", "not_in"}:
        value = draw(st.lists(one, min_size=1, max_size=4))
    elif op == "between":
        value = [value, draw(one)]
    elif op in {"like", "not_like"}:
        cut = draw(st.integers(0, len(value)))
        value = draw(
            st.sampled_from([f"{value[:cut]}%", f"%{value[cut:]}", f"%{value[cut : cut + 2]}%", f"_{value[1:]}"])
        )
    return {"field": name, "op": op, "value": value}


def trees(world: World) -> st.SearchStrategy[Tree]:
    def grown(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        several = st.lists(inner, min_size=1, max_size=3)
        return st.one_of(
            several.map(lambda parts: {"and": parts}),
            several.map(lambda parts: {"or": parts}),
            inner.map(lambda part: {"not": part}),
        )

    return st.recursive(conditions(world), grown, max_leaves=8)


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_filter_gives_the_rows_that_brute_force_gives(world: World, data: st.DataObject) -> None:
    facade, rows = world.facade, world.rows
    tree = data.draw(trees(world))
    body = {"filter": tree, "fields": ["id"], "per_page": 200, "total": True}
    answer = facade.post("/leads/search", json=body)
    assert answer.status_code == 200, answer.text
    found = [each["id"] for each in answer.json["data"]]
    assert sorted(found) == sorted(row["id"] for row in rows if matches(row, tree))
    assert answer.json["meta"]["total"] == len(found)
