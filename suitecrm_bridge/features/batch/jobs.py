"""How a worker carries batches out."""

from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.batch.commands import RunBatch, SweepBatches
from suitecrm_bridge.features.batch.service import BatchAcceptance


def _run(services: Services, command: RunBatch) -> None:
    services.get(BatchAcceptance).carry_out(command.batch_id)


def _sweep(services: Services, _command: SweepBatches) -> None:
    services.get(BatchAcceptance).sweep()


JOBS: list[Job[Any]] = [Job(RunBatch, _run), Job(SweepBatches, _sweep)]
