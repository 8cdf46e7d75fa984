"""Entries that could not be counted, with the reason, until somebody replays them."""

import builtins
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

import redis

from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.gate import STREAM, WAITING
from suitecrm_bridge.features.tracking.storage.stream import DEAD

_ENTRY_ID = re.compile(r"\A\d{1,19}-\d{1,19}\Z")
_SHOWN = 2000
_AT_ONCE = 500
_NOTES = frozenset({b"reason", b"at"})


class DeadEntries:
    """The dead-letter source `events`."""

    name = "events"

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client

    def count(self) -> int:
        with answering.stream():
            return self._client.xlen(DEAD)

    def list(self, limit: int) -> Sequence[DeadLetter]:
        """At most `limit`, the newest first. Raises Unavailable."""
        with answering.stream():
            rows: Any = self._client.xrevrange(DEAD, count=limit)
        return [_letter(id_, fields) for id_, fields in rows]

    def replay(self, letter_id: str) -> bool:
        """Put the entry back into the stream; False when there is no such entry. Raises Unavailable."""
        with answering.stream():
            rows = self._found(letter_id)
            if not rows:
                return False
            fields: Any = {name: value for name, value in rows[0][1].items() if name not in _NOTES}
            with self._client.pipeline(transaction=True) as together:
                together.xadd(STREAM, fields or {b"empty": b""})
                together.incrby(WAITING, sum(map(len, fields.values())))
                together.xdel(DEAD, letter_id)
                together.execute()
        return True

    def forget(self, person: Person) -> int:
        """Delete buried entries of these visitors, or with one of their addresses. Implements `Memory`."""
        words = [word.encode() for word in (*person.visitors, *person.emails)]
        gone, start = 0, "-"
        with answering.stream():
            while rows := self._page(start):
                mine = [id_ for id_, fields in rows if any(word in fields.get(b"b", b"").lower() for word in words)]
                if mine:
                    gone += int(self._client.xdel(DEAD, *mine))
                start = f"({rows[-1][0].decode()}"
        return gone

    def _page(self, start: str) -> "builtins.list[tuple[bytes, dict[bytes, bytes]]]":
        rows = self._client.xrange(DEAD, start, count=_AT_ONCE)
        return cast("builtins.list[tuple[bytes, dict[bytes, bytes]]]", rows)

    def _found(self, letter_id: str) -> "builtins.list[tuple[bytes, dict[bytes, bytes]]]":
        if not _ENTRY_ID.match(letter_id):
            return []
        return cast("builtins.list[tuple[bytes, dict[bytes, bytes]]]", self._client.xrange(DEAD, letter_id, letter_id))


def _letter(id_: bytes, fields: dict[bytes, bytes]) -> DeadLetter:
    text = {name.decode(errors="replace"): value.decode(errors="replace") for name, value in fields.items()}
    return DeadLetter(
        id=id_.decode(),
        source=DeadEntries.name,
        reason=text.get("reason", ""),
        at=datetime.fromisoformat(text["at"]),
        payload={"head": text.get("h"), "body": text.get("b", "")[:_SHOWN]},
    )
