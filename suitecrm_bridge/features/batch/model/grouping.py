"""Which steps in a row may reach SuiteCRM as one bulk write."""

from collections.abc import Sequence

from suitecrm_bridge.features.batch.model.operation import Step

BULK_MOST = 100  # what the package takes in one transaction; and progress is told after each bulk write
BULK = frozenset({"create", "update", "delete"})


def joins(group: Sequence[Step], step: Step) -> bool:
    """Whether `step` may be done together with the steps before it; one record is never in a group twice."""
    if not group:
        return True
    return (
        len(group) < BULK_MOST
        and {step.action, group[0].action} <= BULK
        and step.effect == group[0].effect
        and (step.collection, step.record_id) not in {(other.collection, other.record_id) for other in group}
    )
