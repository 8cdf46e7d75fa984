"""Deliveries in SQL: what waits, what arrived, and what was given up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Engine, Row, Select, Update, and_, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.features.webhooks.model import TEST, Attempt, Delivery, Outcome
from suitecrm_bridge.features.webhooks.storage.tables import deliveries, subscriptions

_CHUNK = 200
_ATTEMPTS_KEPT = 30
_LONGEST_REASON = 300
_DEAD = and_(deliveries.c.status == "dead", deliveries.c.event_type != TEST)
_WAITING = deliveries.c.status == "waiting"


class SqlDeliveries:
    """`Deliveries`."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def add(self, made: Sequence[Delivery]) -> int:
        return sum(self._add(some) for some in batched(made, _CHUNK))

    def _add(self, made: Sequence[Delivery]) -> int:
        for _ in range(5):
            try:
                with self._engine.begin() as db:
                    there = select(deliveries.c.id).where(deliveries.c.id.in_([one.id for one in made]))
                    known = set(db.scalars(there))
                    new = {one.id: _values(one) for one in made if one.id not in known}
                    if new:
                        db.execute(insert(deliveries), list(new.values()))
                    return len(new)
            except IntegrityError:
                continue  # another worker told of the same news in this instant; look again
        return 0

    def due(self, now: datetime, per_subscription: int) -> Sequence[Delivery]:
        ready = and_(_WAITING, deliveries.c.next_try_at <= now)
        whose = (
            select(subscriptions.c.id, subscriptions.c.failing_since)
            .where(subscriptions.c.enabled, subscriptions.c.id.in_(select(deliveries.c.subscription_id).where(ready)))
            .order_by(subscriptions.c.id)
        )
        found: list[Delivery] = []
        with self._engine.connect().execution_options(reading=True) as db:
            for subscription_id, failing_since in db.execute(whose).all():
                mine = select(deliveries).where(ready, deliveries.c.subscription_id == subscription_id)
                # One that fails is only knocked at: its backlog must not keep a run busy with timeouts.
                limit = 1 if failing_since else per_subscription
                rows = db.execute(mine.order_by(deliveries.c.next_try_at, deliveries.c.id).limit(limit))
                found += [_delivery(row) for row in rows]
        return found

    def claim(self, delivery: Delivery, until: datetime) -> bool:
        seen = and_(deliveries.c.id == delivery.id, _WAITING, deliveries.c.next_try_at == delivery.next_try_at)
        return self._changed(update(deliveries).where(seen).values(next_try_at=until))

    def settle(self, delivery: Delivery, attempt: Attempt, outcome: Outcome) -> None:
        kept = [msgspec.to_builtins(one) for one in (*delivery.attempts, _cut(attempt))][-_ATTEMPTS_KEPT:]
        for older in kept[:-1]:
            older["response"] = ""  # one answer is enough to see what is wrong
        values = {
            "status": outcome.status,
            "tries": delivery.tries + 1,
            "next_try_at": outcome.next_try_at,
            "finished_at": None if outcome.status == "waiting" else attempt.at,
            "attempts": kept,
        }
        self._changed(update(deliveries).where(deliveries.c.id == delivery.id, _WAITING).values(values))

    def get(self, subscription_id: str, delivery_id: str) -> Delivery | None:
        this = and_(deliveries.c.subscription_id == subscription_id, deliveries.c.id == delivery_id)
        return next(self._read(select(deliveries).where(this)), None)

    def list(
        self, subscription_id: str, status: str | None, before: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Delivery]:
        query = select(deliveries).where(deliveries.c.subscription_id == subscription_id)
        if status is not None:
            query = query.where(deliveries.c.status == status)
        if before is not None:
            at, delivery_id = before
            earlier = and_(deliveries.c.created_at == at, deliveries.c.id < delivery_id)
            query = query.where(or_(deliveries.c.created_at < at, earlier))
        newest = deliveries.c.created_at.desc(), deliveries.c.id.desc()
        return list(self._read(query.order_by(*newest).limit(limit)))

    def again(self, subscription_id: str, delivery_id: str, now: datetime) -> bool:
        this = and_(deliveries.c.subscription_id == subscription_id, deliveries.c.id == delivery_id)
        return self._changed(_afresh(now).where(this, ~_WAITING))

    def again_between(
        self, subscription_id: str, since: datetime, until: datetime, statuses: Sequence[str], now: datetime
    ) -> int:
        those = _afresh(now).where(
            deliveries.c.subscription_id == subscription_id,
            deliveries.c.created_at >= since,
            deliveries.c.created_at < until,
            deliveries.c.status.in_(statuses),
            deliveries.c.event_type != TEST,
        )
        with self._engine.begin() as db:
            return db.execute(those).rowcount

    def forget(self, delivered_before: datetime, dead_before: datetime) -> int:
        old = or_(
            and_(deliveries.c.status == "delivered", deliveries.c.finished_at < delivered_before),
            and_(deliveries.c.status == "dead", deliveries.c.finished_at < dead_before),
            and_(deliveries.c.event_type == TEST, deliveries.c.created_at < delivered_before),
            # Of receivers that were switched off and never on again.
            and_(_WAITING, deliveries.c.created_at < dead_before),
        )
        with self._engine.begin() as db:
            return db.execute(delete(deliveries).where(old)).rowcount

    def forget_person(self, person: Person) -> int:
        """Deliveries that name the person, whether they went out or wait."""
        gone = 0
        with self._engine.begin() as db:
            for word in person.words:
                gone += db.execute(delete(deliveries).where(deliveries.c.body.contains(word, autoescape=True))).rowcount
        return gone

    def count(self) -> int:
        with self._engine.connect().execution_options(reading=True) as db:
            return db.execute(select(func.count()).select_from(deliveries).where(_DEAD)).scalar_one()

    def dead_letters(self, limit: int) -> Sequence[DeadLetter]:
        query = select(deliveries).where(_DEAD).order_by(deliveries.c.finished_at.desc()).limit(limit)
        return [_letter(one) for one in self._read(query)]

    def replay(self, letter_id: str) -> bool:
        return self._changed(_afresh(self._clock.now()).where(deliveries.c.id == letter_id, _DEAD))

    def _changed(self, statement: Any) -> bool:  # noqa: ANN401  # an UPDATE of any kind
        with self._engine.begin() as db:
            return db.execute(statement).rowcount > 0

    def _read(self, query: Select[Any]) -> Iterator[Delivery]:
        with self._engine.connect().execution_options(reading=True) as db:
            return iter([_delivery(row) for row in db.execute(query)])


