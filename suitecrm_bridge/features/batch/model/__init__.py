"""A batch as it is asked for, how it is taken apart, and how its outcome is told."""

from suitecrm_bridge.features.batch.model.grouping import BULK, BULK_MOST, joins
from suitecrm_bridge.features.batch.model.operation import BadTarget, Batch, Effect, Method, Operation, Step, step_of
from suitecrm_bridge.features.batch.model.outcome import Failure, Outcome, failed, skipped, succeeded
from suitecrm_bridge.features.batch.model.references import (
    DependencyFailed,
    NothingThere,
    complaints,
    names_in,
    resolved,
)

__all__ = [
    "BULK",
    "BULK_MOST",
    "BadTarget",
    "Batch",
    "DependencyFailed",
    "Effect",
    "Failure",
    "Method",
    "NothingThere",
    "Operation",
    "Outcome",
    "Step",
    "complaints",
    "failed",
    "joins",
    "names_in",
    "resolved",
    "skipped",
    "step_of",
    "succeeded",
]
