"""Wire shapes of jobs, dead letters and readiness."""

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Range

from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.queue import JobState
from suitecrm_bridge.features.ops.model import PartState
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import iso_utc

_STATUS = {"queued": "queued", "waiting": "queued", "running": "started", "done": "finished", "failed": "failed"}
_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}


class JobAttributes(Attributes):
    status = fields.String(metadata={"enum": ["queued", "started", "finished", "failed"]})
    command = fields.String(metadata={"example": "ScoreLead"})
    tries = fields.Integer()
    sent_at = fields.String(metadata=_WHEN)
    ended_at = fields.String(allow_none=True, metadata=_WHEN)
    reason = fields.String(allow_none=True, metadata={"description": "Why it failed."})


class DeadLetterAttributes(Attributes):
    source = fields.String(metadata={"example": "jobs"})
    reason = fields.String()
    at = fields.String(metadata=_WHEN)
    payload = fields.Dict(metadata={"description": "What was to be done."})


class PartAttributes(Attributes):
    ready = fields.Boolean()


class HealthAttributes(Attributes):
    status = fields.String(metadata={"enum": ["ok"]})


class ListDeadLetters(ma.Schema):
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))


JobResource = resource("Job", JobAttributes)
JobEnvelope = envelope_of(JobResource)
DeadLetterPage = page_of(resource("DeadLetter", DeadLetterAttributes))
PartPage = page_of(resource("Part", PartAttributes))
HealthEnvelope = envelope_of(resource("Health", HealthAttributes))


def job_resource(job: JobState) -> Resource:
    return Resource(
        job.id,
        "Job",
        {
            "status": _STATUS[job.status],
            "command": job.command,
            "tries": job.tries,
            "sent_at": iso_utc(job.sent_at),
            "ended_at": iso_utc(job.ended_at),
            "reason": job.reason,
        },
    )


def dead_letter_resource(letter: DeadLetter) -> Resource:
    return Resource(
        f"{letter.source}:{letter.id}",
        "DeadLetter",
        {"source": letter.source, "reason": letter.reason, "at": iso_utc(letter.at), "payload": letter.payload},
    )


def part_resource(part: PartState) -> Resource:
    return Resource(part.name, "Part", {"ready": part.ready})