class DeadDeliveries:
    """`DeadLetterSource`: deliveries whose last try failed; and the `Memory` of all of them."""

    name = "webhooks"

    def __init__(self, rows: SqlDeliveries) -> None:
        self._rows = rows

    def count(self) -> int:
        return self._rows.count()

    def list(self, limit: int) -> Sequence[DeadLetter]:
        return self._rows.dead_letters(limit)

    def replay(self, letter_id: str) -> bool:
        return self._rows.replay(letter_id)

    def forget(self, person: Person) -> int:
        return self._rows.forget_person(person)


def _cut(attempt: Attempt) -> Attempt:
    return replace(attempt, reason=attempt.reason[:_LONGEST_REASON] if attempt.reason else None)


def _afresh(now: datetime) -> Update:
    return update(deliveries).values(status="waiting", tries=0, next_try_at=now, finished_at=None)


def _values(delivery: Delivery) -> dict[str, Any]:
    return {**vars(delivery), "attempts": []}


def _delivery(row: Row[Any]) -> Delivery:
    values = dict(row._mapping)  # SQLAlchemy's documented name
    return Delivery(**{**values, "attempts": msgspec.convert(row.attempts, tuple[Attempt, ...])})


def _letter(delivery: Delivery) -> DeadLetter:
    last = delivery.attempts[-1] if delivery.attempts else None
    return DeadLetter(
        id=delivery.id,
        source=DeadDeliveries.name,
        reason=(last.reason if last else None) or "no reason was kept",
        at=delivery.finished_at or delivery.created_at,
        payload={
            "webhook_id": delivery.subscription_id,
            "event_id": delivery.event_id,
            "event": msgspec.json.decode(delivery.body),
        },
    )
