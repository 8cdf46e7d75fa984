"""The trail's commands, each one call."""

from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.commands import ChainDeeds, TrimTrail
from suitecrm_bridge.features.audit.service import TrailKeeper


def _chain(services: Services, _: ChainDeeds) -> None:
    services.get(TrailKeeper).chain()


def _trim(services: Services, _: TrimTrail) -> None:
    services.get(TrailKeeper).trim()


JOBS: list[Job[Any]] = [Job(ChainDeeds, _chain), Job(TrimTrail, _trim)]
