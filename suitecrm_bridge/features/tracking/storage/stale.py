"""Records whose figures have to be made again although none of their visitors did anything."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from suitecrm_bridge.features.tracking.storage.people_tables import stale_records


def forget_figures(connection: Connection, records: Iterable[tuple[str, str]], at: datetime) -> None:
    """Have what these records (module, id) show of visitors made again."""
    for module, record_id in sorted(set(records)):
        this = (stale_records.c.module == module) & (stale_records.c.record_id == record_id)
        if not connection.execute(update(stale_records).where(this).values(since=at)).rowcount:
            connection.execute(insert(stale_records), {"module": module, "record_id": record_id, "since": at})


def stale(connection: Connection, limit: int) -> Sequence[tuple[str, str, datetime]]:
    rows = connection.execute(select(stale_records).order_by(stale_records.c.since).limit(limit))
    return [(row.module, row.record_id, row.since) for row in rows]


def refreshed(connection: Connection, module: str, record_id: str, since: datetime) -> None:
    """Done, unless something was taken from the record again meanwhile."""
    this = (stale_records.c.module == module) & (stale_records.c.record_id == record_id)
    connection.execute(delete(stale_records).where(this, stale_records.c.since == since))
