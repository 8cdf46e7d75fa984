"""How a worker carries out what was asked of API keys."""

from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.api_keys.commands import KeepKeysAlive
from suitecrm_bridge.features.api_keys.service import KeyKeeper


def _keep_alive(services: Services, _: KeepKeysAlive) -> None:
    services.get(KeyKeeper).keep_alive()


JOBS: list[Job[Any]] = [Job(KeepKeysAlive, _keep_alive)]
