"""Two people behind one address with the same browser, who have one daily id."""

from sqlalchemy import Engine, delete, select

from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    identity_links,
    rollups,
    sessions,
    visitor_merges,
    visitor_signals,
    visitors,
)
from tests.tracking.house import EMAIL
from tests.tracking.world import BERT, event

COUNTED = (sessions, visitors, visitor_signals, rollups)
DAILY = "dddddddd-dddd-5ddd-8ddd-dddddddddddd"
BERTS = "bert@shop.example"


def daily(minutes: float, page: str | None = None, **more: object) -> Event:
    return event(DAILY, minutes, daily=True, page_id=page, **more)


def says(minutes: float, page: str | None = "annas", email: str = EMAIL, **more: object) -> Event:
    return daily(minutes, page, type="identify", email=email, **more)


def consent(minutes: float, visitor: str = BERT, page: str | None = "berts") -> Event:
    props = {"granted": True, "was": DAILY}
    return event(visitor, minutes, type="consent", props=props, page_id=page)


def owners(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        found = list(connection.scalars(select(events.c.visitor_id)))
    return {id_: found.count(id_) for id_ in found}


def evidence(engine: Engine) -> list[tuple[str, str | None, float]]:
    with engine.connect() as connection:
        links = connection.execute(select(identity_links).order_by(identity_links.c.email, identity_links.c.id))
        return [(row.visitor_id, row.email, row.confidence) for row in links]


def emptied(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in (events, visitor_merges, identity_links, *COUNTED):
            connection.execute(delete(table))
