"""Everything that is kept of a visitor, lead or contact, as JSON, and the exports that were asked for."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Table, and_, insert, or_, select, update

from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.features.tracking.model.export import Export
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.people_tables import (
    alert_episodes,
    alerts,
    identity_withdrawals,
    journeys,
    privacy_exports,
)
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    identity_links,
    sessions,
    visitor_records,
    visitor_signals,
    visitors,
)

_OF_VISITORS: Mapping[str, tuple[Table, str]] = {
    "visitors": (visitors, "id"),
    "visits": (sessions, "visitor_id"),
    "events": (events, "visitor_id"),
    "signals": (visitor_signals, "visitor_id"),
    "identity_links": (identity_links, "visitor_id"),
    "links_taken_back": (identity_withdrawals, "visitor_id"),
    "records": (visitor_records, "visitor_id"),
}
# How we keep track of what we wrote is nothing about the person.
_OURS = frozenset({"synced_version", "synced_at", "behind_since", "version", "resolved_at", "last_session_id"})
_AT_ONCE = 1000


class SqlExports:
    """Contents are sealed: they hold everything about a person."""

    def __init__(self, engine: Engine, sealer: Sealer) -> None:
        self._engine = engine
        self._sealer = sealer

    def add(self, export: Export) -> None:
        with answering.database(), self._engine.begin() as connection:
            connection.execute(insert(privacy_exports), vars(export))

    def find(self, export_id: str) -> Export | None:
        columns = [privacy_exports.c[name] for name in Export.__dataclass_fields__]
        with answering.database(), reading(self._engine) as connection:
            row = connection.execute(select(*columns).where(privacy_exports.c.id == export_id)).first()
        return Export(**row._mapping) if row else None

    def keep(self, export_id: str, content: Mapping[str, Any]) -> None:
        packed = gzip.compress(json.dumps(content, ensure_ascii=False, default=str).encode())
        sealed = self._sealer.seal_bytes(packed)
        with answering.database(), self._engine.begin() as connection:
            this = privacy_exports.c.id == export_id
            connection.execute(update(privacy_exports).where(this).values(content=sealed))

    def content(self, export_id: str) -> Mapping[str, Any] | None:
        wanted = select(privacy_exports.c.content).where(privacy_exports.c.id == export_id)
        with answering.database(), reading(self._engine) as connection:
            sealed = connection.execute(wanted).scalar()
        if sealed is None:
            return None
        content: Mapping[str, Any] = json.loads(gzip.decompress(self._sealer.open_bytes(sealed)))
        return content

    def gathered(self, visitor_ids: Sequence[str], record: tuple[str, str] | None) -> dict[str, Any]:
        with answering.database(), reading(self._engine) as connection:
            found: dict[str, Any] = {
                name: list(_rows(connection, table, table.c[column].in_(visitor_ids)))
                for name, (table, column) in _OF_VISITORS.items()
            }
            if record:
                for name, table in (("alerts", alerts), ("activity", alert_episodes)):
                    this = and_(table.c.module == record[0], table.c.record_id == record[1])
                    found[name] = list(_rows(connection, table, this))
            subjects = [f"visitor:{id_}" for id_ in visitor_ids] + ([":".join(record)] if record else [])
            found["journeys"] = list(_rows(connection, journeys, or_(journeys.c.subject.in_(subjects))))
        return found


def _rows(connection: Connection, table: Table, which: ColumnElement[bool]) -> Iterator[dict[str, Any]]:
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(select(table).where(which))
    for row in rows:
        yield _plain(row)


def _plain(row: Row[Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime | date) else value
        for name, value in row._mapping.items()
        if name not in _OURS and value is not None
    }
