"""Indices by which figures are counted.

Revision ID: 0013_analytics
Revises: 0012_databases
"""

from alembic import op

revision = "0013_analytics"
down_revision = "0012_databases"
branch_labels = None
depends_on = None

_INDICES = {
    "ix_events_site_id_type_at": ("events", ["site_id", "type", "at"]),
    "ix_sessions_site_id_started_at": ("sessions", ["site_id", "started_at", "visitor_id"]),
    "ix_visitors_site_id_last_seen_at": ("visitors", ["site_id", "last_seen_at", "id"]),
    "ix_visitors_site_id_first_seen_at": ("visitors", ["site_id", "first_seen_at"]),
}


def upgrade() -> None:
    for name, (table, columns) in _INDICES.items():
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, (table, _columns) in _INDICES.items():
        op.drop_index(name, table)
