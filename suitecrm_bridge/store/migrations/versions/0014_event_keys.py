"""On SQLite, events are told apart within their day, so that a new one goes beside those of today.

Ids are random: in an index of all of them each new one lies on a page of its own, and storing it costs the more the
more there are. (MariaDB and PostgreSQL keep an index for each month since 0012_databases.)

A later migration that lets Alembic rebuild `events` on SQLite has to make this index again: it is one of an expression,
which SQLAlchemy does not read from a database.

Revision ID: 0014_event_keys
Revises: 0013_analytics
"""

import sqlalchemy as sa
from alembic import op

revision = "0014_event_keys"
down_revision = "0013_analytics"
branch_labels = None
depends_on = None

_INDEX = "uq_events_day_id"


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    with op.batch_alter_table("events", recreate="always") as events:
        events.drop_constraint("pk_events", type_="primary")
    op.create_index(_INDEX, "events", [sa.text("substr(at, 1, 10)"), "id"], unique=True)


def downgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    op.drop_index(_INDEX, "events")
    with op.batch_alter_table("events", recreate="always") as events:
        events.create_primary_key("pk_events", ["id"])
