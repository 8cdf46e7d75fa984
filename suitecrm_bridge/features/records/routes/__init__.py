"""The addresses of records: one set for every kind, and the description of the instance."""

from suitecrm_bridge.features.records.routes.meta import blueprint as meta
from suitecrm_bridge.features.records.routes.resource import blueprints

__all__ = ["blueprints", "meta"]
