"""Subscriptions and deliveries in SQL."""

from suitecrm_bridge.features.webhooks.storage.deliveries import DeadDeliveries, SqlDeliveries
from suitecrm_bridge.features.webhooks.storage.subscriptions import SqlSubscriptions

__all__ = ["DeadDeliveries", "SqlDeliveries", "SqlSubscriptions"]
