"""Visits know pages, origin and client; rollups add them up.

Revision ID: 0009_sessions
Revises: 0008_api_keys
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.types import ExactText, UtcDateTime

revision = "0009_sessions"
down_revision = "0008_api_keys"
branch_labels = None
depends_on = None


def _client() -> list[sa.Column[Any]]:
    lengths = {"device": 16, "browser": 32, "os": 32, "country": 2, "region": 100, "city": 100, "company": 255}
    return [sa.Column(name, sa.String(length)) for name, length in lengths.items()]


def _visit() -> list[sa.Column[Any]]:
    return [
        sa.Column("events", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("interactions", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("entry_page", sa.String(255)),
        sa.Column("pages", sa.JSON(none_as_null=True)),
        sa.Column("actions", sa.JSON(none_as_null=True)),
        sa.Column("channel", sa.String(32)),
        sa.Column("source", sa.String(100)),
        sa.Column("medium", sa.String(100)),
        sa.Column("click_id", sa.String(100)),
        *_client(),
    ]


def _visitor() -> list[sa.Column[Any]]:
    return [
        sa.Column("channel", sa.String(32)),
        sa.Column("source", sa.String(100)),
        sa.Column("last_channel", sa.String(32)),
        sa.Column("last_source", sa.String(100)),
        sa.Column("last_landing_page", sa.String(255)),
        sa.Column("last_referrer", sa.String(255)),
        *(
            sa.Column(f"last_utm_{part}", sa.String(100))
            for part in ("source", "medium", "campaign", "term", "content")
        ),
        *_client(),
        sa.Column("last_session_id", sa.String(36)),
    ]


def upgrade() -> None:
    for column in _visit():
        op.add_column("sessions", column)
    op.create_index("ix_sessions_started_at", "sessions", ["started_at"])
    for column in _visitor():
        op.add_column("visitors", column)
    op.create_table(
        "visitor_merges",
        sa.Column("daily_id", sa.String(36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("visitor_id", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("daily_id", "at", name="pk_visitor_merges"),
    )
    op.create_index("ix_visitor_merges_visitor_id", "visitor_merges", ["visitor_id"])
    op.create_table(
        "rollups",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("period", sa.String(8), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("dimension", sa.String(16), nullable=False),
        sa.Column("value", ExactText(255), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("visitors", "visits", "page_views")),
        sa.Column("seconds", sa.Double(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("bounces", "events")),
        sa.PrimaryKeyConstraint("site_id", "period", "start", "dimension", "value", name="pk_rollups"),
    )


def downgrade() -> None:
    op.drop_table("rollups")
    op.drop_table("visitor_merges")
    for column in _visitor():
        op.drop_column("visitors", column.name)
    op.drop_index("ix_sessions_started_at", "sessions")
    for column in _visit():
        op.drop_column("sessions", column.name)
