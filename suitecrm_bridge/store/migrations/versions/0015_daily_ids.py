"""Consents know their page view, and events that went along with one know the daily id that they came under.

What went along before cannot be told from the lasting visitor's own, and stays.

Revision ID: 0015_daily_ids
Revises: 0014_event_keys
"""

import sqlalchemy as sa
from alembic import op

revision = "0015_daily_ids"
down_revision = "0014_event_keys"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visitor_merges", sa.Column("page_id", sa.String(64)))
    op.add_column("events", sa.Column("daily_id", sa.String(36)))


def downgrade() -> None:
    op.drop_column("events", "daily_id")
    op.drop_column("visitor_merges", "page_id")
