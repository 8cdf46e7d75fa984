"""Keys in SQL, and what happened lately in Redis."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import redis
from redis.exceptions import RedisError
from sqlalchemy import JSON, Boolean, Column, Engine, Index, Row, String, Table, Update, insert, select, update

from suitecrm_bridge.core.redis import key as redis_key
from suitecrm_bridge.features.api_keys.model import ApiKey
from suitecrm_bridge.features.auth.model import Person
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

api_keys = Table(
    "api_keys",
    metadata,
    Column("id", String(12), primary_key=True),
    Column("label", String(100), nullable=False),
    Column("secret_hash", String(64), nullable=False),
    Column("user_id", String(36), nullable=False),
    Column("user_name", String(60), nullable=False),
    Column("name", String(200), nullable=False),
    Column("is_admin", Boolean, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Column("last_used_at", UtcDateTime),
    Column("previous_hash", String(64)),
    Column("previous_until", UtcDateTime),
    Index("ix_api_keys_user_id", "user_id"),
)


class SqlKeys:
    """`Keys`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, key: ApiKey) -> None:
        with self._engine.begin() as db:
            db.execute(insert(api_keys).values({**vars(key), "scopes": [*key.scopes], "roles": [*key.roles]}))

    def get(self, key_id: str) -> ApiKey | None:
        return next(iter(self._read(api_keys.c.id == key_id)), None)

    def list(self, user_id: str | None) -> Sequence[ApiKey]:
        return self._read() if user_id is None else self._read(api_keys.c.user_id == user_id)

    def active(self, now: datetime) -> Sequence[ApiKey]:
        return self._read(api_keys.c.revoked_at.is_(None), api_keys.c.expires_at > now)

    def rotate(self, key_id: str, secret_hash: str, previous_until: datetime) -> bool:
        old = {"previous_hash": api_keys.c.secret_hash, "previous_until": previous_until}
        # Ordered, because MariaDB assigns from left to right and would remember the new hash as the old one.
        values = [*((api_keys.c[name], value) for name, value in old.items()), (api_keys.c.secret_hash, secret_hash)]
        return self._changed(_this(key_id).ordered_values(*values))

    def revoke(self, key_id: str, now: datetime) -> bool:
        return self._changed(_this(key_id).where(api_keys.c.revoked_at.is_(None)).values(revoked_at=now))

    def used(self, key_id: str, now: datetime) -> None:
        self._changed(_this(key_id).values(last_used_at=now))

    def is_person(self, key_id: str, person: Person, roles: Sequence[str]) -> None:
        named = {"user_name": person.user_name, "name": person.name, "is_admin": person.is_admin}
        self._changed(_this(key_id).values({**named, "roles": [*roles]}))

    def _changed(self, statement: Update) -> bool:
        with self._engine.begin() as db:
            return db.execute(statement).rowcount > 0

    def _read(self, *conditions: Any) -> Sequence[ApiKey]:  # noqa: ANN401  # SQLAlchemy's clauses
        query = select(api_keys).where(*conditions).order_by(api_keys.c.created_at.desc(), api_keys.c.id)
        with self._engine.connect().execution_options(reading=True) as db:
            return [_key(row) for row in db.execute(query)]


class RedisLately:
    """`Lately`: one key a thing, gone when the time is over."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis = client

    def first(self, what: str, within: timedelta) -> bool:
        try:
            return bool(self._redis.set(redis_key("lately", what), 1, nx=True, ex=within))
        except RedisError:
            return False


def _this(key_id: str) -> Update:
    return update(api_keys).where(api_keys.c.id == key_id)


def _key(row: Row[Any]) -> ApiKey:
    return ApiKey(**{**row._mapping, "scopes": tuple(row.scopes), "roles": tuple(row.roles)})
