"""Carry a batch out: in order, what belongs together in one bulk write, undone where it was to be all or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from suitecrm_bridge.core.errors import BridgeError, Invalid
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.batch.model import (
    BadTarget,
    Batch,
    DependencyFailed,
    NothingThere,
    Operation,
    Outcome,
    Step,
    complaints,
    failed,
    joins,
    names_in,
    resolved,
    skipped,
    step_of,
)
from suitecrm_bridge.features.batch.ports import Done, RecordDesk
from suitecrm_bridge.web.errors import status_of
from suitecrm_bridge.web.identity import Identity

IdOf = Callable[[int], str | None]
"""The id of what operation n creates, derived from the caller's Idempotency-Key; None when there is none."""
Report = Callable[[int, int], None]


@dataclass(frozen=True)
class BatchResult:
    """`undone`: it was to be all or nothing, something failed, and nothing of it remains."""

    outcomes: Sequence[Outcome]
    undone: bool = False

    @property
    def all_ok(self) -> bool:
        return all(outcome.ok for outcome in self.outcomes)


@dataclass
class _Run:
    """What has been done so far."""

    who: Identity
    batch: Batch
    id_of: IdOf
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    by_ref: dict[str, Outcome] = field(default_factory=dict)
    undos: list[Step] = field(default_factory=list)
    lasting: list[int] = field(default_factory=list)
    waits_out: bool = False

    @property
    def stopped(self) -> bool:
        return self.batch.atomic and any(not outcome.ok for outcome in self.outcomes.values())

    def note(self, operation: Operation, outcome: Outcome) -> None:
        self.outcomes[operation.index] = outcome
        if operation.ref is not None:
            self.by_ref[operation.ref] = outcome


class BatchService:
    def __init__(self, desk: RecordDesk) -> None:
        self._desk = desk

    def check(self, batch: Batch) -> None:
        """Raises Invalid naming each operation that cannot be meant, before anything is done."""
        wrong: dict[int, list[str]] = complaints(batch.operations)
        deleting = False
        for operation in batch.operations:
            if not names_in(operation):
                try:
                    step_of(operation)
                except BadTarget as bad:
                    wrong.setdefault(operation.index, []).append(str(bad))
            if batch.atomic and deleting and operation.method != "DELETE":
                wrong.setdefault(operation.index, []).append(
                    "In an atomic batch deletions come last: they cannot be undone."
                )
            deleting = deleting or operation.method == "DELETE"
        if wrong:
            details = {f"operations[{index}]": said for index, said in sorted(wrong.items())}
            raise Invalid("Some operations cannot be accepted; nothing was done.", details=details)

    def run(
        self,
        who: Identity,
        batch: Batch,
        id_of: IdOf = lambda _: None,
        report: Report = lambda _done, _total: None,
    ) -> BatchResult:
        """All of it now; an outage is the outcome of the operations that it hit."""
        return self._carry_out(_Run(who, batch, id_of), report)

    def resume(
        self, who: Identity, batch: Batch, id_of: IdOf, known: dict[int, Outcome], report: Report
    ) -> BatchResult:
        """What `known` does not hold yet, adding to it. Raises Unavailable in an outage: the rest is tried later."""
        run = _Run(who, batch, id_of, outcomes=known, waits_out=True)
        for operation in batch.operations:
            if operation.index in known:
                run.note(operation, known[operation.index])
        return self._carry_out(run, report)

    def _carry_out(self, run: _Run, report: Report) -> BatchResult:
        batch = run.batch
        waiting: list[tuple[Operation, Step]] = []
        for operation in batch.operations:
            if operation.index in run.outcomes or run.stopped:
                continue
            if names_in(operation) & {other.ref for other, _ in waiting}:
                self._flush(run, waiting, report)
            step = _understood(run, operation)
            if step is None:
                continue
            if not joins([other for _, other in waiting], step):
                self._flush(run, waiting, report)
            waiting.append((operation, step))
        self._flush(run, waiting, report)
        return self._concluded(run)

    def _flush(self, run: _Run, waiting: list[tuple[Operation, Step]], report: Report) -> None:
        group, waiting[:] = list(waiting), []
        if not group or run.stopped:
            return
        for (operation, step), done in zip(group, self._done(run, [step for _, step in group]), strict=True):
            run.note(operation, done.outcome)
            if done.undo is not None:
                run.undos.append(done.undo)
            elif done.outcome.ok and step.action not in {"read", "create"}:
                run.lasting.append(operation.index)
        report(len(run.outcomes), len(run.batch.operations))

    def _done(self, run: _Run, steps: Sequence[Step]) -> Sequence[Done]:
        try:
            return self._desk.carry_out(run.who, steps)
        except BridgeError as error:
            if run.waits_out and error.retryable:
                raise
            # SuiteCRM is down, say: then it is so for every step of the group, and the others are still tried.
            said = (status_of(error), error.code, error.message, error.details)
            return [Done(failed(step.index, *said)) for step in steps]

    def _concluded(self, run: _Run) -> BatchResult:
        if not run.stopped:
            return BatchResult(_in_order(run))
        undone = self._undo(run) and not run.lasting
        for operation in run.batch.operations:
            outcome = run.outcomes.get(operation.index)
            if outcome is None:
                run.note(operation, skipped(operation.index, "An operation before this one failed.", "NOT_ATTEMPTED"))
            elif outcome.ok and undone:
                run.note(operation, skipped(operation.index, "It was undone: another operation failed.", "UNDONE"))
        return BatchResult(_in_order(run), undone)

    def _undo(self, run: _Run) -> bool:
        """Whether all that was done is undone."""
        results = [self._done(run, [step])[0].outcome for step in reversed(run.undos)]
        return all(outcome.ok for outcome in results)


def _understood(run: _Run, operation: Operation) -> Step | None:
    """The operation's step; None when there is none, and its outcome says why."""
    try:
        step = step_of(resolved(operation, run.by_ref))
    except DependencyFailed as missing:
        run.note(operation, skipped(operation.index, str(missing)))
    except (NothingThere, BadTarget) as bad:
        run.note(operation, failed(operation.index, 422, "VALIDATION_ERROR", str(bad)))
    else:
        if step.action != "create":
            return step
        # Made here, so that a repeat after a crash creates nothing twice.
        return replace(step, record_id=run.id_of(operation.index) or new_id())
    return None


def _in_order(run: _Run) -> Sequence[Outcome]:
    return [run.outcomes[operation.index] for operation in run.batch.operations]
