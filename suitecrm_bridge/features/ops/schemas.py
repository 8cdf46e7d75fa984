"""Wire shapes of jobs, dead letters and readiness."""

from collections.abc import Iterable, Iterator

import marshmallow as ma
import msgspec
from marshmallow import fields
from marshmallow.validate import Range

from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.queue import JobState
from suitecrm_bridge.features.ops.model import PartState
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import iso_utc

END = "end"  # the id of a stream's last event
_STATUS = {"queued": "queued", "waiting": "queued", "running": "started", "done": "finished", "failed": "failed"}
_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}


class JobProgress(ma.Schema):
    done = fields.Integer(metadata={"example": 250})
    total = fields.Integer(metadata={"example": 1000})


class JobAttributes(Attributes):
    status = fields.String(metadata={"enum": ["queued", "started", "finished", "failed"]})
    command = fields.String(metadata={"example": "ScoreLead"})
    tries = fields.Integer()
    sent_at = fields.String(metadata=_WHEN)
    ended_at = fields.String(allow_none=True, metadata=_WHEN)
    reason = fields.String(allow_none=True, metadata={"description": "Why it failed."})
    progress = fields.Nested(
        JobProgress, allow_none=True, metadata={"description": "How many items are done; null where there is one."}
    )
    result = fields.String(
        allow_none=True,
        metadata={"description": "Where to fetch what came out.", "example": "/api/v1/batch/0b6e…"},
    )


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
            "progress": {"done": job.progress.done, "total": job.progress.total} if job.progress else None,
            "result": job.result,
        },
    )


def event_stream(states: Iterable[JobState | None]) -> Iterator[str]:
    """Server-sent events; where nothing has changed a comment, so that a dead connection is noticed."""
    yield "retry: 1000\n\n"
    for number, state in enumerate(states):
        if state is None:
            yield ": still at it\n\n"
            continue
        name, event_id = ("end", END) if state.over else ("progress", str(number))
        data = msgspec.json.encode({"success": True, "data": job_resource(state), "meta": {}}).decode()
        yield f"id: {event_id}\nevent: {name}\ndata: {data}\n\n"


def dead_letter_resource(letter: DeadLetter) -> Resource:
    return Resource(
        f"{letter.source}:{letter.id}",
        "DeadLetter",
        {"source": letter.source, "reason": letter.reason, "at": iso_utc(letter.at), "payload": letter.payload},
    )


def part_resource(part: PartState) -> Resource:
    return Resource(part.name, "Part", {"ready": part.ready})
