"""Keys by which events and visits lie beside those of the same time.

Ids are random: where they come first in a key, each new row lies on a page of its own, and storing and reading it costs
the more the more there are.

On SQLite events are told apart within the day on which they were received. MariaDB keeps rows in the order of their
primary key, so that this begins with the time; PostgreSQL keeps them as they come.

A later migration that lets Alembic rebuild `events` on SQLite has to make `uq_events_day_id` again: it is an index of
an expression, which SQLAlchemy does not read from a database.

Revision ID: 0014_event_keys
Revises: 0013_analytics
"""

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.store.engine import is_mariadb

revision = "0014_event_keys"
down_revision = "0013_analytics"
branch_labels = None
depends_on = None


def upgrade() -> None:
    dialect = op.get_bind().dialect
    if dialect.name == "sqlite":
        with op.batch_alter_table("events", recreate="always") as events:
            events.drop_constraint("pk_events", type_="primary")
        op.create_index("uq_events_day_id", "events", [sa.text("substr(received_at, 1, 10)"), "id"], unique=True)
    elif is_mariadb(dialect):
        op.execute(
            "ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (at, id), "
            "ADD INDEX ix_events_id (id), DROP INDEX ix_events_at"
        )
        op.execute(
            "ALTER TABLE sessions DROP PRIMARY KEY, ADD PRIMARY KEY (site_id, started_at, id), "
            "ADD UNIQUE INDEX uq_sessions_id (id)"
        )


def downgrade() -> None:
    dialect = op.get_bind().dialect
    if dialect.name == "sqlite":
        op.drop_index("uq_events_day_id", "events")
        with op.batch_alter_table("events", recreate="always") as events:
            events.create_primary_key("pk_events", ["id"])
    elif is_mariadb(dialect):
        op.execute("ALTER TABLE sessions DROP PRIMARY KEY, ADD PRIMARY KEY (id), DROP INDEX uq_sessions_id")
        op.execute(
            "ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (id, at), "
            "DROP INDEX ix_events_id, ADD INDEX ix_events_at (at)"
        )
