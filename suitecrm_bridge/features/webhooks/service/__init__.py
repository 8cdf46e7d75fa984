"""The use-cases of webhooks: announce, tell, send, and look after subscriptions."""

from suitecrm_bridge.features.webhooks.service.announcing import Distribution, QueuedAnnouncements
from suitecrm_bridge.features.webhooks.service.courier import Courier
from suitecrm_bridge.features.webhooks.service.desk import SubscriptionDesk

__all__ = ["Courier", "Distribution", "QueuedAnnouncements", "SubscriptionDesk"]
