"""The SQL tables of what follows from knowing who a visitor is: take-backs, records to show it on, alerts, erasures."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, LargeBinary, String, Table, Text
from sqlalchemy.dialects.mysql import LONGBLOB

from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

# Append-only: who said that a visitor is not that person, and why.
identity_withdrawals = Table(
    "identity_withdrawals",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("link_id", BigInteger, nullable=False, index=True),
    Column("visitor_id", String(36), nullable=False, index=True),
    Column("email", String(254)),
    Column("module", String(32)),
    Column("record_id", String(36)),
    Column("at", UtcDateTime, nullable=False),
    Column("taken_back_by", String(80), nullable=False),
    Column("reason", String(500), nullable=False),
)

# Records whose figures have to be made again although no visitor of theirs did anything: one was taken from them.
stale_records = Table(
    "stale_records",
    metadata,
    Column("module", String(32), primary_key=True),
    Column("record_id", String(36), primary_key=True),
    Column("since", UtcDateTime, nullable=False, index=True),
)

# Which visitors have a record in SuiteCRM, and what it said last of who they are. `gone`: somebody deleted it there.
visitor_cards = Table(
    "visitor_cards",
    metadata,
    Column("visitor_id", String(36), primary_key=True),
    Column("card_id", String(36), nullable=False, index=True),
    Column("shown", String(64), nullable=False),
    Column("gone", Boolean, nullable=False),
)

# A stretch of activity of one record's visitors without a long silence.
alert_episodes = Table(
    "alert_episodes",
    metadata,
    Column("module", String(32), primary_key=True),
    Column("record_id", String(36), primary_key=True),
    Column("began_at", UtcDateTime, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("module", String(32), nullable=False),
    Column("record_id", String(36), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("episode_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    # Empty until the alert lies in the outbox; `told_to` stays empty where nobody owns the record.
    Column("told_at", UtcDateTime, index=True),
    Column("told_to", String(36)),
    Column("text", String(255), nullable=False),
    Index("ix_alerts_module_record_id", "module", "record_id"),
)

# A model's words about a visitor or a record, or the template's when it had none; `version` says which state they were
# written for, `at` when the model was asked last.
journeys = Table(
    "journeys",
    metadata,
    Column("subject", String(80), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("written_by", String(150), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# `subject` is emptied when the erasure is finished; what remains says that, when and by whom, and of whom nothing.
# `page_id`: of the visitor only what was done on this page view, and on those that led to it. `settled_at`: nothing is
# left in the database; `archives_to`: the last archive (month and site) that is done.
erasures = Table(
    "erasures",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("subject", String(80)),
    Column("page_id", String(64)),
    Column("cause", String(32), nullable=False),
    Column("asked_by", String(80), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("swept_at", UtcDateTime),
    Column("settled_at", UtcDateTime),
    Column("archives_to", String(48)),
    Column("finished_at", UtcDateTime, index=True),
    Column("erased", JSON, nullable=False),
)

# Ids of erased visitors, and of erased page views with their visitor, as keyed hashes: what still arrives of them is
# dropped until `until`, if it happened up to `up_to`, where that is given.
erased_visitors = Table(
    "erased_visitors",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("until", UtcDateTime, nullable=False, index=True),
    Column("up_to", UtcDateTime),
)

privacy_exports = Table(
    "privacy_exports",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("owner", String(80), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False, index=True),
    Column("content", LargeBinary().with_variant(LONGBLOB(), "mysql", "mariadb")),
)
