"""Drop what still arrives of visitors who were erased, and have those erased who take their consent back."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b

from sqlalchemy import Connection, delete, func, insert, select, update

from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.people_tables import erased_visitors, erasures
from suitecrm_bridge.features.tracking.storage.tables import visitors

# A tracker keeps what it could not send for a day, and an event's own time may lie two days back.
KEPT_FOR = timedelta(days=4)
_CHUNK = 500


class Tombstones:
    """Ids are kept as hashes under the first of `keys`, and found under any: the table tells nobody who was erased."""

    def __init__(self, *keys: bytes) -> None:
        self._keys = keys

    def add(self, connection: Connection, visitor_ids: Iterable[str], now: datetime) -> None:
        for hash_ in sorted({_hash(self._keys[0], id_) for id_ in visitor_ids}):
            this = erased_visitors.c.hash == hash_
            until = {"until": now + KEPT_FOR}
            if not connection.execute(update(erased_visitors).where(this).values(until)).rowcount:
                connection.execute(insert(erased_visitors), {"hash": hash_, **until})

    def outlived(self, connection: Connection, events: Sequence[Event], now: datetime) -> list[Event]:
        """The events without those of erased visitors."""
        ids = {event.visitor_id for event in events}
        hashes = {_hash(key, id_): id_ for key in self._keys for id_ in ids}
        erased: set[str] = set()
        every = sorted(hashes)
        for start in range(0, len(every), _CHUNK):
            some = every[start : start + _CHUNK]
            wanted = select(erased_visitors.c.hash).where(
                erased_visitors.c.hash.in_(some), erased_visitors.c.until > now
            )
            erased |= {hashes[hash_] for hash_ in connection.scalars(wanted)}
        return [event for event in events if event.visitor_id not in erased] if erased else list(events)

    def sweep(self, connection: Connection, now: datetime) -> int:
        return connection.execute(delete(erased_visitors).where(erased_visitors.c.until <= now)).rowcount


class Intake:
    """What ingest does besides counting, in the same transaction.

    `cards_from`: anonymous visitors have a record in SuiteCRM from so many page views on; 0 for never.
    """

    def __init__(self, tombstones: Tombstones | None = None, cards_from: int = 0) -> None:
        self._tombstones = tombstones
        self._cards_from = cards_from

    def admitted(self, connection: Connection, events: Sequence[Event], now: datetime) -> Sequence[Event]:
        return self._tombstones.outlived(connection, events, now) if self._tombstones else events

    def counted(self, connection: Connection, events: Sequence[Event], now: datetime) -> tuple[str, ...]:
        """Note what follows from events that were just counted; returns who withdrew consent."""
        if self._cards_from:
            self._fall_behind(connection, sorted({event.visitor_id for event in events}), now)
        gone = tuple(dict.fromkeys(event.visitor_id for event in events if _withdraws(event)))
        for visitor_id in gone:
            connection.execute(insert(erasures), erasure_row("visitor", visitor_id, "consent", "visitor", now))
        return gone

    def _fall_behind(self, connection: Connection, ids: Sequence[str], now: datetime) -> None:
        for start in range(0, len(ids), _CHUNK):
            many = visitors.c.id.in_(ids[start : start + _CHUNK]) & (visitors.c.page_views >= self._cards_from)
            behind = {"behind_since": func.coalesce(visitors.c.behind_since, now)}
            connection.execute(update(visitors).where(many).values(behind))


def erasure_row(kind: str, subject: str, cause: str, by: str, now: datetime) -> dict[str, object]:
    return {
        "id": new_id(),
        "kind": kind,
        "subject": subject,
        "cause": cause,
        "asked_by": by,
        "asked_at": now,
        "erased": {},
    }


def _hash(key: bytes, visitor_id: str) -> str:
    return blake2b(visitor_id.encode(), key=key, digest_size=32).hexdigest()


def _withdraws(event: Event) -> bool:
    return event.type == "consent" and event.props.get("granted") is False
