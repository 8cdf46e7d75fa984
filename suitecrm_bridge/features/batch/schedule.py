"""When old batches are forgotten."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.batch.commands import SweepBatches

SCHEDULE = [Every(3600.0, SweepBatches())]
