"""Keep writes for SuiteCRM and bring them over, in order, each record's as one."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, Forbidden, Invalid, Unauthenticated, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.redis import Busy
from suitecrm_bridge.crm import PackageMissing, WriteError, WriteItem, WriteResult
from suitecrm_bridge.features.writeback.commands import FlushWriteback
from suitecrm_bridge.features.writeback.model import (
    Burial,
    Call,
    Delay,
    Merged,
    Write,
    burials,
    calls,
    delay,
    leftovers,
    merge,
)
from suitecrm_bridge.features.writeback.ports import Copies, CrmWriter, OutboxRows, Turn

_log = logger(__name__)
_ROWS = 1000  # at once; with several rows to a record that is a few hundred records
_BROKE = "SAVE_FAILED"
_ABSENT = "NOT_FOUND"
_BUDGET = timedelta(seconds=20)  # for one flush; the next one is at most a second away


class WritebackService:
    """The `Outbox`, and the flush that empties it."""

    def __init__(
        self, rows: OutboxRows, turn: Turn, crm: CrmWriter, copies: Copies, queue: Queue, clock: Clock
    ) -> None:
        self._rows = rows
        self._turn = turn
        self._crm = crm
        self._copies = copies
        self._queue = queue
        self._clock = clock

    def put(self, writes: Sequence[Write]) -> None:
        for write in writes:
            _check(write)
        if not writes:
            return
        self._rows.add(writes)
        try:
            self._queue.send(FlushWriteback())
        except Unavailable:
            # The rows are safe; the scheduler's next tick flushes them.
            _log.warning("flush_not_sent", rows=len(writes))

    def flush(self) -> None:
        """Write what waits until nothing does, SuiteCRM stops answering, or the time for one flush is over."""
        if self._turn.paused() or not self._rows.due(self._clock.now(), 1):
            return
        try:
            with self._turn.take() as held:
                until = self._clock.now() + _BUDGET
                while held.renew() and self._clock.now() < until:
                    rows = self._rows.due(self._clock.now(), _ROWS)
                    if not rows or not all(self._bring(call) and held.renew() for call in calls(merge(rows))):
                        return
        except Busy:
            return

    def _bring(self, call: Call) -> bool:
        """Whether SuiteCRM answered; what it refused is settled, what it was not asked stays."""
        try:
            results = self._crm.write(call.mode, [_item(one.write) for one in call.items])
        except (Unavailable, Forbidden, Unauthenticated) as down:
            return self._rest(down)
        except BridgeError as refused:
            return self._single_out(call, refused)
        except Exception:
            self._turn.pause()  # a fault of ours: it is reported by the job, and must not spin
            raise
        self._turn.resume()
        # Before the rows are settled: whoever is stopped in between writes and tells once more.
        self._copies.outdated((one.write.module, one.write.record_id) for one in call.items)
        again = self._settle(call.items, results)
        return self._bring(Call(call.mode, again)) if again else True

    def _rest(self, down: BridgeError) -> bool:
        seconds = self._turn.pause()
        # Somebody has to install or permit something; all else passes by itself.
        say = _log.warning if isinstance(down, Unavailable) and not isinstance(down, PackageMissing) else _log.error
        say("writeback_rests", code=down.code, reason=down.message, seconds=seconds)
        return False

    def _single_out(self, call: Call, refused: BridgeError) -> bool:
        """SuiteCRM refused the request as a whole: find the item that is to blame, and keep it as dead."""
        if len(call.items) > 1:
            half = len(call.items) // 2
            return all(self._bring(Call(call.mode, part)) for part in (call.items[:half], call.items[half:]))
        self._rows.settle(call.items, [], burials(call.items[0], _said(refused.code, refused.message)))
        _log.error("write_refused", code=refused.code, module=call.items[0].write.module)
        return True

    def _settle(self, items: Sequence[Merged], results: Sequence[WriteResult]) -> list[Merged]:
        """Put down what became of `items`; returns those to be sent again without a field that was refused."""
        decided: list[Merged] = []
        delayed: list[Delay] = []
        buried: list[Burial] = []
        again: list[Merged] = []
        for one, result in zip(items, results, strict=True):
            if result.error is None:
                decided.append(one)
                buried += leftovers(one)
                continue
            _log.error("write_refused", code=result.error.code, module=one.write.module, record_id=one.write.record_id)
            if one.write.op == "delete" and result.error.code == _ABSENT:
                decided.append(one)  # it never came to be, which is as good
                continue
            rest = _without_refused(one, result.error)
            pause = _pause(one, result.error, self._clock.now())
            if rest and (rest.write.fields or rest.write.op == "create"):
                again.append(rest)
            elif pause:
                delayed.append(pause)
            else:
                decided.append(one)
                buried += burials(one, _said(result.error.code, result.error.message))
        self._rows.settle(decided, delayed, buried)
        _log.info("writes_settled", decided=len(decided), delayed=len(delayed), dead=len(buried), again=len(again))
        return again


def _without_refused(one: Merged, error: WriteError) -> Merged | None:
    """One bad field must not keep the record's other values from arriving."""
    if error.field is None or error.field not in one.write.fields or error.code == _BROKE:
        return None
    return one.without(error.field, _said(error.code, error.message))


def _pause(one: Merged, error: WriteError, now: datetime) -> Delay | None:
    """A save that broke may work later; everything else would be refused again."""
    return delay(one, _said(error.code, error.message), now) if error.code == _BROKE else None


def _said(code: str, message: str) -> str:
    return f"{code}: {message}"


def _item(write: Write) -> WriteItem:
    return WriteItem(write.module, write.record_id, write.fields, write.op)


def _check(write: Write) -> None:
    """A value that cannot be stored is refused before anything is, while the caller still knows what it meant."""
    if write.op != "update" and write.mode != "full":
        raise Invalid("A new record needs a full save, and so does a deletion.")
    try:
        json.dumps(write.fields, allow_nan=False)
    except (TypeError, ValueError):
        raise Invalid(f"The values for {write.module} {write.record_id} are not plain JSON.") from None
