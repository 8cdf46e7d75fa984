"""Keep sites in the SQL database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import JSON, Boolean, Column, Connection, Engine, String, Table, insert, select, update
from sqlalchemy.exc import DBAPIError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.sites.model import RegisteredSite, Site
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

sites = Table(
    "sites",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("name", String(255), nullable=False),
    Column("origins", JSON, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)


class SqlSites:
    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def add(self, site: Site) -> None:
        with self._writing() as connection:
            connection.execute(
                insert(sites).values(
                    id=site.id,
                    key=site.key,
                    name=site.name,
                    origins=list(site.origins),
                    active=True,
                    created_at=self._clock.now(),
                )
            )

    def all(self) -> Sequence[RegisteredSite]:
        with _answering(), self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(select(sites).order_by(sites.c.name, sites.c.key)).all()
        return [RegisteredSite(Site(row.id, row.key, row.name, tuple(row.origins)), row.active) for row in rows]

    def disable(self, key: str) -> bool:
        return self._switch(key, on=False)

    def enable(self, key: str) -> bool:
        return self._switch(key, on=True)

    def _switch(self, key: str, *, on: bool) -> bool:
        with self._writing() as connection:
            # MySQL counts only rows that changed, so a repeated call asks whether the key is there at all.
            connection.execute(update(sites).where(sites.c.key == key).values(active=on))
            return connection.scalar(select(sites.c.id).where(sites.c.key == key)) is not None

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with _answering(), self._engine.begin() as connection:
            yield connection


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except DBAPIError as down:
        raise Unavailable("The sites cannot be read at the moment.") from down
