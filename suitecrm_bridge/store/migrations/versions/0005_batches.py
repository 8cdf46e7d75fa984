"""Accepted batches.

Revision ID: 0005_batches
Revises: 0004_idempotency
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.mysql import LONGBLOB

from suitecrm_bridge.store.types import UtcDateTime

revision = "0005_batches"
down_revision = "0004_idempotency"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("asked", sa.LargeBinary().with_variant(LONGBLOB(), "mysql", "mariadb"), nullable=False),
        sa.Column("outcomes", sa.LargeBinary().with_variant(LONGBLOB(), "mysql", "mariadb")),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )
    op.create_index("ix_batches_expires_at", "batches", ["expires_at"])


def downgrade() -> None:
    op.drop_index("ix_batches_expires_at", table_name="batches")
    op.drop_table("batches")
