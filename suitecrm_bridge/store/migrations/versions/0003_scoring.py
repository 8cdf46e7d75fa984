"""The score log.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "score_log",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("lead_id", sa.String(36), nullable=False),
        sa.Column("occasion", sa.String(100), nullable=False),
        sa.Column("scored_at", UtcDateTime(), nullable=False),
        sa.Column("score", sa.Integer()),
        sa.Column("band", sa.String(20), nullable=False),
        sa.Column("probability", sa.Float()),
        sa.Column("model", sa.String(100), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_score_log"),
    )
    op.create_index("ix_score_log_lead_id_scored_at", "score_log", ["lead_id", "scored_at"])


def downgrade() -> None:
    op.drop_index("ix_score_log_lead_id_scored_at", table_name="score_log")
    op.drop_table("score_log")
