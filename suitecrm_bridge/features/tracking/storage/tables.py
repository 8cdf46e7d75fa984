"""The SQL tables of tracking."""

from sqlalchemy import JSON, BigInteger, Column, Double, Index, Integer, SmallInteger, String, Table, Text

from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

_TOUCH = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")


def _touch_columns() -> list[Column[str]]:
    return [
        Column("landing_page", String(255)),
        Column("referrer", String(255)),
        *(Column(name, String(100)) for name in _TOUCH),
    ]


events = Table(
    "events",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("site_id", String(36), nullable=False),
    Column("visitor_id", String(36), nullable=False),
    Column("type", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("received_at", UtcDateTime, nullable=False),
    Column("page_id", String(64)),
    Column("url", Text, nullable=False),
    Column("title", String(512)),
    Column("referrer", Text),
    Column("seconds", Double, nullable=False),
    Column("depth", SmallInteger),
    Column("name", String(128)),
    Column("props", JSON(none_as_null=True)),
    Column("address", String(45)),
    Column("user_agent", String(255)),
    Column("suspect", String(32)),
    Index("ix_events_visitor_id_at", "visitor_id", "at"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("visitor_id", String(36), nullable=False),
    Column("site_id", String(36), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("page_views", Integer, nullable=False),
    Column("seconds", Double, nullable=False),
    Column("exit_page", String(255)),
    *_touch_columns(),
    Index("ix_sessions_visitor_id_started_at", "visitor_id", "started_at"),
)

visitors = Table(
    "visitors",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("site_id", String(36), nullable=False),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("last_seen_at", UtcDateTime, nullable=False),
    Column("visits", Integer, nullable=False),
    Column("page_views", Integer, nullable=False),
    Column("seconds", Double, nullable=False),
    Column("first_view_at", UtcDateTime),
    *_touch_columns(),
    # `version` counts changes. `behind_since` is set while records do not show the latest; null for the anonymous.
    Column("version", Integer, nullable=False),
    Column("synced_version", Integer, nullable=False),
    Column("synced_at", UtcDateTime),
    Column("behind_since", UtcDateTime, index=True),
)

visitor_signals = Table(
    "visitor_signals",
    metadata,
    Column("visitor_id", String(36), primary_key=True),
    Column("signal", String(32), primary_key=True),
    Column("times", Integer, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
)

# Append-only: a row is evidence. Only what it led to is filled in later.
identity_links = Table(
    "identity_links",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("event_id", String(36), nullable=False, unique=True),
    Column("visitor_id", String(36), nullable=False, index=True),
    Column("email", String(254), index=True),
    # The record itself, where the evidence names it instead of an address.
    Column("module", String(32)),
    Column("record_id", String(36)),
    Column("evidence", String(16), nullable=False),
    Column("confidence", Double, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("given_by", String(80)),
    Column("resolved_at", UtcDateTime, index=True),
    Column("outcome", String(16)),
)

visitor_records = Table(
    "visitor_records",
    metadata,
    Column("visitor_id", String(36), primary_key=True),
    Column("module", String(32), primary_key=True),
    Column("record_id", String(36), nullable=False),
    Column("link_id", BigInteger, nullable=False),
    Column("linked_at", UtcDateTime, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("account_id", String(36)),
    Column("owner_id", String(36)),
    Index("ix_visitor_records_module_record_id", "module", "record_id"),
)
