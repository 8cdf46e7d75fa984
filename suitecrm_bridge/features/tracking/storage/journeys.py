"""What a journey is told from, and a model's words for it."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Connection, Engine, insert, select, update

from suitecrm_bridge.features.tracking.model import Summary, summarise, who_counts
from suitecrm_bridge.features.tracking.model.journey import Journey, Way, file_names, most_seen, shown_path
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.people_tables import journeys, visitor_cards
from suitecrm_bridge.features.tracking.storage.rows import counted, visitor_of
from suitecrm_bridge.features.tracking.storage.signals import signals_of
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    sessions,
    visitor_records,
    visitors,
)

_MOST_VISITS = 200
_MOST_FILES = 50


class SqlJourneys:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def way_of_visitor(self, visitor_id: str) -> Way | None:
        with answering.database(), reading(self._engine) as connection:
            return _way(connection, [visitor_id])

    def way_of_record(self, module: str, record_id: str) -> Way | None:
        same = select(visitor_records.c.visitor_id, visitor_records.c.confidence).where(
            visitor_records.c.module == module, visitor_records.c.record_id == record_id
        )
        with answering.database(), reading(self._engine) as connection:
            rows = connection.execute(same).all()
            return _way(connection, sorted(who_counts([(row.visitor_id, row.confidence) for row in rows])))

    def written(self, subject: str) -> Journey | None:
        with answering.database(), reading(self._engine) as connection:
            row = connection.execute(select(journeys).where(journeys.c.subject == subject)).first()
        return Journey(row.text, row.written_by, row.version, row.at) if row else None

    def keep(self, subject: str, journey: Journey) -> None:
        values = {"version": journey.version, "text": journey.text, "written_by": journey.written_by, "at": journey.at}
        with answering.database(), self._engine.begin() as connection:
            this = journeys.c.subject == subject
            if not connection.execute(update(journeys).where(this).values(values)).rowcount:
                connection.execute(insert(journeys), {"subject": subject, **values})

    def card_of(self, visitor_id: str) -> str | None:
        mine = select(visitor_cards.c.card_id).where(visitor_cards.c.visitor_id == visitor_id, ~visitor_cards.c.gone)
        with answering.database(), reading(self._engine) as connection:
            return connection.execute(mine).scalar()


def _way(connection: Connection, ids: Sequence[str]) -> Way | None:
    people = connection.execute(select(visitors).where(visitors.c.id.in_(ids))).all()
    if not people:
        return None
    found = summarise([visitor_of(row) for row in people], signals_of(connection, [row.id for row in people]))
    latest = sessions.c.started_at.desc()
    visits = connection.execute(
        select(sessions).where(sessions.c.visitor_id.in_(ids)).order_by(latest).limit(_MOST_VISITS)
    ).all()
    taken = select(events.c.props).where(events.c.visitor_id.in_(ids), events.c.type == "download", counted())
    hrefs = [
        str((props or {}).get("href") or "")
        for props in connection.scalars(taken.order_by(events.c.at.desc()).limit(_MOST_FILES))
    ]
    last = visits[0].exit_page if visits else None
    return Way(
        summary=cast("Summary", found),  # there are people
        devices=len(people),
        pages=most_seen([dict(row._mapping).get("pages") or {} for row in visits]),
        last_page=shown_path(last) if last else None,
        files=file_names(hrefs),
        version=sum(row.version for row in people),
    )
