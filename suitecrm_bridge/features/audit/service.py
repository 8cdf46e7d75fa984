"""Write deeds down, chain them, look them up, and say whether anybody cut a piece out of the chain."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import Busy
from suitecrm_bridge.features.audit.model import Break, Chain, Deed, Head, Line, Question, Report, content_of
from suitecrm_bridge.features.audit.ports import AnchorBroken, AuditTrail, Lines, WaitingDeeds, Witness
from suitecrm_bridge.web.origin import current_origin

log = logger(__name__)

_BATCH = 500
_BATCHES = 40  # in one run; the next one is a second away
_TRIMMED_AT_ONCE = 2000


class WrittenTrail:
    """`AuditTrail`: a deed is safe in Redis when `record` returns, and in the chain about a second later."""

    def __init__(self, waiting: WaitingDeeds, clock: Clock) -> None:
        self._waiting = waiting
        self._clock = clock

    def record(self, deed: Deed) -> None:
        entry_id, now, origin = new_id(), self._clock.now(), current_origin()
        try:
            content = content_of(deed, entry_id, now, origin)
        except Exception as fault:  # a value nobody can print must not undo the caller's work
            log.exception("deed_unreadable", action=deed.action, error=type(fault).__name__)
            bare = Deed(deed.action, deed.actor, deed.subject, details={"unreadable": type(fault).__name__})
            content = content_of(bare, entry_id, now, origin)
        self._waiting.put(content)


class TrailKeeper:
    """Runs in a worker: one appender at a time, and the chain's own rules where two meet all the same."""

    def __init__(
        self,
        waiting: WaitingDeeds,
        lines: Lines,
        witness: Witness,
        chain: Chain,
        trail: AuditTrail,
        clock: Clock,
        keep_days: int,
    ) -> None:
        self._waiting = waiting
        self._lines = lines
        self._witness = witness
        self._chain = chain
        self._trail = trail
        self._clock = clock
        self._keep = timedelta(days=keep_days)

    def chain(self) -> int:
        """Chain what waits; how many lines that were. What was chained before a crash is not chained again."""
        count = 0
        try:
            with self._witness.alone():
                for _ in range(_BATCHES):
                    batch = self._waiting.take(_BATCH)
                    if not batch:
                        break
                    self._append([content for _place, content in batch])
                    self._waiting.done([place for place, _content in batch])
                    count += len(batch)
        except Busy:
            return 0
        return count

    def _append(self, contents: Sequence[str]) -> None:
        head = self._lines.append(contents, self._witness.head())
        if head is not None:
            self._witness.saw(head)
            # The log is a further witness, outside of the database and of Redis.
            log.info("deeds_chained", deeds=len(contents), sequence=head.sequence, hash=head.hash)

    def trim(self) -> int:
        """Drop what is older than the setting keeps it, unless it was tampered with; how many lines that were."""
        if not self._keep:
            return 0
        dropped = 0
        while lines := self._lines.older_than(self._clock.now() - self._keep, _TRIMMED_AT_ONCE):
            _until, fault = self._chain.first_break(lines, self._lines.front())
            if fault:
                # Dropping it would destroy the only evidence.
                log.error("trail_not_trimmed", sequence=fault.sequence, reason=fault.reason)
                break
            self._lines.drop(lines)
            dropped += len(lines)
        if dropped:
            self._trail.record(Deed("audit.trimmed", actor="bridge", details={"lines": dropped}))
            log.info("trail_trimmed", lines=dropped)
        return dropped


class TrailReader:
    """Runs in the facade and on the command line."""

    def __init__(self, lines: Lines, witness: Witness, chain: Chain, trail: AuditTrail) -> None:
        self._lines = lines
        self._witness = witness
        self._chain = chain
        self._trail = trail

    def find(self, question: Question, before: int | None, limit: int) -> Sequence[Line]:
        return self._lines.find(question, before, limit)

    def export(self, question: Question, actor: str) -> Iterator[Line]:
        """All that fits, the oldest first. Who took it is a deed of its own."""
        self._trail.record(Deed("audit.exported", actor, details={k: v for k, v in vars(question).items() if v}))
        return self._lines.walk(question, after=0)

    def verify(self, after: int = 0, limit: int | None = None) -> Report:
        """Check the chain from above line `after` on, `limit` lines at most, up to the first that does not hold."""
        witness = self._witness.head()  # read first: the chain can only be further than that
        try:
            front = self._lines.front()
        except AnchorBroken:
            forged = Break(0, "where the chain begins is not signed by this bridge")
            return Report(0, 0, 0, complete=False, witnessed=witness is not None, broken=forged)
        start = self._start(front, after)
        counted = _Counted(self._lines.walk(Question(), start.sequence, limit))
        until, fault = self._chain.first_break(counted, start)
        complete = limit is None or counted.count < limit
        if fault is None and complete:
            fault = self._missing_end(until, witness)
        return Report(
            checked=until.sequence - start.sequence,
            since=start.sequence + 1,
            until=until.sequence,
            complete=complete and fault is None,
            witnessed=witness is not None,
            broken=fault,
        )

    def _start(self, front: Head, after: int) -> Head:
        if after <= front.sequence:
            return front
        before = next(iter(self._lines.walk(Question(), after - 1, 1)), None)
        # A missing line is named by the check itself, which then finds that nothing fits behind it.
        return before.head if before and before.sequence == after else Head(after, "")

    def _missing_end(self, until: Head, witness: Head | None) -> Break | None:
        if witness is None or until.sequence > witness.sequence:
            return None
        if until.sequence < witness.sequence:
            return Break(until.sequence + 1, "the end of the chain is missing")
        return None if until.hash == witness.hash else Break(until.sequence, "the last line is another one")


class _Counted:
    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[Line]:
        for line in self._lines:
            self.count += 1
            yield line
