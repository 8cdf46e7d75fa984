"""Which steps in a row may reach SuiteCRM as one bulk write."""

from collections.abc import Sequence

from suitecrm_bridge.features.batch.model.operation import Step

BULK_MOST = 100  # well below the 500 that the package takes at once: progress is told after each bulk write
_BULK = {"create", "update", "delete"}


def joins(group: Sequence[Step], step: Step) -> bool:
    """Whether `step` may be done together with the steps before it; one record is never in a group twice."""
    if not group:
        return True
    first = group[0]
    return (
        len(group) < BULK_MOST
        and step.action in _BULK
        and (step.action, step.collection, step.effect) == (first.action, first.collection, first.effect)
        and (step.record_id is None or step.record_id not in {other.record_id for other in group})
    )
