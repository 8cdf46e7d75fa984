"""When the first and the last page of a visit were seen, so that late events find their place in it.

Revision ID: 0017_late_events
Revises: 0016_erasures
"""

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.types import UtcDateTime

revision = "0017_late_events"
down_revision = "0016_erasures"
branch_labels = None
depends_on = None

_COLUMNS = ("first_view_at", "last_view_at")


def upgrade() -> None:
    for name in _COLUMNS:
        op.add_column("sessions", sa.Column(name, UtcDateTime()))


def downgrade() -> None:
    for name in _COLUMNS:
        op.drop_column("sessions", name)
