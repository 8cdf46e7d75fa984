"""The tables of webhooks."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Text

from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

subscriptions = Table(
    "webhook_subscriptions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("url", String(2000), nullable=False),
    Column("events", JSON, nullable=False),
    Column("description", String(200), nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("created_by", String(100), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    # Sealed: whoever reads the database cannot sign in our name.
    Column("secret", String(500), nullable=False),
    Column("previous_secret", String(500)),
    Column("previous_until", UtcDateTime),
    Column("failing_since", UtcDateTime),
    Column("failures", Integer, nullable=False),
    Column("last_success_at", UtcDateTime),
    Column("disabled_reason", String(200)),
)
deliveries = Table(
    "webhook_deliveries",
    metadata,
    # Made of subscription and event: the same news for the same receiver is one row.
    Column("id", String(36), primary_key=True),
    Column("subscription_id", String(36), nullable=False),
    Column("event_id", String(36), nullable=False),
    Column("event_type", String(100), nullable=False),
    Column("body", Text, nullable=False),
    Column("status", String(10), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("next_try_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("attempts", JSON, nullable=False),
    Index("ix_webhook_deliveries_status_next_try_at", "status", "next_try_at"),
    Index("ix_webhook_deliveries_subscription_id_created_at", "subscription_id", "created_at"),
)
