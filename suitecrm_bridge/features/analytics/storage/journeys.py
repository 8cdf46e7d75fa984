"""The visits of people whom SuiteCRM knows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Engine, and_, select

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.features.analytics.model.attribution import Arrival
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.ports import Person
from suitecrm_bridge.features.analytics.storage.selecting import on_sites, reading, value_of
from suitecrm_bridge.features.tracking.model import who_counts
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
        value = value_of(by).label("value")
        with reading(self._engine) as connection:
            who = _visitors(connection, people)
            for some in batched(sorted(who), _CHUNK):
                wanted = select(sessions.c.visitor_id, sessions.c.id, sessions.c.started_at, value).where(
                    sessions.c.visitor_id.in_(some),
                    on_sites(sessions.c.site_id, site_ids),
                    sessions.c.started_at >= span.begin,
                    sessions.c.started_at < span.end,
                )
                for row in connection.execute(wanted):
                    for person in who[row.visitor_id]:
                        found[person].append(Arrival(row.started_at, row.id, row.value or NONE))
        return found


def _visitors(connection: Connection, people: Sequence[Person]) -> Mapping[str, Sequence[Person]]:
    """The visitors whose visits count for these people, each with whom they count for."""
    ids: dict[str, list[str]] = defaultdict(list)
    for module, record_id in people:
        ids[module].append(record_id)
    links: dict[Person, list[tuple[str, float]]] = defaultdict(list)
    for module, theirs in ids.items():
        for some in batched(theirs, _CHUNK):
            same = and_(visitor_records.c.module == module, visitor_records.c.record_id.in_(some))
            for row in connection.execute(select(visitor_records).where(same)):
                links[module, row.record_id].append((row.visitor_id, row.confidence))
    who: dict[str, list[Person]] = defaultdict(list)
    for person, said in links.items():
        for visitor_id in who_counts(said):
            who[visitor_id].append(person)
    return who
