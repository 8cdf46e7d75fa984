"""The routes of records, the same for every kind."""

from collections.abc import Iterator
from typing import Any

from suitecrm_bridge.features.records.model.asking import Listing
from suitecrm_bridge.features.records.routes.addresses import kind_in
from suitecrm_bridge.features.records.routes.answers import one, several, unless_changed
from suitecrm_bridge.features.records.routes.asking import asks
from suitecrm_bridge.features.records.routes.links import add_links
from suitecrm_bridge.features.records.schemas.creation import split_id
from suitecrm_bridge.features.records.schemas.listing import ListArguments, RecordArguments
from suitecrm_bridge.features.records.schemas.record import (
    AnyRecordChanges,
    AnyRecordCreation,
    RecordEnvelope,
    RecordPage,
)
from suitecrm_bridge.features.records.schemas.search import SearchBody
from suitecrm_bridge.features.records.service import RecordService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.idempotency import derived_id
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.ready import may_be_ready
from suitecrm_bridge.web.request_log import ONE_OF
from suitecrm_bridge.web.services import service_of

_IF_MATCH = "`If-Match` with the ETag of a GET without arguments answers 412 when somebody else was faster."


def blueprints() -> Iterator[Blueprint]:
    """One for the kinds that have an address of their own, and one for all other modules."""
    yield blueprint_at("records", f"/<{ONE_OF}:kind>", "Records of every kind.")
    yield blueprint_at("modules", "/modules/<module>", "Records of any module of this SuiteCRM.")


def blueprint_at(name: str, address: str, about: str) -> Blueprint:
    blueprint = Blueprint(name, f"{__name__}.{name}", url_prefix=f"{BASE}{address}", description=about)
    for add in (_add_lists, _add_reading, _add_creation, _add_changes, add_links):
        add(blueprint)
    return blueprint


def _add_lists(blueprint: Blueprint) -> None:
    @blueprint.route("", methods=["GET"])
    @blueprint.arguments(ListArguments, location="query")
    @blueprint.response(200, RecordPage)
    @blueprint.doc(
        summary="List",
        description="Filtered, sorted, and page after page by cursor without losing a row.",
        **asks("list"),
    )
    @may_be_ready
    def list_records(asked: Listing, **path: Any) -> Envelope:  # noqa: ANN401  # what kind it is about
        found = service_of(RecordService).list(current_identity(), kind_in(path).module, asked)
        return several(found, asked.per_page)

    @blueprint.route("/search", methods=["POST"])
    @blueprint.arguments(SearchBody)
    @blueprint.response(200, RecordPage)
    @blueprint.doc(
        summary="List, asked for in a body",
        description="The same list; no address is too long for it.",
        **asks("list"),
    )
    def search_records(asked: Listing, **path: Any) -> Envelope:  # noqa: ANN401
        found = service_of(RecordService).list(current_identity(), kind_in(path).module, asked)
        return several(found, asked.per_page)


def _add_reading(blueprint: Blueprint) -> None:
    @blueprint.route("/<record_id>", methods=["GET"])
    @blueprint.arguments(RecordArguments, location="query")
    @blueprint.response(200, RecordEnvelope)
    @blueprint.doc(
        summary="Read one",
        description="`If-None-Match` with the last ETag answers 304 when nothing changed.",
        **asks("read"),
    )
    @may_be_ready
    def get_record(arguments: dict[str, Any], record_id: str, **path: Any) -> Envelope:  # noqa: ANN401
        module, wanted = kind_in(path).module, arguments["fields_"]
        return one(service_of(RecordService).get(current_identity(), module, record_id, wanted, arguments["include"]))


def _add_creation(blueprint: Blueprint) -> None:
    @blueprint.route("", methods=["POST"])
    @blueprint.arguments(AnyRecordCreation)
    @blueprint.response(201, RecordEnvelope)
    @blueprint.alt_response(200, schema=RecordEnvelope, description="It was there already under its `id`.")
    @blueprint.doc(
        summary="Create one",
        description="Yours unless `assigned_user_id` says whose. With an `id` of your own, a lower-case UUID, a repeat "
        "creates nothing and answers 200 with what is there.",
        **asks("create"),
    )
    def create_record(values: dict[str, Any], **path: Any) -> tuple[Envelope, int, dict[str, str]]:  # noqa: ANN401
        kind, (record_id, sent) = kind_in(path), split_id(values)
        made = service_of(RecordService).create(
            current_identity(), kind.module, sent, record_id or derived_id("record")
        )
        return one(made.row), 201 if made.is_new else 200, {"Location": f"{BASE}/{kind.path}/{made.row.id}"}


def _add_changes(blueprint: Blueprint) -> None:
    @blueprint.route("/<record_id>", methods=["PATCH"])
    @blueprint.arguments(AnyRecordChanges)
    @blueprint.response(200, RecordEnvelope)
    @blueprint.doc(
        summary="Change one",
        description=f"Fields that are not named stay as they are; null clears. {_IF_MATCH}",
        **asks("update"),
    )
    def change_record(values: dict[str, Any], record_id: str, **path: Any) -> Envelope:  # noqa: ANN401
        module = kind_in(path).module
        return one(service_of(RecordService).update(current_identity(), module, record_id, values, unless_changed))

    @blueprint.route("/<record_id>", methods=["DELETE"])
    @blueprint.response(204)
    @blueprint.doc(
        summary="Delete one",
        description=f"SuiteCRM keeps it as deleted; nothing shows it any more. {_IF_MATCH}",
        **asks("delete"),
    )
    def delete_record(record_id: str, **path: Any) -> None:  # noqa: ANN401
        service_of(RecordService).delete(current_identity(), kind_in(path).module, record_id, unless_changed)
