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
from suitecrm_bridge.features.records.ports import CopiesOfNews, InstanceSchemas, Reading, Records, Schemas, Validation
from suitecrm_bridge.features.records.schemas.values import SchemaValidation
from suitecrm_bridge.features.records.service import DescribingService, RecordService
from suitecrm_bridge.features.records.storage.copies import RedisCopies
from suitecrm_bridge.features.records.storage.descriptions import KeptSchemas
from suitecrm_bridge.features.records.storage.documented import RememberedSchemas
from suitecrm_bridge.features.records.storage.instance import InstanceRecords, Package
from suitecrm_bridge.features.records.storage.kept import KeptRecords
from suitecrm_bridge.features.records.storage.packaged import PackagedRecords
from suitecrm_bridge.features.records.storage.plain import PlainRecords
from suitecrm_bridge.features.records.storage.telling import TellingRecords
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
    services.provide(DescribingService, lambda s: DescribingService(s.get(Schemas)))


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
