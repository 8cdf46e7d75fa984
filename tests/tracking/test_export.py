"""Everything that is kept of a person, handed out."""

import json

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Statement
from tests.tracking.house import EMAIL, LEAD, House
from tests.tracking.office import Office, live_a_life
from tests.tracking.world import ANNA, BERT, NOON

pytestmark = pytest.mark.databases


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    return House(engine, clock)


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


def test_an_export_has_everything_and_only_its_owner_gets_it(office: Office, engine: Engine) -> None:
    live_a_life(office)
    export_id, _ = office.exports.ask("lead", LEAD, "1")
    office.exports.put_together(export_id)
    content = json.loads(json.dumps(office.exports.fetch(export_id, "1"), default=str))
    counted = {name: len(rows) for name, rows in content.items() if name != "about"}
    expected = {
        "visitors": 1,
        "visits": 1,
        "events": 6,
        "identity_links": 1,
        "records": 1,
        "alerts": 1,
        "scores": 1,
        "archived_events": 1,
    }
    assert expected.items() <= counted.items()
    assert content["identity_links"][0]["email"] == EMAIL
    assert BERT not in json.dumps(content)
    with pytest.raises(Exception, match="no such export"):
        office.exports.fetch(export_id, "2")
    office.erasing.ask("lead", LEAD, "request", "1")
    office.finish()
    with pytest.raises(Exception, match="no such export"):
        office.exports.fetch(export_id, "1")


def test_an_export_is_gone_after_a_day(office: Office) -> None:
    office.house.browse()
    export_id, _ = office.exports.ask("visitor", ANNA, "1")
    office.exports.put_together(export_id)
    office.house.clock.advance(days=1, seconds=1)
    with pytest.raises(Exception, match="no such export"):
        office.exports.fetch(export_id, "1")
    assert office.erasing.sweep() == 1


def test_evidence_by_hand_is_exported_with_who_gave_it(office: Office) -> None:
    office.house.knows(LEAD)
    office.house.browse()
    office.house.identity.give(Statement(ANNA, "manual", "by-hand", NOON, record=("Leads", LEAD), by="user-1"))
    content = office.exports.content_of("visitor", ANNA, None)
    assert content["identity_links"][0]["given_by"] == "user-1"
