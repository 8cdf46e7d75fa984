"""A visitor's way in a few sentences: a template's always, a model's when there is one."""

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.features.tracking.commands import WriteJourney
from suitecrm_bridge.features.tracking.model.journey import shown_path
from tests.tracking.house import EMAIL, LEAD, House
from tests.tracking.world import ANNA, BERT, ORIGIN

WORDS = "Reads mostly about prices and took the price list home."
SUBJECT = f"visitor:{ANNA}"


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    made = House(engine, clock)
    made.knows(LEAD)
    made.browse(url=f"{ORIGIN}/blog?utm_source=news&utm_campaign=spring", referrer="https://news.example/x")
    made.browse(minutes=1, url=f"{ORIGIN}/pricing")
    made.browse(minutes=2, url=f"{ORIGIN}/pricing")
    made.browse(minutes=3, type="engagement", url=f"{ORIGIN}/pricing", seconds=125.0)
    made.browse(minutes=4, type="download", url=f"{ORIGIN}/pricing", props={"href": f"{ORIGIN}/f/prices.pdf?t=1"})
    made.browse(minutes=5, type="identify", email=EMAIL, verified=True)
    made.tick()
    return made


def asked(house: House) -> list[str]:
    return [sent.subject for sent in house.queue.sent if isinstance(sent, WriteJourney)]


def test_the_template_tells_what_was_counted(house: House) -> None:
    journey = house.journeys.of_visitor(ANNA)
    assert journey.written_by == "template"
    assert journey.text == (
        "1 visit on 22 November 2026: 3 page views, 2 minutes of reading. "
        "Came first from news (campaign spring) to /blog. "
        "Most seen: /pricing (2), /blog (1). Downloaded prices.pdf. Signals: viewed pricing (2), downloaded (1). "
        "Last seen on /pricing at 12:05 UTC on 22 November 2026."
    )


def test_several_visitors_of_one_lead_are_told_together(house: House) -> None:
    house.browse(BERT, 3 * 24 * 60, url=f"{ORIGIN}/docs")
    house.browse(BERT, 3 * 24 * 60 + 1, type="identify", email=EMAIL, verified=True)
    house.tick()
    text = house.journeys.of_record("Leads", LEAD).text
    assert text.startswith("2 visits on 2 devices from 22 November 2026 to 25 November 2026: 4 page views")


def test_nobody_has_no_journey(house: House) -> None:
    with pytest.raises(NotFound):
        house.journeys.of_visitor(BERT)
    with pytest.raises(NotFound):
        house.journeys.of_record("Contacts", LEAD)


def test_nobody_waits_for_a_model_and_its_words_come_later(house: House) -> None:
    house.model.says = WORDS
    assert house.journeys.of_visitor(ANNA).written_by == "template"
    assert (asked(house), house.model.asked) == ([SUBJECT], [])
    house.journeys.write(SUBJECT)
    journey = house.journeys.of_visitor(ANNA)
    assert (journey.text, journey.written_by) == (WORDS, "teller-1 journey-1")
    last = house.of("SCB_Visitors")[-1]
    assert (last.mode, last.fields) == ("quiet", {"journey_summary": WORDS})


def test_a_busy_visitor_costs_one_answer_in_half_an_hour(house: House) -> None:
    house.model.says = WORDS
    house.journeys.write(SUBJECT)
    house.browse(minutes=6)
    assert house.journeys.of_visitor(ANNA).written_by == "template"
    assert asked(house) == []
    house.clock.advance(minutes=31)
    house.journeys.of_visitor(ANNA)
    assert asked(house) == [SUBJECT]


def test_a_model_that_is_down_leaves_the_template(house: House) -> None:
    house.model.says, house.model.down = WORDS, True
    house.journeys.write(SUBJECT)
    assert house.journeys.of_visitor(ANNA).written_by == "template"


@pytest.mark.parametrize("trouble", ["down", "nonsense"])
def test_a_model_that_fails_is_asked_once_whatever_the_visitor_does(house: House, trouble: str) -> None:
    house.model.says = WORDS
    setattr(house.model, trouble, True)
    for minute in range(6, 16):
        house.browse(minutes=minute)
        house.tick()
        for subject in asked(house):
            house.journeys.write(subject)
    assert (len(house.model.asked), len(asked(house))) == (1, 1)
    assert house.journeys.of_visitor(ANNA).text.startswith("1 visit on 22 November 2026: 13 page views")
    assert house.of("SCB_Visitors")[-1].fields["journey_summary"].startswith("1 visit")


def test_a_model_that_failed_is_asked_again_after_the_pause_though_nothing_was_done(house: House) -> None:
    house.model.says, house.model.down = WORDS, True
    house.journeys.write(SUBJECT)
    house.model.down = False
    house.journeys.of_visitor(ANNA)
    assert asked(house) == []
    house.clock.advance(minutes=31)
    house.journeys.of_visitor(ANNA)
    assert asked(house) == [SUBJECT]
    house.journeys.write(SUBJECT)
    assert house.journeys.of_visitor(ANNA).text == WORDS


def test_a_model_that_fails_once_its_words_are_old_has_its_pause_too(house: House) -> None:
    house.model.says = WORDS
    house.journeys.write(SUBJECT)
    house.clock.advance(minutes=31)
    house.model.down = True
    for minute in range(6, 9):
        house.browse(minutes=minute)
        house.journeys.of_visitor(ANNA)
        for subject in asked(house):
            house.journeys.write(subject)
    assert (len(house.model.asked), asked(house)) == (2, [SUBJECT])
    assert house.journeys.of_visitor(ANNA).written_by == "template"


def test_a_journey_that_was_asked_for_twice_is_told_once(house: House) -> None:
    house.model.says = WORDS
    house.journeys.write(SUBJECT)
    house.journeys.write(SUBJECT)
    assert len(house.model.asked) == 1


def test_without_a_model_none_is_asked(house: House) -> None:
    house.journeys.of_visitor(ANNA)
    assert (asked(house), house.model.asked) == ([], [])


def test_a_model_is_told_nothing_of_the_person(house: House) -> None:
    house.model.says = WORDS
    house.browse(minutes=7, url=f"{ORIGIN}/reset/{EMAIL}/go")
    house.journeys.write(SUBJECT)
    [prompt] = house.model.asked
    assert "/pricing" in prompt.user
    assert all(word not in prompt.user + prompt.system for word in (EMAIL, "anna", ANNA, LEAD, "192.0.2"))


@pytest.mark.parametrize("nonsense", ["", "See https://evil.example", "<b>x</b>", "x" * 2000, "mail me at a@b"])
def test_nonsense_of_a_model_is_not_shown(house: House, nonsense: str) -> None:
    house.model.says = nonsense
    with pytest.raises(ValueError, match="not a summary"):
        house.journeys._shape.parse({"summary": nonsense})


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/a/b", "/a/b"), ("/u/ada@example.com/x", "/u/…/x"), ("/reset/" + "k" * 44, "/reset/…"), ("/%C3%BC", "/ü")],
)
def test_paths_are_shown_without_addresses_and_tokens(path: str, shown: str) -> None:
    assert shown_path(path) == shown
