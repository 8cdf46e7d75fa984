"""Rows written in bulk are the rows that were given, whatever their text says."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, func, select

from suitecrm_bridge.features.tracking.storage import bulk
from suitecrm_bridge.features.tracking.storage.tables import events, rollups

pytestmark = pytest.mark.databases
AT = datetime(2026, 6, 1, 10, 30, 15, 123456, tzinfo=UTC)
HOSTILE = (
    "it's", '"quoted"', "back\\slash", "ends with \\", "\\'", "100 %s %(id)s %%", "a\nb\r\n\tc", "a;--b/*c*/",
    "\x1a\x01", "語 🙂", "NULL", "'),('", "",
)  # fmt: skip
COLUMNS = ("id", "site_id", "visitor_id", "type", "at", "received_at", "url", "seconds", "depth", "name", "props")


def row(number: int, text: str) -> tuple[object, ...]:
    return (
        f"id-{number}", "site", "visitor", "event", AT, AT, f"https://shop.example/{number}", 0.1, None, text,
        {text: [text, 1.5, None, True]},
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_text_arrives_as_it_was(engine: Engine, text: str) -> None:
    with engine.begin() as connection:
        bulk.insert(connection, events, COLUMNS, [row(1, text), row(2, "plain")])
    with engine.connect() as connection:
        first, second = connection.execute(select(events).order_by(events.c.id))
    assert (first.name, first.props, first.at, first.seconds, first.depth) == (
        text, {text: [text, 1.5, None, True]}, AT, 0.1, None,
    )  # fmt: skip
    assert second.name == "plain"


def test_more_than_fits_into_one_statement_is_written_all(engine: Engine) -> None:
    rows = [row(number, "ü" * 120) for number in range(3_000)]
    with engine.begin() as connection:
        bulk.insert(connection, events, COLUMNS, rows)
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(events)) == 3_000


def test_what_is_there_is_replaced_or_added_to(engine: Engine) -> None:
    columns = ("site_id", "period", "start", "dimension", "value", "visitors", "visits", "page_views", "seconds")
    columns += ("bounces", "events")

    def figures(number: float) -> list[tuple[object, ...]]:
        return [("site", "day", AT.date(), "page", "/it's", number, number, number, number + 0.5, number, number)]

    with engine.begin() as connection:
        bulk.insert(connection, rollups, columns, figures(1))
        bulk.add(connection, rollups, columns, figures(2))
        added = connection.execute(select(rollups)).one()
        bulk.replace(connection, rollups, columns, figures(7), keep=frozenset({"visits"}))
        replaced = connection.execute(select(rollups)).one()
    assert (added.visits, added.seconds, added.value) == (3, 4.0, "/it's")
    assert (replaced.visits, replaced.events, replaced.seconds) == (3, 7, 7.5)
