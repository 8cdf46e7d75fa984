"""Owners are told what their leads do, each thing once an episode."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.config import SettingsMissing
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.tracking.model.alerts import Episode, episode_after
from suitecrm_bridge.features.tracking.storage.alert_book import read_alert_book
from tests.tracking.house import EMAIL, LEAD, House
from tests.tracking.world import NOON, ORIGIN

pytestmark = pytest.mark.databases

HOUR, DAY = 60, 24 * 60
QUIET = timedelta(hours=72)


@pytest.fixture
def house(engine: Engine, clock: FixedClock) -> House:
    made = House(engine, clock)
    made.knows(LEAD, assigned_user_id="owner", first_name="Ada", last_name="Lovelace")
    return made


def pricing(house: House, times: int, minutes: float = 0) -> None:
    for n in range(times):
        house.browse(minutes=minutes + n, url=f"{ORIGIN}/pricing")


def rung(house: House) -> list[str]:
    return [str(write.fields["name"]) for write in house.of("Alerts")]


def proven(house: House, minutes: float = 0) -> None:
    house.browse(minutes=minutes, type="identify", email=EMAIL, verified=True)


def test_the_owner_hears_of_five_looks_at_the_prices(house: House) -> None:
    pricing(house, 4)
    proven(house, 5)
    house.tick()
    assert rung(house) == []
    pricing(house, 1, 6)
    house.tick()
    [alert] = house.of("Alerts")
    assert (alert.mode, alert.op) == ("full", "create")
    assert alert.fields == {
        "name": "Ada Lovelace viewed pricing pages 5 times",
        "description": "",
        "target_module": "Leads",
        "url_redirect": f"index.php?module=Leads&action=DetailView&record={LEAD}",
        "type": "info",
        "is_read": False,
        "assigned_user_id": "owner",
    }


def test_once_an_episode_and_again_in_the_next(house: House) -> None:
    pricing(house, 5)
    proven(house, 6)
    house.tick()
    pricing(house, 9, 8)
    house.tick()
    pricing(house, 5, 2 * DAY)
    house.tick()
    assert len(rung(house)) == 1, "two days of silence do not end it"
    pricing(house, 4, 6 * DAY)
    house.tick()
    assert len(rung(house)) == 1, "what was counted before is over"
    pricing(house, 1, 6 * DAY + 10)
    house.tick()
    assert len(rung(house)) == 2
    assert len({write.record_id for write in house.of("Alerts")}) == 2


def test_a_kill_between_outbox_and_mark_rings_no_second_time(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    pricing(house, 5)
    proven(house, 6)

    def killed(*_: object) -> None:
        raise Unavailable("killed here")

    with monkeypatch.context() as patched:
        patched.setattr(house.alerts._store, "told", killed)
        house.tick()
    house.tick()
    house.tick()
    sent = house.of("Alerts")
    assert len(sent) == 2
    assert sent[0] == sent[1], "the same id: SuiteCRM makes it once"


def test_a_kill_before_the_outbox_loses_no_alert(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    pricing(house, 5)
    proven(house, 6)
    with monkeypatch.context() as patched:
        patched.setattr(house.alerts, "_tell", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            house.tick()
    house.tick()
    assert len(rung(house)) == 1


def test_while_suitecrm_is_down_alerts_wait(house: House) -> None:
    proven(house)
    house.tick()
    house.people.down = True
    pricing(house, 5, 1)
    house.tick()
    assert rung(house) == []
    house.people.down = False
    house.tick()
    assert len(rung(house)) == 1


def test_a_visitor_who_only_claims_to_be_the_lead_is_called_that(house: House) -> None:
    pricing(house, 5)
    house.tell(minutes=6)
    house.tick()
    [alert] = house.of("Alerts")
    assert alert.fields["description"] == "The visitor only claims to be this person."


def test_downloads_that_matter_and_no_others(house: House) -> None:
    proven(house)
    house.browse(minutes=1, type="download", props={"href": f"{ORIGIN}/files/logo.zip"})
    house.tick()
    assert rung(house) == []
    house.browse(minutes=2, type="download", props={"href": f"{ORIGIN}/files/whitepaper-2026.pdf?x=1"})
    house.tick()
    assert rung(house) == ["Ada Lovelace downloaded whitepaper-2026.pdf"]


def test_no_person_is_told_as_a_download(house: House) -> None:
    proven(house)
    house.browse(minutes=1, type="download", props={"href": "mailto:whitepaper.anna@shop.example"})
    house.tick()
    assert rung(house) == []


def test_a_lead_who_is_back_after_a_month(house: House) -> None:
    proven(house)
    house.tick()
    house.browse(minutes=31 * DAY)
    house.tick()
    assert rung(house) == ["Ada Lovelace is back on the website after 31 days"]


def test_first_visits_are_no_return(house: House) -> None:
    house.browse()
    proven(house, 10 * DAY)
    house.tick()
    assert rung(house) == []


def test_strong_intent_rings(house: House) -> None:
    for n in range(3):
        house.browse(minutes=n, url=f"{ORIGIN}/demo")
        house.browse(minutes=n + 0.5, url=f"{ORIGIN}/contact")
    proven(house, 5)
    house.tick()
    assert [name for name in rung(house) if "intent" in name]


def test_nobody_owns_it_nobody_hears(engine: Engine, clock: FixedClock) -> None:
    house = House(engine, clock)
    house.knows(LEAD)
    pricing(house, 5)
    proven(house, 6)
    house.tick()
    house.tick()
    assert rung(house) == []


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 3)), min_size=1, max_size=12))
def test_visits_within_the_quiet_time_are_one_episode(found: list[tuple[int, int]]) -> None:
    visits = [(NOON + timedelta(hours=at), NOON + timedelta(hours=at + long)) for at, long in found]
    episode = episode_after(None, visits, QUIET)
    assert episode is not None
    inside = [visit for visit in visits if visit[0] >= episode.began_at]
    outside = [visit for visit in visits if visit[0] < episode.began_at]
    assert max(visits)[0] in {visit[0] for visit in inside}
    assert all(episode.began_at - end > QUIET for _, end in outside)
    assert episode.away == (episode.began_at - max(end for _, end in outside) if outside else None)


def test_a_visit_that_arrives_late_makes_no_new_episode() -> None:
    known = Episode(NOON, NOON + timedelta(hours=1))
    late = [(NOON - timedelta(hours=5), NOON - timedelta(hours=4)), (NOON, NOON + timedelta(hours=2))]
    again = episode_after(known, late, QUIET)
    assert again is not None
    assert (again.began_at, again.last_at) == (NOON, NOON + timedelta(hours=2))


def test_rules_of_ones_own_lie_over_those_that_come_with_the_bridge(tmp_path: Path) -> None:
    own = tmp_path / "alerts.toml"
    own.write_text(
        "quiet_hours = 24\n[alerts.pricing]\nat_least = 2\n[alerts.intent]\noff = true\n"
        '[alerts.careers]\nwhen = "pages"\nmatching = "jobs"\nat_least = 1\ntext = "looks for work"\n'
    )
    book = read_alert_book(str(own))
    rules = {rule.name: rule for rule in book.rules}
    assert set(rules) == {"pricing", "returned", "download", "careers"}
    assert (rules["pricing"].at_least, book.quiet) == (2, timedelta(hours=24))
    assert rules["pricing"].matching is not None


@pytest.mark.parametrize(
    "wrong",
    ["quiet_hours = 0", "[alerts.pricing]\nat_least = 0", "[alerts.pricing]\nmatching = '('", "[alerts.x]\nwhen = 'y'",
     "[alerts.pricing]\ntext = '{name}'", "[alerts.'A b']\nwhen='intent'\nat_least=1\ntext='x'", "x = [", "other = 1"],
)  # fmt: skip
def test_a_wrong_file_is_told_at_start(tmp_path: Path, wrong: str) -> None:
    own = tmp_path / "alerts.toml"
    own.write_text(wrong)
    with pytest.raises(SettingsMissing, match="BRIDGE_ALERTS_FILE"):
        read_alert_book(str(own))
