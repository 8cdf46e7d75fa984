"""Drop what still arrives of visitors who were erased, and have those erased who take their consent back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from sqlalchemy import Connection, delete, func, insert, select, update

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.erasure import NOBODY, page_key
from suitecrm_bridge.features.tracking.storage.people_tables import erased_visitors, erasures
from suitecrm_bridge.features.tracking.storage.tables import visitors

# A tracker keeps what it could not send for a day, and an event's own time may lie two days back.
KEPT_FOR = timedelta(days=4)
_CHUNK = 500
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Tombstones:
    """Ids are kept as hashes under the first of `keys`, and found under any: the table tells nobody who was erased."""

    def __init__(self, *keys: bytes) -> None:
        self._keys = keys

    def add(self, connection: Connection, visitors: Mapping[str, datetime | None], now: datetime) -> None:
        """Of these visitors nothing is taken any more that happened up to the time given; without one, nothing."""
        for visitor_id, up_to in sorted(visitors.items()):
            self._put(connection, visitor_id, up_to, now)

    def add_pages(self, connection: Connection, visitor_id: str, pages: Iterable[str], now: datetime) -> None:
        """Of this visitor nothing is taken any more that was done on these page views."""
        # Who has no mark of their own is not asked for page views.
        self._put(connection, visitor_id, _NEVER, now)
        for page_id in sorted(set(pages)):
            self._put(connection, page_key(visitor_id, page_id), None, now)

    def _put(self, connection: Connection, name: str, up_to: datetime | None, now: datetime) -> None:
        hash_ = _hash(self._keys[0], name)
        this = erased_visitors.c.hash == hash_
        known = connection.execute(select(erased_visitors.c.up_to).where(this)).first()
        if known is None:
            connection.execute(insert(erased_visitors), {"hash": hash_, "until": now + KEPT_FOR, "up_to": up_to})
            return
        latest = max(known.up_to, up_to) if known.up_to and up_to else None
        connection.execute(update(erased_visitors).where(this).values(until=now + KEPT_FOR, up_to=latest))

    def outlived(
        self, connection: Connection, events: Sequence[Event], now: datetime, came: Sequence[Event]
    ) -> list[Event]:
        """The events without those that were erased, or would have been; `came` has each under the id it came with."""
        names = {event.visitor_id for event in events} | {event.visitor_id for event in came}
        marked = self._marks(connection, names, now)
        if not marked:
            return list(events)
        asked = {_page_of(event) for event in (*events, *came) if event.visitor_id in marked and event.page_id}
        pages = self._marks(connection, asked, now)
        return [
            event
            for event, before in zip(events, came, strict=True)
            # A page view that was refused stays so, also when somebody who had the same id has consented since.
            if not pages.keys() & {_page_of(event), _page_of(before)}
            and not (event.visitor_id in marked and _erased(event, marked[event.visitor_id]))
        ]

    def _marks(self, connection: Connection, names: Iterable[str], now: datetime) -> dict[str, datetime | None]:
        """Those of `names` that have a tombstone, and up to when it holds."""
        hashes = {_hash(key, name): name for name in names for key in self._keys}
        marks: dict[str, datetime | None] = {}
        every = sorted(hashes)
        for some in batched(every, _CHUNK):
            these = erased_visitors.c.hash.in_(some), erased_visitors.c.until > now
            for row in connection.execute(select(erased_visitors.c.hash, erased_visitors.c.up_to).where(*these)):
                name = hashes[row.hash]
                before = marks.get(name, row.up_to)
                marks[name] = max(before, row.up_to) if before and row.up_to else None
        return marks

    def sweep(self, connection: Connection, now: datetime) -> int:
        return connection.execute(delete(erased_visitors).where(erased_visitors.c.until <= now)).rowcount


class Intake:
    """What ingest does besides counting, in the same transaction.

    `cards_from`: anonymous visitors have a record in SuiteCRM from so many page views on; 0 for never.
    """

    def __init__(self, tombstones: Tombstones | None = None, cards_from: int = 0) -> None:
        self._tombstones = tombstones
        self._cards_from = cards_from

    def admitted(
        self, connection: Connection, events: Sequence[Event], now: datetime, came: Sequence[Event]
    ) -> Sequence[Event]:
        """The events that may be stored; `came` has each under the id it came with."""
        kept = self._tombstones.outlived(connection, events, now, came) if self._tombstones else events
        # What a day's id did before a visitor consented who is erased by now.
        return [event for event in kept if event.visitor_id != NOBODY]

    def counted(
        self, connection: Connection, events: Sequence[Event], now: datetime, daily: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Note what follows from events that were just counted; returns who withdrew consent or refused it.

        `daily`: the ids of those that came under a day's id, which others may have, too: a refusal is then about the
        page view on which it was said.
        """
        if self._cards_from:
            self._fall_behind(connection, sorted({event.visitor_id for event in events}), now)
        asked = dict.fromkeys(
            (event.visitor_id, event.page_id if event.id in daily else None)
            for event in events
            if _withdraws(event) and (event.page_id or event.id not in daily)
        )
        for visitor_id, page_id in asked:
            kind = "visit" if page_id else "visitor"
            row = erasure_row(kind, visitor_id, "consent", "visitor", now)
            connection.execute(insert(erasures), {**row, "page_id": page_id})
        return tuple(dict.fromkeys(visitor_id for visitor_id, _ in asked))

    def _fall_behind(self, connection: Connection, ids: Sequence[str], now: datetime) -> None:
        for some in batched(ids, _CHUNK):
            many = visitors.c.id.in_(some) & (visitors.c.page_views >= self._cards_from)
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


def _hash(key: bytes, name: str) -> str:
    return blake2b(name.encode(), key=key, digest_size=32).hexdigest()


def _page_of(event: Event) -> str:
    return page_key(event.visitor_id, event.page_id or "")


def _erased(event: Event, up_to: datetime | None) -> bool:
    return up_to is None or event.at <= up_to


def _withdraws(event: Event) -> bool:
    return event.type == "consent" and event.props.get("granted") is False
