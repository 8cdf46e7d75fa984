"""Links in e-mails that tell who followed them."""

import pytest
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.tracking.model.clicks import ClickTokens, token_in, without_token
from suitecrm_bridge.features.tracking.service import ClickLinks
from suitecrm_bridge.features.tracking.storage.tables import events
from tests.tracking.house import LEAD, House
from tests.tracking.world import ANNA, NOON, ORIGIN, OneSite, event

NEW, OLD = b"n" * 32, b"o" * 32


@pytest.fixture
def links(clock: FixedClock) -> ClickLinks:
    return ClickLinks(ClickTokens([NEW, OLD]), OneSite(), clock)


def test_whoever_follows_the_link_is_the_lead_and_the_token_is_not_kept(
    links: ClickLinks, engine: Engine, clock: FixedClock
) -> None:
    house = House(engine, clock)
    house.knows(LEAD)
    made = links.make(f"{ORIGIN}/offer?utm_source=mail#top", "Leads", LEAD, 30)
    house.store.store([links.recognised(event(url=made)), links.recognised(event(minutes=1, referrer=made))])
    house.tick()
    known = house.identities.known_as(ANNA)
    assert (dict(known.records), known.confidence) == ({"Leads": LEAD}, 0.9)
    with engine.connect() as connection:
        rows = connection.execute(select(events.c.url, events.c.referrer).order_by(events.c.at)).all()
    assert [tuple(row) for row in rows] == [
        (f"{ORIGIN}/offer?utm_source=mail#top", None),
        (f"{ORIGIN}/", f"{ORIGIN}/offer?utm_source=mail#top"),
    ]


@pytest.mark.parametrize(
    ("bare", "carrying"),
    [("/?a=1&b=2", "/?a=1&scb_click=X&b=2"), ("/?b=2", "/?scb_click=X&b=2"), ("/", "/?scb_click=X"),
     ("/#part", "/?scb_click=X#part"), ("/?a=1", "/?a=1&scb_click=X"), ("/?xscb_click=1", "/?xscb_click=1")],
)  # fmt: skip
def test_only_the_token_is_taken_out(bare: str, carrying: str) -> None:
    assert without_token(ORIGIN + carrying) == ORIGIN + bare


def test_a_token_holds_under_the_key_before_and_not_after_its_time() -> None:
    token = ClickTokens([OLD]).mint("Contacts", LEAD, 1000)
    assert ClickTokens([NEW, OLD]).read(token, 999) == ("Contacts", LEAD)
    assert ClickTokens([NEW, OLD]).read(token, 1001) is None
    assert ClickTokens([NEW]).read(token, 999) is None


@pytest.mark.parametrize(
    "forged", ["", "L", "L.1.zz.!", "X.1.ff.AAAAAAAAAAAAAAAAAAAAAA", "L.1.zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA"]
)
def test_a_forged_token_means_nobody(forged: str) -> None:
    assert ClickTokens([NEW]).read(forged, 0) is None


def test_another_lead_cannot_be_put_into_a_token(links: ClickLinks) -> None:
    token = token_in(links.make(f"{ORIGIN}/", "Leads", LEAD, 1)) or ""
    assert ClickTokens([NEW]).read(token.replace(LEAD[-1:], "9"), NOON.timestamp()) is None


@pytest.mark.parametrize("url", ["https://elsewhere.example/", "javascript:alert(1)", "", "https://"])
def test_no_token_leaves_for_a_site_that_is_not_ours(links: ClickLinks, url: str) -> None:
    with pytest.raises(Invalid):
        links.make(url, "Leads", LEAD, 1)
