"""Subscriptions in SQL, their secrets sealed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, delete, func, insert, select, update

from suitecrm_bridge.core.sealing import SealBroken, Sealer
from suitecrm_bridge.features.webhooks.model import Subscription
from suitecrm_bridge.features.webhooks.storage.tables import deliveries, subscriptions

_SEALED = ("secret", "previous_secret")


class SqlSubscriptions:
    """`Subscriptions`."""

    def __init__(self, engine: Engine, sealer: Sealer) -> None:
        self._engine = engine
        self._sealer = sealer

    def add(self, subscription: Subscription) -> None:
        values = self._sealed({**vars(subscription), "events": list(subscription.events)})
        with self._engine.begin() as db:
            db.execute(insert(subscriptions).values(values))

    def get(self, subscription_id: str) -> Subscription | None:
        found = self._read(subscriptions.c.id == subscription_id)
        return found[0] if found else None

    def list(self) -> Sequence[Subscription]:
        return self._read()

    def enabled(self) -> Sequence[Subscription]:
        return self._read(subscriptions.c.enabled)

    def change(self, subscription_id: str, values: Mapping[str, Any], now: datetime) -> bool:
        changed = update(subscriptions).where(subscriptions.c.id == subscription_id)
        with self._engine.begin() as db:
            return db.execute(changed.values({**self._sealed(values), "updated_at": now})).rowcount > 0

    def remove(self, subscription_id: str) -> bool:
        with self._engine.begin() as db:
            db.execute(delete(deliveries).where(deliveries.c.subscription_id == subscription_id))
            return db.execute(delete(subscriptions).where(subscriptions.c.id == subscription_id)).rowcount > 0

    def seal_anew(self) -> None:
        for one in self._read():
            kept = {"secret": one.secret, "previous_secret": one.previous_secret}
            opened = {name: secret for name, secret in kept.items() if secret}
            # What cannot be opened stays as it is: its key may come back. And a rotation in this instant wins.
            this = update(subscriptions).where(
                subscriptions.c.id == one.id, subscriptions.c.updated_at == one.updated_at
            )
            if opened:
                with self._engine.begin() as db:
                    db.execute(this.values(self._sealed(opened)))

    def succeeded(self, subscription_id: str, now: datetime) -> None:
        this = update(subscriptions).where(subscriptions.c.id == subscription_id)
        with self._engine.begin() as db:
            db.execute(this.values(last_success_at=now, failing_since=None, failures=0))

    def failed(self, subscription_id: str, now: datetime) -> tuple[datetime | None, int]:
        this = subscriptions.c.id == subscription_id
        since = func.coalesce(subscriptions.c.failing_since, now, type_=subscriptions.c.failing_since.type)
        with self._engine.begin() as db:
            db.execute(
                update(subscriptions).where(this).values(failing_since=since, failures=subscriptions.c.failures + 1)
            )
            row = db.execute(select(subscriptions.c.failing_since, subscriptions.c.failures).where(this)).first()
        return (row.failing_since, row.failures) if row else (None, 0)

    def _read(self, *conditions: Any) -> Sequence[Subscription]:  # noqa: ANN401  # SQLAlchemy's clauses
        query = select(subscriptions).where(*conditions).order_by(subscriptions.c.created_at, subscriptions.c.id)
        with self._engine.connect().execution_options(reading=True) as db:
            return [self._subscription(row) for row in db.execute(query)]

    def _subscription(self, row: Row[Any]) -> Subscription:
        values = dict(row._mapping)  # SQLAlchemy's documented name
        opened = {name: self._opened(values[name]) for name in _SEALED}
        return Subscription(
            **{**values, "events": tuple(row.events), "secret": opened["secret"] or "",
               "previous_secret": opened["previous_secret"]}
        )  # fmt: skip

    def _opened(self, sealed: str | None) -> str | None:
        try:
            return self._sealer.open(sealed) if sealed else None
        except SealBroken:
            return None  # sealed under another BRIDGE_SECRET_KEY; a rotation makes a new one

    def _sealed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: self._sealer.seal(value) if name in _SEALED and value else value for name, value in values.items()
        }
