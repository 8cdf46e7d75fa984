"""Events lie in monthly partitions on MariaDB and PostgreSQL; what became of old months is remembered.

Revision ID: 0012_databases
Revises: 0011_people
"""

from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from suitecrm_bridge.core.months import month_after, month_of, months_between
from suitecrm_bridge.store.engine import is_mariadb
from suitecrm_bridge.store.migrate import collation
from suitecrm_bridge.store.months import mariadb, postgresql
from suitecrm_bridge.store.types import UtcDateTime

revision = "0012_databases"
down_revision = "0011_people"
branch_labels = None
depends_on = None

_AHEAD = 3


def upgrade() -> None:
    op.create_table(
        "event_months",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("dropped_at", UtcDateTime()),
        sa.Column("kept_until", UtcDateTime()),
        sa.PrimaryKeyConstraint("month", name="pk_event_months"),
    )
    op.create_table(
        "event_archives",
        sa.Column("site_id", sa.String(36), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("events", sa.BigInteger(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("archived_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("site_id", "month", name="pk_event_archives"),
    )
    connection = op.get_bind()
    if is_mariadb(connection.dialect):
        _compare_byte_by_byte(connection)
        connection.execute(sa.text("ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (id, at)"))
        mariadb.partition(connection, "events", "at", _months(connection))
    elif connection.dialect.name == "postgresql":
        _rebuild_partitioned(connection)


def downgrade() -> None:
    connection = op.get_bind()
    if is_mariadb(connection.dialect):
        connection.execute(sa.text("ALTER TABLE events REMOVE PARTITIONING"))
        connection.execute(sa.text("ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (id)"))
    elif connection.dialect.name == "postgresql":
        _rebuild(connection, "", "id")
    op.drop_table("event_archives")
    op.drop_table("event_months")


def _months(connection: sa.Connection) -> list[date]:
    """From the oldest event's month, or that of two days ago, to three months ahead."""
    now = datetime.now(UTC)
    oldest = connection.scalar(sa.text("SELECT MIN(at) FROM events"))
    first = month_of(min(filter(None, (oldest, now.replace(tzinfo=None) - timedelta(days=2)))))
    return list(months_between(first, month_after(month_of(now), _AHEAD)))


def _compare_byte_by_byte(connection: sa.Connection) -> None:
    """Tables made before the database's own collation was set compare text as people would."""
    wanted = collation(connection)
    others = connection.scalars(
        sa.text(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
            "AND table_type = 'BASE TABLE' AND table_collation <> :wanted"
        ),
        {"wanted": wanted},
    )
    for table in others.all():
        connection.execute(sa.text(f"ALTER TABLE {table} CONVERT TO CHARACTER SET utf8mb4 COLLATE {wanted}"))


def _rebuild_partitioned(connection: sa.Connection) -> None:
    months = _months(connection)
    _rebuild(connection, "PARTITION BY RANGE (at)", "id, at", months)


def _rebuild(connection: sa.Connection, how: str, primary_key: str, months: list[date] | None = None) -> None:
    """PostgreSQL cannot partition a table that is there: a new one takes over rows and indexes."""
    run = connection.exec_driver_sql
    indexes = [one for one in sa.inspect(connection).get_indexes("events") if not one.get("duplicates_constraint")]
    run("ALTER TABLE events RENAME TO events_before")
    run("ALTER TABLE events_before DROP CONSTRAINT pk_events")
    run(f"CREATE TABLE events (LIKE events_before INCLUDING DEFAULTS) {how}")
    run(f"ALTER TABLE events ADD CONSTRAINT pk_events PRIMARY KEY ({primary_key})")
    if months:
        run("CREATE TABLE events_default PARTITION OF events DEFAULT")
    for month in months or []:
        postgresql.attach(connection, "events", "at", month)
    run("INSERT INTO events SELECT * FROM events_before")  # the same columns in the same order
    run("DROP TABLE events_before")
    for index in indexes:
        op.create_index(index["name"], "events", [name for name in index["column_names"] if name])
