"""Every job that workers carry out and every command that the scheduler sends."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.core.queue import Every, Job
from suitecrm_bridge.features.batch import jobs as batch_jobs
from suitecrm_bridge.features.batch import schedule as batch_schedule
from suitecrm_bridge.features.changes import jobs as changes_jobs
from suitecrm_bridge.features.changes import schedule as changes_schedule
from suitecrm_bridge.features.idempotency import jobs as idempotency_jobs
from suitecrm_bridge.features.idempotency import schedule as idempotency_schedule
from suitecrm_bridge.features.scoring import jobs as scoring_jobs
from suitecrm_bridge.features.tracking import jobs as tracking_jobs
from suitecrm_bridge.features.tracking import schedule as tracking_schedule
from suitecrm_bridge.features.writeback import jobs as writeback_jobs
from suitecrm_bridge.features.writeback import schedule as writeback_schedule

JOBS: Sequence[Job[Any]] = (
    *changes_jobs.JOBS,
    *writeback_jobs.JOBS,
    *tracking_jobs.JOBS,
    *scoring_jobs.JOBS,
    *idempotency_jobs.JOBS,
    *batch_jobs.JOBS,
)
SCHEDULE: Sequence[Every] = (
    *changes_schedule.SCHEDULE,
    *writeback_schedule.SCHEDULE,
    *tracking_schedule.SCHEDULE,
    *idempotency_schedule.SCHEDULE,
    *batch_schedule.SCHEDULE,
)
