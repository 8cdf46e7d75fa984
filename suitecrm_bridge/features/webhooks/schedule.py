"""How soon a delivery is tried, and how often old ones are forgotten."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.webhooks.commands import ForgetDeliveries, SendDeliveries

SCHEDULE = [Every(1.0, SendDeliveries()), Every(3600.0, ForgetDeliveries())]
