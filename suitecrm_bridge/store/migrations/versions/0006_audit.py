"""The audit trail.

Revision ID: 0006_audit
Revises: 0005_batches
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.mysql import MEDIUMTEXT

from suitecrm_bridge.store.types import UtcDateTime

revision = "0006_audit"
down_revision = "0005_batches"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_deeds",
        sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=False, nullable=False),
        sa.Column("deed_id", sa.String(36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("action", sa.String(100), nullable=False),
        sa.Column("actor", sa.String(100)),
        sa.Column("subject_type", sa.String(100)),
        sa.Column("subject_id", sa.String(100)),
        sa.Column("content", sa.Text().with_variant(MEDIUMTEXT, "mysql", "mariadb"), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_audit_deeds"),
        sa.UniqueConstraint("deed_id", name="uq_audit_deeds_deed_id"),
    )
    for name in ("at", "actor", "action", "subject_id"):
        op.create_index(f"ix_audit_deeds_{name}", "audit_deeds", [name])
    op.create_table(
        "audit_anchors",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("signature", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_audit_anchors"),
    )


def downgrade() -> None:
    op.drop_table("audit_anchors")
    op.drop_table("audit_deeds")
