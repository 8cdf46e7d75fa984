"""How workers carry out tracking's commands."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.tracking.commands import (
    ClaimVisits,
    IdentifyVisitor,
    ResolveIdentities,
    WriteJourney,
)
from suitecrm_bridge.features.tracking.service import AlertService, BehaviourService, IdentityService, JourneyService


def _identify(services: Services, command: IdentifyVisitor) -> None:
    services.get(IdentityService).identify(command.visitor_id)
    services.get(BehaviourService).catch_up()


def _claim(services: Services, command: ClaimVisits) -> None:
    services.get(IdentityService).claim_for(command.module, command.record_id)


def _resolve(services: Services, _command: ResolveIdentities) -> None:
    services.get(IdentityService).resolve_pending()
    services.get(BehaviourService).catch_up()
    services.get(AlertService).ring()


def _write_journey(services: Services, command: WriteJourney) -> None:
    services.get(JourneyService).write(command.subject)


JOBS: Sequence[Job[Any]] = [
    Job(IdentifyVisitor, _identify),
    Job(ClaimVisits, _claim),
    Job(ResolveIdentities, _resolve),
    Job(WriteJourney, _write_journey),
]
