"""SQLite with several processes writing, and times that come back as they went."""

import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select, update
from sqlalchemy.exc import StatementError

from suitecrm_bridge.store.engine import open_engine
from suitecrm_bridge.store.types import UtcDateTime

moments = Table("moments", MetaData(), Column("id", Integer, primary_key=True), Column("at", UtcDateTime))
counters = Table("counters", MetaData(), Column("id", Integer, primary_key=True), Column("value", Integer))


def test_a_moment_comes_back_in_utc_to_the_microsecond(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.db'}")
    moments.create(engine)
    there = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=-5)))
    with engine.begin() as db:
        db.execute(insert(moments), [{"at": there}, {"at": None}])
        back = list(db.execute(select(moments.c.at).order_by(moments.c.id)).scalars())
    assert back == [there, None]
    assert back[0].tzinfo is UTC
    engine.dispose()


def test_a_moment_without_a_zone_is_refused(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.db'}")
    moments.create(engine)
    with engine.begin() as db, pytest.raises(StatementError, match="without a time zone"):
        db.execute(insert(moments), {"at": datetime(2026, 11, 22)})  # noqa: DTZ001  # the point of the test
    engine.dispose()


def test_writers_that_read_first_wait_for_each_other_instead_of_failing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}"
    engine = open_engine(url)
    counters.create(engine)
    with engine.begin() as db:
        db.execute(insert(counters), {"id": 1, "value": 0})
    failures: list[BaseException] = []

    def add() -> None:
        own = open_engine(url)
        try:
            for _ in range(20):
                with own.begin() as db:
                    value = db.execute(select(counters.c.value)).scalar_one()
                    db.execute(update(counters).values(value=value + 1))
        except Exception as failure:  # noqa: BLE001  # reported below
            failures.append(failure)
        finally:
            own.dispose()

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect().execution_options(reading=True) as db:
        assert (failures, db.execute(select(counters.c.value)).scalar_one()) == ([], 80)
    engine.dispose()


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.db'}")
    counters.create(engine)
    with engine.begin() as writer:
        writer.execute(insert(counters), {"id": 1, "value": 0})
        with engine.connect().execution_options(reading=True) as reader:
            assert list(reader.execute(select(counters))) == []
    engine.dispose()
