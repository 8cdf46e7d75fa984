"""Raw events by the month: their partitions, and reading and deleting what is old."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Date,
    Engine,
    Select,
    String,
    Table,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.months import month_after, month_of
from suitecrm_bridge.features.tracking.model.retention import Archive
from suitecrm_bridge.features.tracking.ports.retention import StoredRow
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.tables import events
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.months import months_of
from suitecrm_bridge.store.types import UtcDateTime

# What became of a month: when its events left the database, and until when restored ones stay.
event_months = Table(
    "event_months",
    metadata,
    Column("month", Date, primary_key=True),
    Column("dropped_at", UtcDateTime),
    Column("kept_until", UtcDateTime),
)
event_archives = Table(
    "event_archives",
    metadata,
    Column("site_id", String(36), primary_key=True),
    Column("month", Date, primary_key=True),
    Column("events", BigInteger, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("archived_at", UtcDateTime, nullable=False),
)

_PAGE = 20_000  # rows read at once: some 20 MB
_CHUNK = 500  # rows deleted or put back in one transaction, so that ingest is never kept waiting
_ID, _AT = (list(events.c).index(column) for column in (events.c.id, events.c.at))


def counted_from(connection: Connection) -> datetime | None:
    """The end of the latest month whose events left the database: what is counted of earlier times stays as it is."""
    latest = connection.scalar(select(func.max(event_months.c.month)).where(event_months.c.dropped_at.is_not(None)))
    return None if latest is None else _start(month_after(latest))


class SqlOldEvents:
    """`OldEvents`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._partitions = months_of(engine, "events", "at")

    def prepare(self, months: Sequence[date]) -> None:
        with answering.database():
            self._partitions.make(months)

    def months(self, before: date, now: datetime) -> Sequence[date]:
        with answering.database():
            found = {month for month in self._partitions.existing() if month < before}
            with reading(self._engine) as connection:
                found.update(_months_with_events(connection, before))
                restored = connection.scalars(select(event_months.c.month).where(event_months.c.kept_until > now))
                return sorted(found - set(restored))

    def sites(self, month: date) -> Sequence[str]:
        wanted = select(events.c.site_id).where(_within(month)).distinct().order_by(events.c.site_id)
        with answering.database(), reading(self._engine) as connection:
            return connection.scalars(wanted).all()

    def read(self, site_id: str, month: date) -> Iterator[Sequence[StoredRow]]:
        page = select(events).where(_within(month), events.c.site_id == site_id).order_by(events.c.at, events.c.id)
        rows: Sequence[StoredRow] = self._page(page.limit(_PAGE))
        while rows:
            yield rows
            id_, at = rows[-1][_ID], rows[-1][_AT]
            # The first condition lets every database use its index on `at`; the second one breaks ties.
            later = and_(events.c.at >= at, or_(events.c.at > at, events.c.id > id_))
            rows = self._page(page.where(later).limit(_PAGE))

    def drop(self, month: date, events: int) -> bool:
        with answering.database():
            return self._partitions.drop(month, events)

    def remove(self, rows: Iterable[StoredRow]) -> None:
        for some in batched(rows, _CHUNK):
            with answering.database(), self._engine.begin() as connection:
                connection.execute(delete(events).where(_are(some)))

    def purge(self, month: date) -> None:
        first = select(events.c.at).where(_within(month)).order_by(events.c.at)
        while True:
            with answering.database(), self._engine.begin() as connection:
                times = connection.scalars(first.limit(_CHUNK)).all()
                if not times:
                    return
                connection.execute(delete(events).where(_within(month), events.c.at <= times[-1]))

    def gone(self, month: date, now: datetime) -> None:
        self._note(month, dropped_at=now, kept_until=None)

    def keep(self, month: date, until: datetime) -> None:
        self._note(month, kept_until=until)
        with answering.database():
            self._partitions.make([month])

    def put_back(self, rows: Sequence[StoredRow]) -> int:
        names, added = events.c.keys(), 0
        for some in batched(rows, _CHUNK):
            with answering.database(), self._engine.begin() as connection:
                there = set(connection.scalars(select(events.c.id).where(_are(some))))
                missing = [dict(zip(names, row, strict=True)) for row in some if row[_ID] not in there]
                if missing:
                    connection.execute(insert(events), missing)
                added += len(missing)
        return added

    def remember(self, archive: Archive) -> None:
        this = and_(event_archives.c.site_id == archive.site_id, event_archives.c.month == archive.month)
        with answering.database(), self._engine.begin() as connection:
            connection.execute(delete(event_archives).where(this))
            if archive.events:
                connection.execute(insert(event_archives).values(vars(archive)))

    def archives(self) -> Sequence[Archive]:
        wanted = select(event_archives).order_by(event_archives.c.month, event_archives.c.site_id)
        with answering.database(), reading(self._engine) as connection:
            return [Archive(**row._mapping) for row in connection.execute(wanted)]

    def _page(self, wanted: Select[Any]) -> Sequence[StoredRow]:
        with answering.database(), reading(self._engine) as connection:
            return [tuple(row) for row in connection.execute(wanted)]

    def _note(self, month: date, **values: datetime | None) -> None:
        with answering.database(), self._engine.begin() as connection:
            if not connection.execute(
                update(event_months).where(event_months.c.month == month).values(values)
            ).rowcount:
                connection.execute(insert(event_months).values(month=month, **values))


def _months_with_events(connection: Connection, before: date) -> Iterator[date]:
    wanted = select(func.min(events.c.at)).where(events.c.at < _start(before))
    oldest = connection.scalar(wanted)
    while oldest is not None:
        yield month_of(oldest)
        oldest = connection.scalar(wanted.where(events.c.at >= _start(month_after(month_of(oldest)))))


def _within(month: date) -> ColumnElement[bool]:
    return and_(events.c.at >= _start(month), events.c.at < _start(month_after(month)))


def _are(rows: Sequence[StoredRow]) -> ColumnElement[bool]:
    """Exactly these events; the range of time leaves other partitions out."""
    times = [row[_AT] for row in rows]
    return and_(events.c.id.in_([row[_ID] for row in rows]), events.c.at.between(min(times), max(times)))


def _start(month: date) -> datetime:
    return datetime.combine(month, time(), UTC)
