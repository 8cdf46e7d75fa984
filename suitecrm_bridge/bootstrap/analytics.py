"""Wire analytics."""

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.analytics.ports import CrmOutcomes, Visitors
from suitecrm_bridge.features.analytics.service import (
    AttributionDesk,
    Dashboards,
    LiveView,
    Reports,
    Scope,
    VisitorDesk,
)
from suitecrm_bridge.features.analytics.service.demo import DemoMirror
from suitecrm_bridge.features.analytics.storage.cohorts import CountedCohorts
from suitecrm_bridge.features.analytics.storage.contents import VisitContents
from suitecrm_bridge.features.analytics.storage.crm import CrmOutcomesAsUser
from suitecrm_bridge.features.analytics.storage.events import RawEvents
from suitecrm_bridge.features.analytics.storage.interest import SqlInterest
from suitecrm_bridge.features.analytics.storage.journeys import SqlJourneys
from suitecrm_bridge.features.analytics.storage.rolled import RolledVisits
from suitecrm_bridge.features.analytics.storage.rolled_contents import RolledContents
from suitecrm_bridge.features.analytics.storage.visitors import SqlVisitors
from suitecrm_bridge.features.analytics.storage.visits import CountedVisits
from suitecrm_bridge.features.records.ports import Reading
from suitecrm_bridge.features.sites.service import DEMO_NAME
from suitecrm_bridge.features.sites.storage import SqlSites
from suitecrm_bridge.features.tracking.ports import Salts
from suitecrm_bridge.features.tracking.routes.daily import DailyIds


def register(services: Services) -> None:
    services.provide(Scope, lambda s: Scope(s.get(SqlSites), s.get(Clock)))
    services.provide(Visitors, lambda s: SqlVisitors(s.get(Engine)))
    services.provide(CrmOutcomes, lambda s: CrmOutcomesAsUser(s.get(Reading)))
    services.provide(Dashboards, _dashboards)
    services.provide(VisitorDesk, lambda s: VisitorDesk(s.get(Scope), s.get(Visitors), s.get(CrmOutcomes)))
    services.provide(LiveView, lambda s: LiveView(s.get(Scope), s.get(Visitors)))
    services.provide(Reports, lambda s: Reports(s.get(Scope), RawEvents(s.get(Engine)), CountedCohorts(s.get(Engine))))
    services.provide(
        AttributionDesk, lambda s: AttributionDesk(s.get(Scope), SqlJourneys(s.get(Engine)), s.get(CrmOutcomes))
    )
    services.provide(DemoMirror, _mirror)


def _dashboards(services: Services) -> Dashboards:
    engine, clock = services.get(Engine), services.get(Clock)
    visits = RolledVisits(engine, CountedVisits(engine), clock)
    contents = RolledContents(engine, VisitContents(engine), clock)
    return Dashboards(services.get(Scope), visits, contents, RawEvents(engine))


def _mirror(services: Services) -> DemoMirror:
    return DemoMirror(
        services.get(SqlSites),
        DEMO_NAME,
        services.get(Visitors),
        SqlInterest(services.get(Engine)),
        DailyIds(services.get(Salts)),
        services.get(Clock),
    )
