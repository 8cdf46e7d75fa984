"""Events, subscriptions and deliveries."""

from suitecrm_bridge.features.webhooks.model.delivery import PAUSES, Attempt, Delivery, Outcome, judged
from suitecrm_bridge.features.webhooks.model.events import EVENTS, TEST, Event, envelope, is_wanted, is_wish
from suitecrm_bridge.features.webhooks.model.signature import headers_for, new_secret
from suitecrm_bridge.features.webhooks.model.subscription import OVERLAP, PATIENCE, Subscription, is_hopeless

__all__ = [
    "EVENTS",
    "OVERLAP",
    "PATIENCE",
    "PAUSES",
    "TEST",
    "Attempt",
    "Delivery",
    "Event",
    "Outcome",
    "Subscription",
    "envelope",
    "headers_for",
    "is_hopeless",
    "is_wanted",
    "is_wish",
    "judged",
    "new_secret",
]
