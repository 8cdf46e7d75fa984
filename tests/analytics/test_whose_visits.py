"""Whose visits count for a record: of those who are proven to be it, or while nobody is, of those who claim to be."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, delete, insert

from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.storage.journeys import SqlJourneys
from suitecrm_bridge.features.tracking.storage.tables import visitor_records
from tests.analytics.crowd import DAYS, SITES, TODAY, events_of, filled
from tests.analytics.test_api import deeds_told

pytestmark = pytest.mark.databases

STRANGER, HERSELF, PHONE = (f"{number:08x}-1111-4111-8111-111111111111" for number in (0, 1, 2))
LEAD, CONTACT = ("Leads", "lead-1"), ("Contacts", "contact-1")


def link(engine: Engine, visitor: str, person: tuple[str, str], confidence: float) -> None:
    row = {"visitor_id": visitor, "module": person[0], "record_id": person[1], "confidence": confidence, "link_id": 1}
    with engine.begin() as connection:
        same = visitor_records.c.visitor_id == visitor, visitor_records.c.module == person[0]
        connection.execute(delete(visitor_records).where(*same))
        connection.execute(insert(visitor_records).values(**row, linked_at=events_of(deeds_told())[0].at))


def test_claims_count_until_somebody_is_proven(engine: Engine):
    happened = events_of(deeds_told())
    filled(engine, happened, 200)
    journeys = SqlJourneys(engine)
    span, sites = Span(TODAY - timedelta(days=DAYS), TODAY), [site.id for site in SITES]

    def visits(person: tuple[str, str]) -> set[str]:
        return {
            arrival.visit_id for arrival in journeys.arrivals("channel", [LEAD, CONTACT], span, sites).get(person, ())
        }

    link(engine, STRANGER, LEAD, 0.6)
    link(engine, STRANGER, CONTACT, 0.6)
    strangers = visits(LEAD)
    assert strangers
    link(engine, PHONE, LEAD, 0.48)
    claimed = visits(LEAD)
    assert claimed > strangers
    link(engine, HERSELF, LEAD, 0.72)
    hers = visits(LEAD)
    assert hers
    assert not hers & claimed
    link(engine, PHONE, LEAD, 1.0)
    assert visits(LEAD) == hers | (claimed - strangers)
    # Nobody is proven to be the contact.
    assert visits(CONTACT) == strangers
    assert journeys.arrivals("channel", [], span, sites) == {}
