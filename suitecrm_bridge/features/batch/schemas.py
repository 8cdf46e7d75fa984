"""Wire shapes of a batch and its outcome."""

from collections.abc import Mapping, Sequence
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Regexp

from suitecrm_bridge.features.batch.model import Batch, Operation, Outcome
from suitecrm_bridge.features.batch.model.references import REF_NAME
from suitecrm_bridge.web.envelope import ErrorDetail, envelope_of, resource
from suitecrm_bridge.web.fields import PlainText

AT_ONCE = 100
MOST = 1000
ATOMIC_MOST = AT_ONCE


class OperationSchema(ma.Schema):
    method = fields.String(required=True, validate=OneOf(["GET", "POST", "PATCH", "DELETE"]))
    path = PlainText(required=True, validate=Length(1, 500), metadata={"example": "/leads/@{lead.id}"})
    body = fields.Dict(
        keys=fields.String(), load_default=None, allow_none=True, metadata={"example": {"status": "In Process"}}
    )
    ref = fields.String(
        load_default=None,
        validate=Regexp(rf"^{REF_NAME}\Z"),
        metadata={"description": "What later operations call this one: `@{ref.id}`, `@{ref.attributes.name}`."},
    )
    if_match = PlainText(load_default=None, validate=Length(1, 200), metadata={"description": "As `If-Match`."})
    effect = fields.String(
        load_default="full",
        validate=OneOf(["full", "quiet"]),
        metadata={"description": "`quiet`: fields of the bridge alone, without hooks, workflow and audit."},
    )


class BatchSchema(ma.Schema):
    operations = fields.List(fields.Nested(OperationSchema), required=True, validate=Length(1, MOST))
    atomic = fields.Boolean(load_default=False, metadata={"description": "All or nothing; at most 100 operations."})

    @ma.validates_schema
    def _short_when_atomic(self, data: Mapping[str, Any], **_kwargs: object) -> None:
        if data.get("atomic") and len(data["operations"]) > ATOMIC_MOST:
            raise ma.ValidationError(f"At most {ATOMIC_MOST} operations when atomic.", "operations")

    @ma.post_load
    def _batch(self, data: Mapping[str, Any], **_kwargs: object) -> Batch:
        operations = [Operation(index=number, **each) for number, each in enumerate(data["operations"])]
        return Batch(operations, data["atomic"])


class OutcomeSchema(ma.Schema):
    index = fields.Integer(required=True)
    ref = fields.String(allow_none=True)
    status = fields.Integer(required=True, metadata={"description": "What the single call would have answered."})
    data = fields.Dict(allow_none=True, metadata={"description": "The record; null where there is none to show."})
    etag = fields.String(allow_none=True)
    error = fields.Nested(ErrorDetail, allow_none=True)


class BatchMeta(ma.Schema):
    total = fields.Integer(required=True)
    succeeded = fields.Integer(required=True)
    failed = fields.Integer(required=True)


class BatchEnvelope(ma.Schema):
    success = fields.Boolean(required=True, metadata={"enum": [True]})
    data = fields.List(fields.Nested(OutcomeSchema), required=True)
    meta = fields.Nested(BatchMeta, required=True)


class AcceptedAttributes(ma.Schema):
    status = fields.String(metadata={"enum": ["queued"]})
    job = fields.String(metadata={"example": "/api/v1/jobs/batch-0b6e…"})


AcceptedEnvelope = envelope_of(resource("Batch", AcceptedAttributes))


def outcome_body(batch: Batch, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    refs = {operation.index: operation.ref for operation in batch.operations}
    good = sum(outcome.ok for outcome in outcomes)
    return {
        "success": True,
        "data": [_shown(outcome, refs.get(outcome.index)) for outcome in outcomes],
        "meta": {"total": len(batch.operations), "succeeded": good, "failed": len(outcomes) - good},
    }


def _shown(outcome: Outcome, ref: str | None) -> dict[str, Any]:
    failure = outcome.failure
    error = failure and {"code": failure.code, "message": failure.message, "details": dict(failure.details)}
    return {
        "index": outcome.index,
        "ref": ref,
        "status": outcome.status,
        "data": outcome.data,
        "etag": outcome.etag,
        "error": error,
    }
