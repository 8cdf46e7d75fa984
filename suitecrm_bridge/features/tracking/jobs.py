"""How workers carry out tracking's commands."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.tracking.commands import (
    AdmitSuspects,
    AdmitWaiting,
    ClaimVisits,
    CoolScores,
    IdentifyVisitor,
    LookUpAddresses,
    ResolveIdentities,
)
from suitecrm_bridge.features.tracking.service import (
    BehaviourService,
    CoolingService,
    IdentityService,
    LocatingService,
    QuarantineDesk,
)


def _identify(services: Services, command: IdentifyVisitor) -> None:
    services.get(IdentityService).identify(command.visitor_id)
    services.get(BehaviourService).catch_up()


def _claim(services: Services, command: ClaimVisits) -> None:
    services.get(IdentityService).claim_for(command.module, command.record_id)


def _resolve(services: Services, _command: ResolveIdentities) -> None:
    services.get(IdentityService).resolve_pending()
    services.get(BehaviourService).catch_up()


def _admit(services: Services, command: AdmitSuspects) -> None:
    services.get(QuarantineDesk).carry_out(command.admission_id)


def _admit_waiting(services: Services, _command: AdmitWaiting) -> None:
    services.get(QuarantineDesk).carry_out_open()


def _cool(services: Services, _command: CoolScores) -> None:
    services.get(CoolingService).cool()


def _look_up(services: Services, _command: LookUpAddresses) -> None:
    services.get(LocatingService).look_up()


JOBS: Sequence[Job[Any]] = [
    Job(IdentifyVisitor, _identify),
    Job(ClaimVisits, _claim),
    Job(ResolveIdentities, _resolve),
    Job(AdmitSuspects, _admit),
    Job(AdmitWaiting, _admit_waiting),
    Job(CoolScores, _cool),
    Job(LookUpAddresses, _look_up),
]
