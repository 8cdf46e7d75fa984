"""The routes of one kind of record, the same for every kind."""

from collections.abc import Iterator
from typing import Any

from suitecrm_bridge.features.records.model.asking import Listing
from suitecrm_bridge.features.records.model.resources import RESOURCES, ResourceKind, kind_of
from suitecrm_bridge.features.records.routes.answers import module_in, one, several, unless_changed
from suitecrm_bridge.features.records.routes.links import add_link_changes, add_related
from suitecrm_bridge.features.records.schemas.creation import split_id
from suitecrm_bridge.features.records.schemas.listing import ListArguments, RecordArguments
from suitecrm_bridge.features.records.schemas.record import Shapes, shapes_of
from suitecrm_bridge.features.records.schemas.search import SearchBody
from suitecrm_bridge.features.records.service import RecordService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

ANY = ResourceKind("modules", "", "Record", "Records of any other module: `/modules/Bugs` and so on.")
_IF_MATCH = "`If-Match` with the ETag of a GET without arguments answers 412 when somebody else was faster."


def blueprints() -> Iterator[Blueprint]:
    """One for every kind of record, and one for all modules that have no address of their own."""
    for kind in (*RESOURCES, ANY):
        yield blueprint_for(kind)


def blueprint_for(kind: ResourceKind) -> Blueprint:
    address = f"{BASE}/{kind.path}" + ("/<module>" if kind is ANY else "")
    name = kind.path.replace("-", "_")
    blueprint = Blueprint(name, f"{__name__}.{name}", url_prefix=address, description=kind.about)
    shapes = shapes_of(kind)
    _add_lists(blueprint, kind, shapes)
    _add_reading(blueprint, kind, shapes)
    if kind.writable:
        _add_creation(blueprint, kind, shapes)
        _add_changes(blueprint, kind, shapes)
    add_related(blueprint, kind)
    if kind.writable:
        add_link_changes(blueprint, kind)
    return blueprint


def _add_lists(blueprint: Blueprint, kind: ResourceKind, shapes: Shapes) -> None:
    @blueprint.route("", methods=["GET"])
    @blueprint.arguments(ListArguments, location="query")
    @blueprint.response(200, shapes.page)
    @blueprint.doc(summary="List", description="Filtered, sorted, and page after page by cursor without losing a row.")
    def list_records(asked: Listing, **path: str) -> Envelope:
        found = service_of(RecordService).list(current_identity(), module_in(path, kind), asked)
        return several(found, asked.per_page)

    @blueprint.route("/search", methods=["POST"])
    @blueprint.arguments(SearchBody)
    @blueprint.response(200, shapes.page)
    @blueprint.doc(summary="List, asked for in a body", description="The same list; no address is too long for it.")
    def search_records(asked: Listing, **path: str) -> Envelope:
        found = service_of(RecordService).list(current_identity(), module_in(path, kind), asked)
        return several(found, asked.per_page)


def _add_reading(blueprint: Blueprint, kind: ResourceKind, shapes: Shapes) -> None:
    @blueprint.route("/<record_id>", methods=["GET"])
    @blueprint.arguments(RecordArguments, location="query")
    @blueprint.response(200, shapes.envelope)
    @blueprint.doc(
        summary="Read one", description="`If-None-Match` with the last ETag answers 304 when nothing changed."
    )
    def get_record(arguments: dict[str, Any], record_id: str, **path: str) -> Envelope:
        module, wanted = module_in(path, kind), arguments["fields_"]
        return one(service_of(RecordService).get(current_identity(), module, record_id, wanted, arguments["include"]))


def _add_creation(blueprint: Blueprint, kind: ResourceKind, shapes: Shapes) -> None:
    @blueprint.route("", methods=["POST"])
    @blueprint.arguments(shapes.creation)
    @blueprint.response(201, shapes.envelope)
    @blueprint.alt_response(200, schema=shapes.envelope, description="It was there already under its `id`.")
    @blueprint.doc(
        summary="Create one",
        description="Yours unless `assigned_user_id` says whose. With an `id` of your own, a lower-case UUID, a repeat "
        "creates nothing and answers 200 with what is there.",
    )
    def create_record(values: dict[str, Any], **path: str) -> tuple[Envelope, int, dict[str, str]]:
        module = module_in(path, kind)
        record_id, sent = split_id(values)
        made = service_of(RecordService).create(current_identity(), module, sent, record_id)
        address = f"{BASE}/{kind_of(module).path}/{made.row.id}"
        return one(made.row), 201 if made.is_new else 200, {"Location": address}


def _add_changes(blueprint: Blueprint, kind: ResourceKind, shapes: Shapes) -> None:
    @blueprint.route("/<record_id>", methods=["PATCH"])
    @blueprint.arguments(shapes.changes)
    @blueprint.response(200, shapes.envelope)
    @blueprint.doc(
        summary="Change one", description=f"Fields that are not named stay as they are; null clears. {_IF_MATCH}"
    )
    def change_record(values: dict[str, Any], record_id: str, **path: str) -> Envelope:
        module, check = module_in(path, kind), unless_changed(shapes)
        return one(service_of(RecordService).update(current_identity(), module, record_id, values, check))

    @blueprint.route("/<record_id>", methods=["DELETE"])
    @blueprint.response(204)
    @blueprint.doc(
        summary="Delete one", description=f"SuiteCRM keeps it as deleted; nothing shows it any more. {_IF_MATCH}"
    )
    def delete_record(record_id: str, **path: str) -> None:
        module, check = module_in(path, kind), unless_changed(shapes)
        service_of(RecordService).delete(current_identity(), module, record_id, check)
