"""How a worker carries out what was asked of webhooks."""

from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.webhooks.commands import ForgetDeliveries, SendDeliveries, TellSubscribers
from suitecrm_bridge.features.webhooks.service import Courier, Distribution


def _tell(services: Services, command: TellSubscribers) -> None:
    services.get(Distribution).tell(command.events)


def _send(services: Services, _: SendDeliveries) -> None:
    services.get(Courier).send()


def _forget(services: Services, _: ForgetDeliveries) -> None:
    services.get(Courier).forget()


JOBS: list[Job[Any]] = [Job(TellSubscribers, _tell), Job(SendDeliveries, _send), Job(ForgetDeliveries, _forget)]
