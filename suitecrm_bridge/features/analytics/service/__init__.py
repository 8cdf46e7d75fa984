"""The use-cases: dashboards, visitors, the live view, reports."""

from suitecrm_bridge.features.analytics.service.dashboards import Dashboards, Overview
from suitecrm_bridge.features.analytics.service.over_time import parts_of
from suitecrm_bridge.features.analytics.service.people import LiveView, VisitorDesk
from suitecrm_bridge.features.analytics.service.reports import AttributionDesk, Reports
from suitecrm_bridge.features.analytics.service.scope import Scope

__all__ = ["AttributionDesk", "Dashboards", "LiveView", "Overview", "Reports", "Scope", "VisitorDesk", "parts_of"]
