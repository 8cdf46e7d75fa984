"""Records through the facade."""

from prometheus_client import CollectorRegistry

from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.ports import (
    Conversions,
    CopiesOfNews,
    Finding,
    InstanceSchemas,
    Layouts,
    NoteFiles,
    Reading,
    Records,
    Schemas,
    Validation,
    WebVisits,
)
from suitecrm_bridge.features.records.schemas.values import SchemaValidation
from suitecrm_bridge.features.records.service import (
    ConvertingService,
    DescribingService,
    FileService,
    FindingService,
    RecordService,
    TimelineService,
)
from suitecrm_bridge.features.records.storage.copies import RedisCopies
from suitecrm_bridge.features.records.storage.descriptions import KeptSchemas
from suitecrm_bridge.features.records.storage.documented import RememberedSchemas
from suitecrm_bridge.features.records.storage.instance import InstanceRecords, Package
from suitecrm_bridge.features.records.storage.kept import KeptRecords
from suitecrm_bridge.features.records.storage.offered import (
    PackagedConversions,
    PackagedFiles,
    PackagedFinding,
    PackagedLayouts,
)
from suitecrm_bridge.features.records.storage.packaged import PackagedRecords
from suitecrm_bridge.features.records.storage.plain import PlainRecords
from suitecrm_bridge.features.records.storage.telling import TellingConversions, TellingFiles, TellingRecords
from suitecrm_bridge.features.writeback.ports import Copies
from suitecrm_bridge.web.permissions import reach_of


def register(services: Services) -> None:
    services.provide(Package, lambda s: Package(s.get(Clock)))
    services.provide(Schemas, lambda s: KeptSchemas(s.get(UserCrm), s.get(Package), s.get(Clock)))
    services.provide(InstanceSchemas, _remembered)
    services.provide(Records, _records)
    services.provide(RedisCopies, _copies)
    services.provide(CopiesOfNews, lambda s: s.get(RedisCopies))
    services.provide(Copies, lambda s: s.get(RedisCopies))
    services.provide(Reading, _reading)
    services.provide(Validation, lambda _: SchemaValidation())
    services.provide(RecordService, _service)
    services.provide(Layouts, lambda s: PackagedLayouts(s.get(UserCrm)))
    services.provide(DescribingService, lambda s: DescribingService(s.get(Schemas), s.get(Layouts)))
    _register_special(services)


def _register_special(services: Services) -> None:
    """What only some kinds of records have."""
    services.provide(Finding, lambda s: PackagedFinding(s.get(UserCrm)))
    services.provide(FindingService, lambda s: FindingService(s.get(Finding), s.get(Records), s.get(Schemas), reach_of))
    services.provide(
        TimelineService, lambda s: TimelineService(s.get(Records), s.get(Schemas), s.get(WebVisits), reach_of)
    )
    services.provide(Conversions, lambda s: TellingConversions(PackagedConversions(s.get(UserCrm)), s.get(Copies)))
    services.provide(ConvertingService, _converting)
    services.provide(NoteFiles, lambda s: TellingFiles(PackagedFiles(s.get(UserCrm)), s.get(Copies)))
    services.provide(FileService, _files)


def _converting(services: Services) -> ConvertingService:
    return ConvertingService(
        services.get(Conversions),
        services.get(Records),
        services.get(Schemas),
        services.get(Validation),
        services.get(AuditTrail),
        reach_of,
    )


def _files(services: Services) -> FileService:
    return FileService(
        services.get(NoteFiles), services.get(Records), services.get(Schemas), services.get(AuditTrail), reach_of
    )


def _remembered(services: Services) -> InstanceSchemas:
    client = connect_briefly(services.get(Settings).redis_url)
    return RememberedSchemas(services.get(Crm), services.get(Package), client, services.get(Clock))


def _records(services: Services) -> Records:
    crms = services.get(UserCrm)
    records = InstanceRecords(PackagedRecords(crms), PlainRecords(crms), services.get(Package))
    return TellingRecords(records, services.get(Copies), services.get(Schemas))


def _copies(services: Services) -> RedisCopies:
    # Half a second is longer than any answer of SuiteCRM that a copy would spare.
    client = connect_briefly(services.get(Settings).redis_url, 0.5)
    return RedisCopies(client, sealer_for(services, "copies"))


def _reading(services: Services) -> Reading:
    registry = services.get(CollectorRegistry)
    return KeptRecords(services.get(Records), services.get(RedisCopies), services.get(Schemas), registry)


def _service(services: Services) -> RecordService:
    return RecordService(
        services.get(Records),
        services.get(Reading),
        services.get(Schemas),
        services.get(Validation),
        services.get(AuditTrail),
        reach_of,
    )
