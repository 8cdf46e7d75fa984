"""The SQL tables of tracking."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    Double,
    Index,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    literal_column,
)

from suitecrm_bridge.store.engine import MARIADB, metadata
from suitecrm_bridge.store.types import ExactText, UtcDateTime

_SQLITE = ("sqlite",)
_TOUCH = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")


def _touch_columns(prefix: str = "") -> list[Column[str]]:
    return [
        Column(f"{prefix}landing_page", String(255)),
        Column(f"{prefix}referrer", String(255)),
        *(Column(f"{prefix}{name}", String(100)) for name in _TOUCH),
    ]


def _client_columns() -> list[Column[Any]]:
    return [
        Column("device", String(16)),
        Column("browser", String(32)),
        Column("os", String(32)),
        Column("country", String(2)),
        Column("region", String(100)),
        Column("city", String(100)),
        Column("company", String(255)),
    ]


def _on(databases: Collection[str], name: str, *columns: Any, unique: bool = False) -> Index:  # noqa: ANN401  # as Index
    """An index that only these databases have; `info` says so to those who do not look at `ddl_if`."""
    index = Index(name, *columns, unique=unique, info={"only": databases})
    return index.ddl_if(callable_=lambda *_, dialect, **__: dialect.name in databases)


# The day that SQLite's index of ids begins with; SQLite keeps times as text.
RECEIVED_ON = literal_column("substr(received_at, 1, 10)", String(10))

events = Table(
    "events",
    metadata,
    Column("id", String(36), nullable=False),
    Column("site_id", String(36), nullable=False),
    Column("visitor_id", String(36), nullable=False),
    Column("type", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
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
    # The daily id that it came under, where it went along to a lasting one.
    Column("daily_id", String(36)),
    Index("ix_events_visitor_id_at", "visitor_id", "at"),
    Index("ix_events_site_id_type_at", "site_id", "type", "at"),
    # An id is unique where its event may lie: in a month's partition, or among those that SQLite received on a day. In
    # MariaDB's key, in whose order the rows lie, the time comes first.
    PrimaryKeyConstraint("id", "at", name="pk_events").ddl_if(
        callable_=lambda *_, dialect, **__: dialect.name != "sqlite"
    ),
    _on(_SQLITE, "uq_events_day_id", RECEIVED_ON, "id", unique=True),
    _on((*_SQLITE, "postgresql"), "ix_events_at", "at"),
    _on(MARIADB, "ix_events_id", "id"),
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
    # Every counted event; `interactions` are those that are neither page views nor measurements.
    Column("events", Integer, nullable=False, server_default="0"),
    Column("interactions", Integer, nullable=False, server_default="0"),
    Column("seconds", Double, nullable=False),
    Column("entry_page", String(255)),
    Column("exit_page", String(255)),
    # {path: [views, seconds, depth]} and {name of a custom event, download:…, outbound:…: times}
    Column("pages", JSON(none_as_null=True)),
    Column("actions", JSON(none_as_null=True)),
    Column("channel", String(32)),
    Column("source", String(100)),
    Column("medium", String(100)),
    Column("click_id", String(100)),
    *_client_columns(),
    *_touch_columns(),
    # Where a late event belongs is told by these; the first is null when the visit begins with a page view.
    Column("first_view_at", UtcDateTime),
    Column("last_view_at", UtcDateTime),
    Index("ix_sessions_visitor_id_started_at", "visitor_id", "started_at"),
    Index("ix_sessions_started_at", "started_at"),
    # How many visitors a range of days had is counted in this index alone.
    Index("ix_sessions_site_id_started_at", "site_id", "started_at", "visitor_id"),
    # MariaDB's rows lie in the order of their primary key, which begins with site and time there.
    _on(MARIADB, "uq_sessions_id", "id", unique=True),
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
    Column("channel", String(32)),
    Column("source", String(100)),
    *_touch_columns(),
    Column("last_channel", String(32)),
    Column("last_source", String(100)),
    *_touch_columns("last_"),
    *_client_columns(),
    Column("last_session_id", String(36)),
    # `version` counts changes. `behind_since` is set while records do not show the latest; null for the anonymous.
    Column("version", Integer, nullable=False),
    Column("synced_version", Integer, nullable=False),
    Column("synced_at", UtcDateTime),
    Column("behind_since", UtcDateTime, index=True),
    Index("ix_visitors_site_id_last_seen_at", "site_id", "last_seen_at", "id"),
    Index("ix_visitors_site_id_first_seen_at", "site_id", "first_seen_at"),
)

# Who consented, on which page view: what the daily id did until then may go along to the lasting one (merging.py).
visitor_merges = Table(
    "visitor_merges",
    metadata,
    Column("daily_id", String(36), primary_key=True),
    Column("at", UtcDateTime, primary_key=True),
    Column("visitor_id", String(36), nullable=False, index=True),
    Column("page_id", String(64)),
)

# What visits add up to, by UTC day, week (from Monday) and month of their beginning; docs/tracking.md says what each
# dimension counts.
rollups = Table(
    "rollups",
    metadata,
    Column("site_id", String(36), primary_key=True),
    Column("period", String(8), primary_key=True),
    Column("start", Date, primary_key=True),
    Column("dimension", String(16), primary_key=True),
    Column("value", ExactText(255), primary_key=True),
    Column("visitors", Integer, nullable=False),
    Column("visits", Integer, nullable=False),
    Column("page_views", Integer, nullable=False),
    Column("seconds", Double, nullable=False),
    Column("bounces", Integer, nullable=False),
    Column("events", Integer, nullable=False),
)

visitor_signals = Table(
    "visitor_signals",
    metadata,
    Column("visitor_id", String(36), primary_key=True),
    Column("signal", String(32), primary_key=True),
    Column("times", Integer, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    # What all times together are worth at `last_at`, each faded since it happened, and where it was seen last.
    Column("first_at", UtcDateTime),
    Column("strength", Double),
    Column("page", String(255)),
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
