"""Who visitors are: evidence that names records, take-backs, records in SuiteCRM, alerts, erasures.

Revision ID: 0011_people
Revises: 0010_signals
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.mysql import LONGBLOB

from suitecrm_bridge.store.types import UtcDateTime

revision = "0011_people"
down_revision = "0010_signals"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("identity_links") as table:
        table.alter_column("email", existing_type=sa.String(254), nullable=True)
        table.add_column(sa.Column("module", sa.String(32)))
        table.add_column(sa.Column("record_id", sa.String(36)))
        table.add_column(sa.Column("given_by", sa.String(80)))
    with op.batch_alter_table("visitor_records") as table:
        table.add_column(sa.Column("confidence", sa.Double(), nullable=False, server_default="0.6"))
        table.add_column(sa.Column("account_id", sa.String(36)))
        table.add_column(sa.Column("owner_id", sa.String(36)))
    with op.batch_alter_table("visitor_records") as table:
        table.alter_column("confidence", existing_type=sa.Double(), existing_nullable=False, server_default=None)
    # Until now nothing was signed.
    op.execute("UPDATE identity_links SET confidence = 0.6 WHERE evidence = 'identify'")
    _make_identity_tables()
    _make_record_tables()
    _make_alert_tables()
    _make_privacy_tables()


def _make_identity_tables() -> None:
    op.create_table(
        "identity_withdrawals",
        sa.Column("id", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("link_id", sa.BigInteger(), nullable=False),
        sa.Column("visitor_id", sa.String(36), nullable=False),
        sa.Column("email", sa.String(254)),
        sa.Column("module", sa.String(32)),
        sa.Column("record_id", sa.String(36)),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("taken_back_by", sa.String(80), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_identity_withdrawals"),
    )
    op.create_index("ix_identity_withdrawals_link_id", "identity_withdrawals", ["link_id"])
    op.create_index("ix_identity_withdrawals_visitor_id", "identity_withdrawals", ["visitor_id"])


def _make_record_tables() -> None:
    op.create_table(
        "stale_records",
        sa.Column("module", sa.String(32), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("module", "record_id", name="pk_stale_records"),
    )
    op.create_index("ix_stale_records_since", "stale_records", ["since"])
    op.create_table(
        "visitor_cards",
        sa.Column("visitor_id", sa.String(36), nullable=False),
        sa.Column("card_id", sa.String(36), nullable=False),
        sa.Column("shown", sa.String(64), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("visitor_id", name="pk_visitor_cards"),
    )
    op.create_index("ix_visitor_cards_card_id", "visitor_cards", ["card_id"])
    op.create_table(
        "journeys",
        sa.Column("subject", sa.String(80), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by", sa.String(150), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_journeys"),
    )


def _make_alert_tables() -> None:
    op.create_table(
        "alert_episodes",
        sa.Column("module", sa.String(32), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("began_at", UtcDateTime(), nullable=False),
        sa.Column("last_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("module", "record_id", name="pk_alert_episodes"),
    )
    op.create_table(
        "alerts",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("module", sa.String(32), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("rule", sa.String(64), nullable=False),
        sa.Column("episode_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("told_at", UtcDateTime()),
        sa.Column("told_to", sa.String(36)),
        sa.Column("text", sa.String(255), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
    )
    op.create_index("ix_alerts_module_record_id", "alerts", ["module", "record_id"])
    op.create_index("ix_alerts_told_at", "alerts", ["told_at"])


def _make_privacy_tables() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(80)),
        sa.Column("cause", sa.String(32), nullable=False),
        sa.Column("asked_by", sa.String(80), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("swept_at", UtcDateTime()),
        sa.Column("finished_at", UtcDateTime()),
        sa.Column("erased", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasures"),
    )
    op.create_index("ix_erasures_finished_at", "erasures", ["finished_at"])
    op.create_table(
        "erased_visitors",
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_erased_visitors"),
    )
    op.create_index("ix_erased_visitors_until", "erased_visitors", ["until"])
    op.create_table(
        "privacy_exports",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(80), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("content", sa.LargeBinary().with_variant(LONGBLOB(), "mysql", "mariadb")),
        sa.PrimaryKeyConstraint("id", name="pk_privacy_exports"),
    )
    op.create_index("ix_privacy_exports_expires_at", "privacy_exports", ["expires_at"])


def downgrade() -> None:
    for name in (
        "privacy_exports",
        "erased_visitors",
        "erasures",
        "alerts",
        "alert_episodes",
        "journeys",
        "visitor_cards",
        "stale_records",
        "identity_withdrawals",
    ):
        op.drop_table(name)
    with op.batch_alter_table("visitor_records") as table:
        for column in ("owner_id", "account_id", "confidence"):
            table.drop_column(column)
    op.execute("DELETE FROM identity_links WHERE email IS NULL")
    with op.batch_alter_table("identity_links") as table:
        for column in ("given_by", "record_id", "module"):
            table.drop_column(column)
        table.alter_column("email", existing_type=sa.String(254), nullable=False)
