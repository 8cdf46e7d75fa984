"""Erasures of single page views, erasures that wait for the archives, and tombstones that end at a moment.

Revision ID: 0016_erasures
Revises: 0015_daily_ids
"""

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.types import UtcDateTime

revision = "0016_erasures"
down_revision = "0015_daily_ids"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("erasures", sa.Column("page_id", sa.String(64)))
    op.add_column("erasures", sa.Column("settled_at", UtcDateTime()))
    op.add_column("erasures", sa.Column("archives_to", sa.String(48)))
    op.add_column("erased_visitors", sa.Column("up_to", UtcDateTime()))


def downgrade() -> None:
    # An earlier version takes every tombstone for a whole visitor's, and every erasure for one of everything.
    op.execute("DELETE FROM erased_visitors WHERE up_to IS NOT NULL")
    op.execute("DELETE FROM erasures WHERE kind = 'visit'")
    with op.batch_alter_table("erased_visitors") as table:
        table.drop_column("up_to")
    with op.batch_alter_table("erasures") as table:
        for column in ("archives_to", "settled_at", "page_id"):
            table.drop_column(column)
