"""A batch's steps on records: in bulk where that can be, one by one where it cannot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from suitecrm_bridge.core.errors import BridgeError, Invalid
from suitecrm_bridge.crm import PackageMissing, Row
from suitecrm_bridge.features.batch.model import BULK, Outcome, Step, failed, skipped, succeeded
from suitecrm_bridge.features.records.model.changes import Change, Changed
from suitecrm_bridge.features.records.model.resources import RESOURCES
from suitecrm_bridge.features.records.model.shown import shown, with_access
from suitecrm_bridge.features.records.ports import ManyRecords, SingleRecords
from suitecrm_bridge.web.errors import status_of
from suitecrm_bridge.web.etag import must_name, tag_of
from suitecrm_bridge.web.identity import Identity

_MODULES = {kind.path: kind.module for kind in RESOURCES}
Result = Changed | BridgeError


@dataclass(frozen=True)
class Acting:
    """Records as one person may use them; a worker knows that person only from the batch itself."""

    single: SingleRecords
    many: ManyRecords


class RecordsDesk:
    """`batch.ports.RecordDesk`."""

    def __init__(self, acting_as: Callable[[Identity], Acting]) -> None:
        self._acting_as = acting_as

    def carry_out(self, who: Identity, steps: Sequence[Step]) -> Sequence[Outcome]:
        acting = self._acting_as(who)
        if steps[0].action not in BULK:
            return [_alone(acting.single, who, step) for step in steps]
        changes = [_change(step) for step in steps]
        if steps[0].effect == "quiet":
            return _told(steps, acting.many.quietly(who, changes))
        try:
            return _told(steps, acting.many.each(who, changes))
        except PackageMissing:
            # Plain V8 knows no bulk write, and does one after another what it can.
            return [_alone(acting.single, who, step) for step in steps]

    def carry_out_together(self, who: Identity, steps: Sequence[Step]) -> Sequence[Outcome]:
        return _told(steps, self._acting_as(who).many.together(who, [_change(step) for step in steps]))


def _module(step: Step) -> str:
    """An address that is nobody's means a module that is none, and is refused as that."""
    below = step.collection.removeprefix("modules/")
    return below if below != step.collection else _MODULES.get(step.collection, step.collection)


def _change(step: Step) -> Change:
    if step.action not in {"create", "update", "delete"} or step.record_id is None:
        raise ValueError("only creates, updates and deletes of known ids come in bulk")
    action: Any = step.action  # narrowed above, which types do not see
    return Change(action, _module(step), step.record_id, step.values, _check(step))


def _check(step: Step) -> Callable[[Row], bool]:
    def check(row: Row) -> bool:
        if step.if_match is None or step.if_match.strip() == "*":
            return False
        must_name(step.if_match, _tag(row))
        return True

    return check


def _tag(row: Row) -> str:
    """What a GET of the record has as its ETag: a name for the whole answer, and not only for the record."""
    return tag_of({"success": True, "data": shown(row), "meta": with_access(row)})


def _told(steps: Sequence[Step], results: Sequence[Result]) -> list[Outcome]:
    return [_one(step, result) for step, result in zip(steps, results, strict=True)]


def _one(step: Step, result: Result) -> Outcome:
    if isinstance(result, BridgeError):
        if result.code == "ROLLED_BACK":
            return skipped(step.index, result.message, result.code)
        return failed(step.index, status_of(result), result.code, result.message, result.details)
    if result.row is None:
        return succeeded(step.index, 204)
    status = 201 if step.action == "create" and result.is_new else 200
    # A record of which it is not known what the user may do looks other than a GET of it.
    etag = f'"{_tag(result.row)}"' if result.row.access else None
    return succeeded(step.index, status, shown(result.row), etag)


def _alone(records: SingleRecords, who: Identity, step: Step) -> Outcome:
    try:
        if step.action in {"link", "unlink"}:
            return _linked(records, who, step)
        return _one(step, _by_itself(records, who, step))
    except BridgeError as wrong:
        if wrong.retryable and not isinstance(wrong, PackageMissing):
            raise
        return _one(step, wrong)


def _by_itself(records: SingleRecords, who: Identity, step: Step) -> Changed:
    module, record_id = _module(step), step.record_id or ""
    if step.action == "create":
        made = records.create(who, module, step.values, record_id or None)
        return Changed(made.row, made.is_new)
    if step.action == "update":
        return Changed(records.update(who, module, record_id, step.values, _check(step)))
    if step.action == "delete":
        records.delete(who, module, record_id, _check(step))
        return Changed(None)
    return Changed(records.get(who, module, record_id))


def _linked(records: SingleRecords, who: Identity, step: Step) -> Outcome:
    near = (_module(step), step.record_id or "", step.link or "")
    if step.action == "unlink":
        records.unlink(who, near, step.far_id or "")
        return succeeded(step.index, 204)
    far_id, far_module = step.values.get("id"), step.values.get("module")
    if not isinstance(far_id, str) or not isinstance(far_module, str | None) or step.values.keys() - {"id", "module"}:
        raise Invalid("Some fields cannot be accepted.", details={"id": ["Name the record to link, and nothing else."]})
    return succeeded(step.index, 200, {"linked": records.link(who, near, (far_module, far_id))})
