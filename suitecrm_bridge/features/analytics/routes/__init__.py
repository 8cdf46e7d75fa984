"""/analytics: what visitors did, in figures; and what the demo site shows of its own visitor."""

from suitecrm_bridge.features.analytics.routes import dashboards, people, reports  # noqa: F401  # they add their views
from suitecrm_bridge.features.analytics.routes.base import blueprint, install
from suitecrm_bridge.features.analytics.routes.demo import blueprint as demo_blueprint

__all__ = ["blueprint", "demo_blueprint", "install"]
