"""Records in a dictionary, for batches to be carried out on."""

from collections.abc import Mapping, Sequence
from typing import Any

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.batch.model import Outcome, Step, failed, skipped, succeeded
from suitecrm_bridge.web.identity import Identity


class Desk:
    """Records in a dictionary; `groups` are the bulk writes that arrived."""

    def __init__(self, **records: Mapping[str, Any]) -> None:
        self.records: dict[str, dict[str, Any]] = {name: dict(values) for name, values in records.items()}
        self.groups: list[tuple[str, str, int]] = []
        self.people: set[str] = set()
        self.down = False

    def carry_out(self, who: Identity, steps: Sequence[Step]) -> Sequence[Outcome]:
        self.people.add(who.user_id)
        if self.down:
            raise Unavailable("SuiteCRM is down.")
        self.groups.append((steps[0].action, steps[0].collection, len(steps)))
        return [self._one(step) for step in steps]

    def carry_out_together(self, who: Identity, steps: Sequence[Step]) -> Sequence[Outcome]:
        before = {name: dict(values) for name, values in self.records.items()}
        outcomes = self.carry_out(who, steps)
        if all(outcome.ok for outcome in outcomes):
            return outcomes
        self.records = before
        return [skipped(each.index, "Another.", "ROLLED_BACK") if each.ok else each for each in outcomes]

    def _one(self, step: Step) -> Outcome:
        name = step.record_id or ""
        before = self.records.get(name)
        if step.values.get("last_name") == "refused":
            return failed(step.index, 422, "VALIDATION_ERROR", "No.", {"last_name": ["Not this one."]})
        if step.action == "create":
            self.records[name] = dict(step.values)
            return self._shown(step, 201)
        if before is None:
            return failed(step.index, 404, "NOT_FOUND", "There is no such record.")
        if step.action == "delete":
            del self.records[name]
            return succeeded(step.index, 204)
        if step.action == "update":
            self.records[name] = {**before, **step.values}
        return self._shown(step, 200)

    def _shown(self, step: Step, status: int) -> Outcome:
        name = step.record_id or ""
        return succeeded(step.index, status, {"id": name, "type": "Lead", "attributes": self.records[name]})
