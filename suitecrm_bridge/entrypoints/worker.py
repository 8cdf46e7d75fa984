"""The worker: carries out what the features have queued."""

import os
import signal
from collections.abc import Sequence
from functools import cache
from typing import Any

import redis

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.core.queue import QUEUES, Command, Job
from suitecrm_bridge.core.services import Services

# Scoring may wait for a language model and webhooks for anybody's server; what brings values to SuiteCRM must not stand
# behind either. Queues that stand further left in a lane go first: a visitor's journey never keeps a lead waiting.
LANES = {
    "prompt": ("changes", "writeback", "audit", "crm"),
    "slow": ("ai", "crm", "batch", "journeys", "archive"),
    "outward": ("webhooks", "announce", "lookups"),
}


def main(queues: Sequence[str] | None = None, processes: int = len(LANES)) -> None:
    """Work until SIGTERM: on `queues` in this process, or on all queues in one process or in a process per lane."""
    unknown = sorted(set(queues or ()) - set(QUEUES))
    if unknown:
        raise SystemExit(f"No such queue: {', '.join(unknown)}. There are {', '.join(QUEUES)}.")
    if queues or processes == 1:
        work(list(queues or QUEUES))
        return
    from suitecrm_bridge.entrypoints.lanes import Lanes

    Lanes(LANES).run()


def work(queues: Sequence[str], parent: int | None = None) -> None:
    """One process's work; with `parent` it also stops when that process is gone."""
    from suitecrm_bridge.core.rq_running import run_worker

    client = _performer().services.get(redis.Redis)
    run_worker(client, queues, lambda: _stop_without(parent))


def perform(name: str, payload: dict[str, Any]) -> None:
    """What every queued job calls."""
    _performer().perform(name, payload)


class Performer:
    """Finds the job for a command and hands it its services."""

    def __init__(self, services: Services, jobs: Sequence[Job[Any]]) -> None:
        self.services = services
        self._jobs = {job.command.__name__: job for job in jobs}

    def perform(self, name: str, payload: dict[str, Any]) -> None:
        """Raises Invalid when no job knows the command or its payload: it was sent by another version of us."""
        job = self._jobs.get(name)
        if job is None:
            raise Invalid(f"No job carries out {name}.", code="UNKNOWN_COMMAND")
        job.run(self.services, _command(job.command, payload))


def _command(kind: type[Command], payload: dict[str, Any]) -> Command:
    try:
        return kind(**payload)
    except TypeError:
        raise Invalid(f"{kind.__name__} was sent with other fields.", code="UNKNOWN_COMMAND") from None


@cache
def _performer() -> Performer:
    from suitecrm_bridge.bootstrap import services
    from suitecrm_bridge.bootstrap.work import JOBS

    return Performer(services("worker"), JOBS)


def _stop_without(parent: int | None) -> None:
    if parent is not None and os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGTERM)
