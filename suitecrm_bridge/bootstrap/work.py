"""Every job that workers carry out and every command that the scheduler sends."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.core.queue import Every, Job
from suitecrm_bridge.features.api_keys import jobs as api_keys_jobs
from suitecrm_bridge.features.api_keys import schedule as api_keys_schedule
from suitecrm_bridge.features.audit import jobs as audit_jobs
from suitecrm_bridge.features.audit import schedule as audit_schedule
from suitecrm_bridge.features.batch import jobs as batch_jobs
from suitecrm_bridge.features.batch import schedule as batch_schedule
from suitecrm_bridge.features.changes import jobs as changes_jobs
from suitecrm_bridge.features.changes import schedule as changes_schedule
from suitecrm_bridge.features.idempotency import jobs as idempotency_jobs
from suitecrm_bridge.features.idempotency import schedule as idempotency_schedule
from suitecrm_bridge.features.scoring import jobs as scoring_jobs
from suitecrm_bridge.features.tracking import jobs as tracking_jobs
from suitecrm_bridge.features.tracking import schedule as tracking_schedule
from suitecrm_bridge.features.webhooks import jobs as webhooks_jobs
from suitecrm_bridge.features.webhooks import schedule as webhooks_schedule
from suitecrm_bridge.features.writeback import jobs as writeback_jobs
from suitecrm_bridge.features.writeback import schedule as writeback_schedule

JOBS: Sequence[Job[Any]] = (
    *audit_jobs.JOBS,
    *api_keys_jobs.JOBS,
    *changes_jobs.JOBS,
    *writeback_jobs.JOBS,
    *tracking_jobs.JOBS,
    *scoring_jobs.JOBS,
    *webhooks_jobs.JOBS,
    *idempotency_jobs.JOBS,
    *batch_jobs.JOBS,
)
SCHEDULE: Sequence[Every] = (
    *audit_schedule.SCHEDULE,
    *api_keys_schedule.SCHEDULE,
    *changes_schedule.SCHEDULE,
    *writeback_schedule.SCHEDULE,
    *tracking_schedule.SCHEDULE,
    *webhooks_schedule.SCHEDULE,
    *idempotency_schedule.SCHEDULE,
    *batch_schedule.SCHEDULE,
)
