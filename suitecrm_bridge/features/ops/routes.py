"""/healthz, /readyz, /metrics, jobs and dead letters."""

from collections.abc import Iterator
from typing import Any

from flask import Response, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.ops.schemas import (
    END,
    DeadLetterPage,
    HealthEnvelope,
    JobEnvelope,
    ListDeadLetters,
    PartPage,
    dead_letter_resource,
    event_stream,
    job_resource,
    part_resource,
)
from suitecrm_bridge.features.ops.service import DeadLetterDesk, GaugeBoard, JobFollowing, JobService, Readiness
from suitecrm_bridge.web.envelope import Envelope, Resource
from suitecrm_bridge.web.openapi import BASE, OPEN
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

health_blueprint = Blueprint("health", __name__, description="For load balancers and monitoring; take no token.")
blueprint = Blueprint("jobs", __name__, url_prefix=f"{BASE}/jobs", description="What became of work that takes longer.")
dead_letters_blueprint = Blueprint(
    "dead_letters",
    __name__,
    url_prefix=f"{BASE}/dead-letters",
    description="What was given up on; for administrators.",
)


@health_blueprint.route("/healthz", methods=["GET"])
@health_blueprint.response(200, HealthEnvelope)
@health_blueprint.doc(summary="Is this process alive?", security=OPEN)
def healthz() -> Envelope:
    return Envelope(Resource("facade", "Health", {"status": "ok"}))


@health_blueprint.route("/readyz", methods=["GET"])
@health_blueprint.response(200, PartPage)
@health_blueprint.doc(summary="Can it serve?", description="503 names the parts that are down.", security=OPEN)
def readyz() -> Envelope:
    parts = service_of(Readiness).parts()
    down = {part.name: [part.reason or "is down"] for part in parts if not part.ready}
    if down:
        raise Unavailable("Not ready: " + ", ".join(sorted(down)) + ".", code="NOT_READY", details=down)
    return Envelope([part_resource(part) for part in parts], {"per_page": len(parts), "total": len(parts)})


@health_blueprint.route("/metrics", methods=["GET"])
@health_blueprint.response(200, content_type="text/plain")
@health_blueprint.doc(summary="Figures for Prometheus", security=OPEN)
def metrics() -> Response:
    # Gauges are read for this one answer: a scrape sees now, and nothing is counted between scrapes.
    scrape = CollectorRegistry()
    scrape.register(_Families(service_of(GaugeBoard)))
    text = generate_latest(service_of(CollectorRegistry)) + generate_latest(scrape)
    return Response(text, content_type=CONTENT_TYPE_LATEST)


class _Families(Collector):
    def __init__(self, board: GaugeBoard) -> None:
        self._board = board

    def collect(self) -> Iterator[GaugeMetricFamily]:
        families: dict[str, GaugeMetricFamily] = {}
        for figure in self._board.read():
            labels = [name for name, _value in figure.labels]
            family = families.setdefault(figure.name, GaugeMetricFamily(figure.name, figure.name, labels=labels))
            family.add_metric([value for _name, value in figure.labels], figure.value)
        yield from families.values()


@blueprint.route("/<job_id>", methods=["GET"])
@blueprint.response(200, JobEnvelope)
@blueprint.doc(summary="Ask for a job", description="Ask again while it is queued or started.")
@needs("jobs.read")
def get_job(job_id: str) -> Envelope:
    return Envelope(job_resource(service_of(JobService).state(job_id)))


@blueprint.route("/<job_id>/events", methods=["GET"])
@blueprint.response(200, content_type="text/event-stream")
@blueprint.alt_response(204, description="The job was over before: do not connect again.")
@blueprint.doc(
    summary="Follow a job",
    description="Server-sent events: `progress` with the job each time it changes, `end` with its last state, and then "
    "the stream closes. What takes longer than a minute is followed by connecting again, as browsers do.",
)
@needs("jobs.read")
def follow_job(job_id: str) -> Response:
    following = service_of(JobFollowing)
    if request.headers.get("Last-Event-ID") == END:
        # How a browser's EventSource is told to stop connecting.
        return Response(status=204)
    answer = Response(event_stream(following.changes(following.enter(job_id))), content_type="text/event-stream")
    answer.call_on_close(following.leave)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Accel-Buffering"] = "no"  # nginx would hold events back until it has a pageful
    return answer


@dead_letters_blueprint.route("", methods=["GET"])
@dead_letters_blueprint.arguments(ListDeadLetters, location="query")
@dead_letters_blueprint.response(200, DeadLetterPage)
@dead_letters_blueprint.doc(summary="List dead letters")
@needs("dead_letters.read")
def list_dead_letters(arguments: dict[str, Any]) -> Envelope:
    letters = service_of(DeadLetterDesk).list(arguments["per_page"])
    return Envelope([dead_letter_resource(each) for each in letters], {"per_page": arguments["per_page"]})


@dead_letters_blueprint.route("/<letter_id>/replay", methods=["POST"])
@dead_letters_blueprint.response(204)
@dead_letters_blueprint.doc(summary="Try a dead letter again")
@needs("dead_letters.replay")
def replay(letter_id: str) -> None:
    service_of(DeadLetterDesk).replay(letter_id)
