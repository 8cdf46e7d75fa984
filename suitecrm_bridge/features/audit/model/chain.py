"""Each line's hash covers its content and the hash before it, under a key that the database does not know."""

import hmac
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from suitecrm_bridge.features.audit.model.entry import Facts, facts_of


@dataclass(frozen=True)
class Head:
    """The end of the chain, or of a part of it."""

    sequence: int
    hash: str


START = Head(0, "0" * 64)


@dataclass(frozen=True)
class Line:
    """`facts` are the columns beside the content, by which the trail is searched."""

    sequence: int
    content: str
    previous: str
    hash: str
    facts: Facts

    @property
    def head(self) -> Head:
        return Head(self.sequence, self.hash)


@dataclass(frozen=True)
class Break:
    """Where the chain does not hold: the first line that is missing or is not as it was written."""

    sequence: int
    reason: str


class Chain:
    """Makes lines and checks them; `key` is derived from the bridge's secret.

    Lines from before a change of that secret hold under one of the `previous` keys.
    """

    def __init__(self, key: bytes, previous: Sequence[bytes] = ()) -> None:
        self._keys = (key, *previous)

    def lines(self, after: Head, contents: Sequence[str]) -> Iterator[Line]:
        for content in contents:
            sequence = after.sequence + 1
            mac = _mac(self._keys[0], _inside(sequence, after.hash, content))
            line = Line(sequence, content, after.hash, mac, facts_of(content))
            yield line
            after = line.head

    def first_break(self, lines: Iterable[Line], after: Head) -> tuple[Head, Break | None]:
        """How far `lines` follow `after` faultlessly, and what is wrong with the next one."""
        for line in lines:
            reason = self._fault(line, after)
            if reason:
                return after, Break(min(line.sequence, after.sequence + 1), reason)
            after = line.head
        return after, None

    def sign(self, purpose: str, head: Head) -> str:
        """For a head that is kept outside of the chain."""
        return _mac(self._keys[0], _outside(purpose, head))

    def signed(self, purpose: str, head: Head, signature: str) -> bool:
        return self._holds(_outside(purpose, head), signature)

    def _fault(self, line: Line, after: Head) -> str | None:
        if line.sequence > after.sequence + 1:
            missing = line.sequence - after.sequence - 1
            return "one line is missing" if missing == 1 else f"{missing} lines are missing"
        if line.sequence <= after.sequence:
            return "the line is not in its place"
        if not self._holds(_inside(line.sequence, line.previous, line.content), line.hash):
            return "the line was changed"
        if line.previous != after.hash:
            return "the line does not follow the one before it"
        if _facts(line.content) != line.facts:
            return "the columns it is found by do not say what the line says"
        return None

    def _holds(self, text: str, mac: str) -> bool:
        return any(hmac.compare_digest(_mac(key, text), mac) for key in self._keys)


def _inside(sequence: int, previous: str, content: str) -> str:
    return f"{sequence}\n{previous}\n{content}"


def _outside(purpose: str, head: Head) -> str:
    return f"{purpose}\n{head.sequence}\n{head.hash}"


def _mac(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode(), sha256).hexdigest()


def _facts(content: str) -> Facts | None:
    try:
        return facts_of(content)
    except ValueError:
        return None
