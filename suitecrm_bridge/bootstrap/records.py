"""Records through the facade."""

from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.ports import LeadGateway
from suitecrm_bridge.features.records.service import LeadService
from suitecrm_bridge.features.records.storage import CrmLeads


def register(services: Services) -> None:
    services.provide(LeadGateway, lambda s: CrmLeads(s.get(UserCrm)))
    services.provide(LeadService, lambda s: LeadService(s.get(LeadGateway)))
