"""Signals have evidence and a strength that fades; suspects can be looked at and let in.

Revision ID: 0010_signals
Revises: 0009_sessions
"""

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.types import UtcDateTime

revision = "0010_signals"
down_revision = "0009_sessions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visitor_signals", sa.Column("first_at", UtcDateTime()))
    op.add_column("visitor_signals", sa.Column("strength", sa.Double()))
    op.add_column("visitor_signals", sa.Column("page", sa.String(255)))
    # What was seen before has only its latest time: it fades from there.
    op.execute("UPDATE visitor_signals SET first_at = last_at, strength = times")
    _make_quarantine()
    _fill_quarantine()
    _make_cooling()


def _make_quarantine() -> None:
    op.create_table(
        "suspects",
        sa.Column("visitor_id", sa.String(36), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("user_agent", sa.String(255)),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("first_at", UtcDateTime(), nullable=False),
        sa.Column("last_at", UtcDateTime(), nullable=False),
        sa.Column("page", sa.String(255)),
        sa.PrimaryKeyConstraint("visitor_id", "reason", name="pk_suspects"),
    )
    op.create_index("ix_suspects_last_at_visitor_id", "suspects", ["last_at", "visitor_id"])
    op.create_index("ix_suspects_site_id_reason", "suspects", ["site_id", "reason"])
    op.create_table(
        "admissions",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("by", sa.String(16), nullable=False),
        sa.Column("value", sa.String(255), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.Column("made_by", sa.String(255), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.Column("visitors", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_admissions"),
    )
    op.create_index("ix_admissions_done_at", "admissions", ["done_at"])


def _fill_quarantine() -> None:
    # Headless browsers were only marked until now: they count, and go on to.
    op.execute("UPDATE events SET suspect = NULL WHERE suspect = 'headless'")
    op.execute(
        "INSERT INTO suspects (visitor_id, reason, site_id, user_agent, events, first_at, last_at) "
        "SELECT visitor_id, suspect, MIN(site_id), MAX(user_agent), COUNT(*), MIN(at), MAX(at) "
        "FROM events WHERE suspect IS NOT NULL GROUP BY visitor_id, suspect"
    )


def _make_cooling() -> None:
    op.create_table(
        "cooling",
        sa.Column("visitor_id", sa.String(36), nullable=False),
        sa.Column("checked_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("visitor_id", name="pk_cooling"),
    )
    op.create_index("ix_cooling_due_at", "cooling", ["due_at"])


def downgrade() -> None:
    for table in ("cooling", "admissions", "suspects"):
        op.drop_table(table)
    for column in ("page", "strength", "first_at"):
        op.drop_column("visitor_signals", column)
