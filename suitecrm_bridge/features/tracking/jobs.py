"""How workers carry out tracking's commands."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.tracking.commands import (
    AdmitSuspects,
    AdmitWaiting,
    ArchiveEvents,
    ClaimVisits,
    CoolScores,
    EraseFromArchives,
    ExportPerson,
    FinishErasures,
    ForgetCard,
    ForgetRecord,
    IdentifyVisitor,
    LookUpAddresses,
    PrepareMonths,
    ResolveIdentities,
    SweepPrivacy,
    WriteJourney,
)
from suitecrm_bridge.features.tracking.service import (
    AlertService,
    ArchiveErasureService,
    BehaviourService,
    CardService,
    CoolingService,
    ErasureService,
    ExportService,
    IdentityService,
    JourneyService,
    LocatingService,
    QuarantineDesk,
    RetentionService,
)


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


def _forget_record(services: Services, command: ForgetRecord) -> None:
    services.get(ErasureService).record_deleted(command.module, command.record_id)


def _forget_card(services: Services, command: ForgetCard) -> None:
    services.get(CardService).deleted(command.record_id)


def _finish_erasures(services: Services, _command: FinishErasures) -> None:
    services.get(ErasureService).finish()


def _erase_from_archives(services: Services, _command: EraseFromArchives) -> None:
    services.get(ArchiveErasureService).carry_on()


def _sweep_privacy(services: Services, _command: SweepPrivacy) -> None:
    services.get(ErasureService).sweep()


def _export(services: Services, command: ExportPerson) -> None:
    services.get(ExportService).put_together(command.export_id)


def _admit(services: Services, command: AdmitSuspects) -> None:
    services.get(QuarantineDesk).carry_out(command.admission_id)


def _admit_waiting(services: Services, _command: AdmitWaiting) -> None:
    services.get(QuarantineDesk).carry_out_open()


def _cool(services: Services, _command: CoolScores) -> None:
    services.get(CoolingService).cool()


def _look_up(services: Services, _command: LookUpAddresses) -> None:
    services.get(LocatingService).look_up()


def _prepare(services: Services, _command: PrepareMonths) -> None:
    services.get(RetentionService).prepare()


def _archive(services: Services, _command: ArchiveEvents) -> None:
    services.get(RetentionService).archive()


JOBS: Sequence[Job[Any]] = [
    Job(IdentifyVisitor, _identify),
    Job(ClaimVisits, _claim),
    Job(ResolveIdentities, _resolve),
    Job(WriteJourney, _write_journey),
    Job(ForgetRecord, _forget_record),
    Job(ForgetCard, _forget_card),
    Job(FinishErasures, _finish_erasures),
    Job(EraseFromArchives, _erase_from_archives),
    Job(SweepPrivacy, _sweep_privacy),
    Job(ExportPerson, _export),
    Job(AdmitSuspects, _admit),
    Job(AdmitWaiting, _admit_waiting),
    Job(CoolScores, _cool),
    Job(LookUpAddresses, _look_up),
    Job(PrepareMonths, _prepare),
    Job(ArchiveEvents, _archive),
]
