"""`suitecrm-bridge events`: what an operator types, and what comes of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
import redis
from click.testing import CliRunner, Result
from sqlalchemy import Engine, func, select

from suitecrm_bridge.core.clock import Clock, FixedClock
from suitecrm_bridge.core.months import month_after, month_of
from suitecrm_bridge.entrypoints.cli_events import event_commands
from suitecrm_bridge.features.sites.model import Site
from suitecrm_bridge.features.sites.storage import SqlSites
from suitecrm_bridge.features.tracking.service import ArchiveErasureService, ErasureService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import events
from tests.fakes.facade import Facade, running_facade
from tests.tracking.world import ANNA, BERT, SITE, event

OLD = month_of(datetime.now(UTC))
LATER = datetime.combine(month_after(OLD, 14), time(12), UTC)

Run = Callable[..., Result]


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path, event_archive=str(tmp_path / "archive")) as running:
        clock = FixedClock(LATER)
        running.services.provide(Clock, lambda _: clock)
        SqlSites(running.services.get(Engine), clock).add(Site(SITE.id, SITE.key, "Shop", SITE.origins))
        at = datetime.combine(OLD, time(9), UTC)
        some = [event(who, at=at + timedelta(hours=n), received_at=at) for n, who in enumerate((ANNA, ANNA, BERT))]
        SqlEvents(running.services.get(Engine), clock).store(some)
        yield running


@pytest.fixture
def run(facade: Facade) -> Run:
    return lambda *words: CliRunner().invoke(event_commands(lambda: facade.services), words)


def stored(facade: Facade) -> int:
    with facade.services.get(Engine).connect() as connection:
        return connection.scalar(select(func.count()).select_from(events)) or 0


def test_archive_list_and_restore(facade: Facade, run: Run) -> None:
    assert f"{OLD:%Y-%m} {SITE.id} 3 events" in run("archive").output
    assert "Nothing had to be archived." in run("archive").output
    assert stored(facade) == 0
    assert run("archives").output.startswith(f"{OLD:%Y-%m}  {SITE.key}  3  ")
    assert "3 events are back for 5 days." in run("restore", f"{OLD:%Y-%m}", "--site", SITE.key, "--days", "5").output
    assert stored(facade) == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["restore", "2019-01"], "There is no archive of that month."),
        (["restore", "2019-01", "--site", "site_x"], "No site has the key site_x."),
        (["restore", "January"], "does not match the format"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(run: Run, words: list[str], said: str) -> None:
    result = run(*words)
    assert (result.exit_code != 0, said in result.output) == (True, True)


def test_erasing_a_visitor_reaches_the_archives(facade: Facade, run: Run) -> None:
    run("archive")
    erasures = facade.services.get(ErasureService)
    asked = erasures.ask("visitor", ANNA, "request", "1")
    erasures.finish()
    facade.services.get(Clock).advance(minutes=3)  # type: ignore[attr-defined]  # a FixedClock
    erasures.finish()
    assert (erasures.state(asked).status, run("archives").output.split()[2]) == ("archives", "3")
    assert facade.services.get(ArchiveErasureService).carry_on() == 1
    assert run("archives").output.split()[2] == "1"
    assert (erasures.state(asked).status, erasures.state(asked).erased["archived"]) == ("done", 2)
