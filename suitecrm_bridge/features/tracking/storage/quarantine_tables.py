"""The SQL tables of the quarantine."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table

from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

# One row for each visitor and reason, so that the quarantine can be looked at without going through the events.
suspects = Table(
    "suspects",
    metadata,
    Column("visitor_id", String(36), primary_key=True),
    Column("reason", String(32), primary_key=True),
    Column("site_id", String(36), nullable=False),
    Column("user_agent", String(255)),
    Column("events", Integer, nullable=False),
    Column("first_at", UtcDateTime, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    Column("page", String(255)),
    Index("ix_suspects_last_at_visitor_id", "last_at", "visitor_id"),
    Index("ix_suspects_site_id_reason", "site_id", "reason"),
)

admissions = Table(
    "admissions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("site_id", String(36), nullable=False),
    Column("by", String(16), nullable=False),
    Column("value", String(255), nullable=False),
    Column("lasting", Boolean, nullable=False),
    Column("made_by", String(255), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime, index=True),
    Column("visitors", Integer, nullable=False),
    Column("events", Integer, nullable=False),
)

# When a visitor's scores have to be looked at again because they fade; null while there is nothing left to fade.
cooling = Table(
    "cooling",
    metadata,
    Column("visitor_id", String(36), primary_key=True),
    Column("checked_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, index=True),
)
