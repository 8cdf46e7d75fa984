"""What was queued is handed to the right job, and what nobody knows is refused in words."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.core.queue import QUEUES, Command, Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.entrypoints.worker import LANES, Performer, main
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import WriteJourney


@dataclass(frozen=True)
class Greet(Command):
    queue: ClassVar[str] = "ai"
    name: str


class Guests:
    def __init__(self) -> None:
        self.greeted: list[str] = []


@pytest.fixture
def services() -> Services:
    services = Services()
    services.provide(Guests, lambda _: Guests())
    return services


@pytest.fixture
def performer(services: Services) -> Performer:
    return Performer(services, [Job(Greet, lambda known, command: known.get(Guests).greeted.append(command.name))])


def test_a_command_reaches_its_job_with_its_services(performer: Performer, services: Services) -> None:
    performer.perform("Greet", Greet("Ada").payload())
    assert services.get(Guests).greeted == ["Ada"]


@pytest.mark.parametrize(("name", "payload"), [("Wave", {}), ("Greet", {}), ("Greet", {"name": "Ada", "age": 36})])
def test_what_another_version_sent_is_refused_and_not_tried_again(
    performer: Performer, name: str, payload: dict[str, object]
) -> None:
    with pytest.raises(Invalid) as refused:
        performer.perform(name, payload)
    assert refused.value.code == "UNKNOWN_COMMAND"
    assert not refused.value.retryable


def test_every_queue_has_a_lane() -> None:
    assert {queue for lane in LANES.values() for queue in lane} == set(QUEUES)


def test_what_brings_values_to_suitecrm_never_waits_behind_a_model() -> None:
    assert "ai" not in LANES["prompt"]
    assert LANES["prompt"][:2] == ("changes", "writeback")


def test_lead_scoring_goes_before_the_words_for_visitors() -> None:
    assert ScoreLead("lead", "change-7").queue != WriteJourney("visitor:1").queue
    orders = [*(lane for lane in LANES.values() if ScoreLead.queue in lane), list(QUEUES)]
    for order in orders:
        assert WriteJourney.queue not in order or order.index(ScoreLead.queue) < order.index(WriteJourney.queue)


def test_a_queue_that_does_not_exist_is_named() -> None:
    with pytest.raises(SystemExit, match="No such queue: mail"):
        main(["crm", "mail"])
