"""How events come in: a handler that stands before the web framework, because it answers most of all requests."""

from suitecrm_bridge.features.tracking.routes.collector import PATHS, CollectorApp
from suitecrm_bridge.features.tracking.routes.openapi import openapi_paths
from suitecrm_bridge.features.tracking.routes.quarantine import quarantine_blueprint

__all__ = ["PATHS", "CollectorApp", "openapi_paths", "quarantine_blueprint"]
