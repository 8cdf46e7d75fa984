"""What SuiteCRM, scoring and the language model are told of addresses."""

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from tests.tracking.house import EMAIL, LEAD, House
from tests.tracking.world import ANNA, ORIGIN

pytestmark = pytest.mark.databases


def test_records_scoring_and_the_model_hear_nothing_that_addresses_carry(engine: Engine, clock: FixedClock) -> None:
    house = House(engine, clock)
    house.model.says = "Reads mostly about prices."
    house.knows(LEAD, assigned_user_id="owner")
    house.browse(
        url=f"{ORIGIN}/pricing?utm_source=mail&token=s3cr3t#s3cr3t", referrer="https://s3cr3t@a.example/?s3cr3t"
    )
    for minute, href in enumerate((f"{ORIGIN}/whitepaper.pdf?s3cr3t", "tel:s3cr3t", "mailto:whitepaper.s3cr3t"), 1):
        house.browse(minutes=minute, type="download", props={"href": href})
    house.browse(minutes=5, type="identify", email=EMAIL, verified=True)
    house.tick()
    house.journeys.write(f"visitor:{ANNA}")
    assert {write.module for write in house.outbox.writes} == {"Leads", "SCB_Visitors", "Alerts"}
    scored = house.behaviour.behaviour_of(LEAD)
    assert scored is not None
    assert (scored.first_landing_page, scored.first_referrer) == (f"{ORIGIN}/pricing", "https://a.example/")
    [prompt] = house.model.asked
    assert "whitepaper.pdf" in repr(prompt)
    assert "s3cr3t" not in repr((house.outbox.writes, scored, prompt))
