"""Sites, events and what is counted from them."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.types import UtcDateTime

revision = "0001"
down_revision = None


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(36), nullable=False)


def _time(name: str) -> sa.Column[datetime]:
    return sa.Column(name, UtcDateTime, nullable=False)


def _time_or_null(name: str) -> sa.Column[datetime]:
    return sa.Column(name, UtcDateTime)


def _touch() -> list[sa.Column[str]]:
    return [
        sa.Column("landing_page", sa.String(255)),
        sa.Column("referrer", sa.String(255)),
        *(sa.Column(f"utm_{part}", sa.String(100)) for part in ("source", "medium", "campaign", "term", "content")),
    ]


def upgrade() -> None:
    _create_sites()
    _create_events()
    _create_sessions()
    _create_visitors()
    _create_identities()


def _create_sites() -> None:
    op.create_table(
        "sites",
        _id("id"),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("origins", sa.JSON, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        _time("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_sites"),
        sa.UniqueConstraint("key", name="uq_sites_key"),
    )


def _create_events() -> None:
    op.create_table(
        "events",
        _id("id"),
        _id("site_id"),
        _id("visitor_id"),
        sa.Column("type", sa.String(16), nullable=False),
        _time("at"),
        _time("received_at"),
        sa.Column("page_id", sa.String(64)),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("title", sa.String(512)),
        sa.Column("referrer", sa.Text),
        sa.Column("seconds", sa.Double, nullable=False),
        sa.Column("depth", sa.SmallInteger),
        sa.Column("name", sa.String(128)),
        sa.Column("props", sa.JSON(none_as_null=True)),
        sa.Column("address", sa.String(45)),
        sa.Column("user_agent", sa.String(255)),
        sa.Column("suspect", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_at", "events", ["at"])
    op.create_index("ix_events_visitor_id_at", "events", ["visitor_id", "at"])


def _create_sessions() -> None:
    op.create_table(
        "sessions",
        _id("id"),
        _id("visitor_id"),
        _id("site_id"),
        _time("started_at"),
        _time("ended_at"),
        sa.Column("page_views", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Double, nullable=False),
        sa.Column("exit_page", sa.String(255)),
        *_touch(),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_visitor_id_started_at", "sessions", ["visitor_id", "started_at"])


def _create_visitors() -> None:
    op.create_table(
        "visitors",
        _id("id"),
        _id("site_id"),
        _time("first_seen_at"),
        _time("last_seen_at"),
        sa.Column("visits", sa.Integer, nullable=False),
        sa.Column("page_views", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Double, nullable=False),
        _time_or_null("first_view_at"),
        *_touch(),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("synced_version", sa.Integer, nullable=False),
        _time_or_null("synced_at"),
        _time_or_null("behind_since"),
        sa.PrimaryKeyConstraint("id", name="pk_visitors"),
    )
    op.create_index("ix_visitors_behind_since", "visitors", ["behind_since"])
    op.create_table(
        "visitor_signals",
        _id("visitor_id"),
        sa.Column("signal", sa.String(32), nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        _time("last_at"),
        sa.PrimaryKeyConstraint("visitor_id", "signal", name="pk_visitor_signals"),
    )


def _create_identities() -> None:
    op.create_table(
        "identity_links",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        _id("event_id"),
        _id("visitor_id"),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("evidence", sa.String(16), nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        _time("at"),
        _time_or_null("resolved_at"),
        sa.Column("outcome", sa.String(16)),
        sa.PrimaryKeyConstraint("id", name="pk_identity_links"),
        sa.UniqueConstraint("event_id", name="uq_identity_links_event_id"),
    )
    for column in ("visitor_id", "email", "resolved_at"):
        op.create_index(f"ix_identity_links_{column}", "identity_links", [column])
    op.create_table(
        "visitor_records",
        _id("visitor_id"),
        sa.Column("module", sa.String(32), nullable=False),
        _id("record_id"),
        sa.Column("link_id", sa.BigInteger, nullable=False),
        _time("linked_at"),
        sa.PrimaryKeyConstraint("visitor_id", "module", name="pk_visitor_records"),
    )
    op.create_index("ix_visitor_records_module_record_id", "visitor_records", ["module", "record_id"])


def downgrade() -> None:
    for table in ("visitor_records", "identity_links", "visitor_signals", "visitors", "sessions", "events", "sites"):
        op.drop_table(table)
