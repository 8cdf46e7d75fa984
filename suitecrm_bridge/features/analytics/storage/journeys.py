"""The visits of people whom SuiteCRM knows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Engine, select

from suitecrm_bridge.features.analytics.model.attribution import Arrival
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.ports import Person
from suitecrm_bridge.features.analytics.storage.selecting import reading, value_of
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitor_records, visitors

_CHUNK = 500
NONE = "(none)"


class SqlJourneys:
    """`Journeys`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def people(self, module: str, span: Span) -> Sequence[str]:
        wanted = (
            select(visitor_records.c.record_id)
            .join(visitors, visitors.c.id == visitor_records.c.visitor_id)
            .where(
                visitor_records.c.module == module,
                visitors.c.last_seen_at >= span.begin,
                visitors.c.first_seen_at < span.end,
            )
            .distinct()
        )
        with reading(self._engine) as connection:
            return list(connection.scalars(wanted))

    def arrivals(
        self, by: str, people: Sequence[Person], span: Span, site_ids: Sequence[str]
    ) -> Mapping[Person, Sequence[Arrival]]:
        found: dict[Person, list[Arrival]] = defaultdict(list)
        ids: dict[str, list[str]] = defaultdict(list)
        for module, record_id in people:
            ids[module].append(record_id)
        value = value_of(by).label("value")
        with reading(self._engine) as connection:
            for module, theirs in ids.items():
                for start in range(0, len(theirs), _CHUNK):
                    wanted = (
                        select(visitor_records.c.record_id, sessions.c.id, sessions.c.started_at, value)
                        .join(sessions, sessions.c.visitor_id == visitor_records.c.visitor_id)
                        .where(
                            visitor_records.c.module == module,
                            visitor_records.c.record_id.in_(theirs[start : start + _CHUNK]),
                            sessions.c.site_id.in_(site_ids),
                            sessions.c.started_at >= span.begin,
                            sessions.c.started_at < span.end,
                        )
                    )
                    for row in connection.execute(wanted):
                        arrival = Arrival(row.started_at, row.id, row.value or NONE)
                        found[(module, row.record_id)].append(arrival)
        return found
