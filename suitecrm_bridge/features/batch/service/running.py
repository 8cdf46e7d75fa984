"""Carry a batch out: in order, and in bulk what stands side by side; or all of it in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from suitecrm_bridge.core.errors import BridgeError, Invalid
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.batch.model import (
    BULK,
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
    succeeded,
)
from suitecrm_bridge.features.batch.ports import RecordDesk
from suitecrm_bridge.web.errors import status_of
from suitecrm_bridge.web.identity import Identity

IdOf = Callable[[int], str | None]
"""The id of what operation n creates, derived from the caller's Idempotency-Key; None when there is none."""
Report = Callable[[int, int], None]
Act = Callable[[Identity, Sequence[Step]], Sequence[Outcome]]


@dataclass(frozen=True)
class BatchResult:
    """`undone`: it was to be all or nothing, something failed, and nothing of it was written."""

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
    waits_out: bool = False

    def note(self, operation: Operation, outcome: Outcome) -> None:
        self.outcomes[operation.index] = outcome
        if operation.ref is not None:
            self.by_ref[operation.ref] = outcome

    def in_order(self) -> Sequence[Outcome]:
        return [self.outcomes[operation.index] for operation in self.batch.operations]


class BatchService:
    def __init__(self, desk: RecordDesk) -> None:
        self._desk = desk

    def check(self, batch: Batch) -> None:
        """Raises Invalid naming each operation that cannot be meant, before anything is done."""
        wrong: dict[int, list[str]] = complaints(batch.operations)
        for operation in batch.operations:
            if not names_in(operation):
                try:
                    _must_fit(batch, step_of(operation))
                except BadTarget as bad:
                    wrong.setdefault(operation.index, []).append(str(bad))
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
        run = _Run(who, batch, id_of)
        return self._together(run) if batch.atomic else self._one_by_one(run, report)

    def resume(
        self, who: Identity, batch: Batch, id_of: IdOf, known: dict[int, Outcome], report: Report
    ) -> BatchResult:
        """What `known` does not hold yet, adding to it. Raises Unavailable in an outage: the rest is tried later."""
        run = _Run(who, batch, id_of, outcomes=known, waits_out=True)
        for operation in batch.operations:
            if operation.index in known:
                run.note(operation, known[operation.index])
        return self._one_by_one(run, report)

    def _one_by_one(self, run: _Run, report: Report) -> BatchResult:
        waiting: list[tuple[Operation, Step]] = []
        for operation in run.batch.operations:
            if operation.index in run.outcomes:
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
        return BatchResult(run.in_order())

    def _flush(self, run: _Run, waiting: list[tuple[Operation, Step]], report: Report) -> None:
        group, waiting[:] = list(waiting), []
        if not group:
            return
        steps = [step for _, step in group]
        for (operation, _), outcome in zip(group, self._asked(run, self._desk.carry_out, steps), strict=True):
            run.note(operation, outcome)
        report(len(run.outcomes), len(run.batch.operations))

    def _together(self, run: _Run) -> BatchResult:
        steps = []
        for operation in run.batch.operations:
            step = _understood(run, operation)
            if step is not None:
                steps.append(step)
                # Nothing is written before everything is: references find what will be, as far as it is known.
                run.by_ref |= {operation.ref: _planned(step)} if operation.ref else {}
        if run.outcomes:
            for operation in run.batch.operations:
                if operation.index not in run.outcomes:
                    run.note(operation, skipped(operation.index, "Another operation failed.", "NOT_ATTEMPTED"))
            return BatchResult(run.in_order(), undone=True)
        outcomes = self._asked(run, self._desk.carry_out_together, steps)
        return BatchResult(outcomes, undone=any(not outcome.ok for outcome in outcomes))

    def _asked(self, run: _Run, act: Act, steps: Sequence[Step]) -> Sequence[Outcome]:
        try:
            return act(run.who, steps)
        except BridgeError as error:
            if error.retryable and (run.waits_out or run.batch.atomic):
                raise
            # SuiteCRM is down, say: then it is so for every step of the group, and the others are still tried.
            said = (status_of(error), error.code, error.message, error.details)
            return [failed(step.index, *said) for step in steps]


def _understood(run: _Run, operation: Operation) -> Step | None:
    """The operation's step; None when there is none, and its outcome says why."""
    try:
        step = step_of(resolved(operation, run.by_ref))
        _must_fit(run.batch, step)
    except DependencyFailed as missing:
        run.note(operation, skipped(operation.index, str(missing)))
    except (NothingThere, BadTarget) as bad:
        run.note(operation, failed(operation.index, 422, "VALIDATION_ERROR", str(bad)))
    else:
        if step.action != "create" or step.record_id is not None:
            return step
        # Made here, so that a repeat after a crash creates nothing twice.
        return replace(step, record_id=run.id_of(operation.index) or new_id())
    return None


def _must_fit(batch: Batch, step: Step) -> None:
    if batch.atomic and (step.action not in BULK or step.effect != "full"):
        raise BadTarget("An atomic batch creates, changes and deletes records, and does nothing else.")


def _planned(step: Step) -> Outcome:
    return succeeded(step.index, 200, {"id": step.record_id, "attributes": step.values})
