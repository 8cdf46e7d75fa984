"""How workers carry out tracking's commands."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.tracking.commands import (
    ArchiveEvents,
    ClaimVisits,
    IdentifyVisitor,
    PrepareMonths,
    ResolveIdentities,
)
from suitecrm_bridge.features.tracking.service import BehaviourService, IdentityService, RetentionService


def _identify(services: Services, command: IdentifyVisitor) -> None:
    services.get(IdentityService).identify(command.visitor_id)
    services.get(BehaviourService).catch_up()


def _claim(services: Services, command: ClaimVisits) -> None:
    services.get(IdentityService).claim_for(command.module, command.record_id)


def _resolve(services: Services, _command: ResolveIdentities) -> None:
    services.get(IdentityService).resolve_pending()
    services.get(BehaviourService).catch_up()


def _prepare(services: Services, _command: PrepareMonths) -> None:
    services.get(RetentionService).prepare()


def _archive(services: Services, _command: ArchiveEvents) -> None:
    services.get(RetentionService).archive()


JOBS: Sequence[Job[Any]] = [
    Job(IdentifyVisitor, _identify),
    Job(ClaimVisits, _claim),
    Job(ResolveIdentities, _resolve),
    Job(PrepareMonths, _prepare),
    Job(ArchiveEvents, _archive),
]
